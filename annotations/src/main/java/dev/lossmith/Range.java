package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A closed interval of numbers, as {@code @Range({0, 1})}: both ends belong to it. Without ends, all real numbers.
 *
 * <p>Used as the value of another annotation's member, see {@link FormulaLoss#input()}.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({})
public @interface Range {

    /**
     * {@return the lower end, then the upper one, which must be greater} Neither may be NaN. An end may be infinite, written
     * {@code Double.NEGATIVE_INFINITY} or {@code Double.POSITIVE_INFINITY}. A finite end is first rounded to the kernel's
     * format, like every option.
     */
    double[] value() default {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
}
