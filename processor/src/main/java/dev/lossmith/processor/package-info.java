/**
 * The annotation processor. {@link dev.lossmith.processor.LossmithProcessor} is the one type that users name; the packages
 * below are the stages of a compiler, through which data flows one way:
 *
 * <pre>config -> loss -> expr -> derive -> lower -> schedule -> emit</pre>
 *
 * <p>{@code derive} chooses among equal forms by measurement: {@code accuracy} lowers each of them and compares it with
 * arbitrary precision, {@code algebra} makes quotients of polynomials of derivatives. For a formula that a user wrote,
 * {@code domain} looks for places where it means nothing, before anything is derived. The {@code LossCompiler} runs the stages in
 * their order.
 *
 * <p>{@code loss} to {@code schedule} know neither {@code javax.lang.model} nor JavaPoet: a plain test can call them.
 */
package dev.lossmith.processor;
