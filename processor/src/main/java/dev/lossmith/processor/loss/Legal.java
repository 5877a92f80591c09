package dev.lossmith.processor.loss;

import dev.lossmith.Precision;
import dev.lossmith.processor.expr.Storage;
import java.util.function.DoublePredicate;

/** Which numbers an option may have, once they are rounded to the kernel's precision if a kernel computes with them. */
public enum Legal {
    POSITIVE("finite and positive", value -> value > 0),
    NON_NEGATIVE("finite and not negative", value -> value >= 0),
    SMOOTHING("at least 0 and less than 1", value -> value >= 0 && value < 1),
    INDEX("an int", value -> value == (int) value),
    /** Large enough that 1 - epsilon is not 1, in whatever precision it is rounded to. */
    CLIPPING("more than 0 and less than 0.5", value -> value > 0 && value < 0.5),
    /** Whatever is rounded is half an ulp away from the exact result somewhere. */
    ULPS("0, or finite and at least 0.5", value -> value == 0 || value >= 0.5);

    private final String description;
    private final DoublePredicate test;

    Legal(String description, DoublePredicate test) {
        this.description = description;
        this.test = test;
    }

    /** What the number must be, to follow "must be". */
    public String description() {
        return description;
    }

    public boolean allows(double value) {
        return Math.abs(value) <= Double.MAX_VALUE && test.test(value);
    }

    /** Whether {@code value}, of that precision, still does what it is for. */
    public boolean survives(Precision precision, double value) {
        return this != CLIPPING || Storage.of(precision).round(1 - value) < 1;
    }
}
