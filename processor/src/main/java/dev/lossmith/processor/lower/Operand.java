package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Interval;

/** What a recipe computes with. */
sealed interface Operand {
    /** A value of the code, and where it is known to lie. */
    record Made(Value value, Interval interval) implements Operand {}

    /** A number that is known when code is made; what is written as an integer is one of bits as well. */
    record Known(double number, long bits, boolean isInteger) implements Operand {}

    /** Words for a comment. */
    record Words(String text) implements Operand {}

    static Operand of(Value value) {
        return new Made(value, Interval.REALS);
    }

    static Operand of(Value value, Interval interval) {
        return new Made(value, interval);
    }

    static Known of(double number) {
        return new Known(number, 0, false);
    }

    static Known of(long integer) {
        return new Known(integer, integer, true);
    }

    static Operand of(String text) {
        return new Words(text);
    }
}
