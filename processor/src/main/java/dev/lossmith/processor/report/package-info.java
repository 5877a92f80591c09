/**
 * What a person inspects of a kernel: a model of what the stages before know, and three ways to write it down. Nothing here changes
 * what is computed, and nothing runs unless a build asks for it.
 *
 * <p>{@code KernelReport} is the model, {@code ElementReport} and {@code RowReport} fill it in. {@code HtmlPage}, {@code TextPage} and
 * {@code JsonWriter} know nothing but the model. {@code Markup} is the only way to HTML, and escapes by default.
 */
package dev.lossmith.processor.report;
