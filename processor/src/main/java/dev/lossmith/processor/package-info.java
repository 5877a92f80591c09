/**
 * The annotation processor. {@link dev.lossmith.processor.LossmithProcessor} is the one type that users name; the packages
 * below are the stages of a compiler, through which data flows one way:
 *
 * <pre>config -> loss -> expr -> rewrite -> lower -> kernel -> emit</pre>
 *
 * <p>{@code loss} to {@code kernel} know neither {@code javax.lang.model} nor JavaPoet: a plain test can call them.
 */
package dev.lossmith.processor;
