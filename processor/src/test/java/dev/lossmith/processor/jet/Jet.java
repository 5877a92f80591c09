package dev.lossmith.processor.jet;

import dev.lossmith.check.Real;
import java.util.stream.Stream;

/** A Taylor polynomial of degree 2 in the input, cut off after that: what a function is, and both its derivatives. */
record Jet(Real value, Real first, Real second) {
    private static final Real ZERO = Real.of(0);
    private static final Real ONE = Real.of(1);
    private static final Real NONE = Real.of(Double.NaN);

    static Jet constant(Real value) {
        return new Jet(value, ZERO, ZERO);
    }

    static Jet constant(long value) {
        return constant(Real.of(value));
    }

    static Jet variable(Real value) {
        return new Jet(value, ONE, ZERO);
    }

    /** Whether nothing tells these two apart: either is right for both, within its error. */
    boolean isLike(Jet other) {
        Jet difference = minus(other);
        return Stream.of(difference.value, difference.first, difference.second)
                .allMatch(part -> part.isFinite() && part.abs().compareTo(part.accuracy()) <= 0);
    }

    Jet plus(Jet other) {
        return new Jet(value.plus(other.value), first.plus(other.first), second.plus(other.second));
    }

    Jet minus(Jet other) {
        return new Jet(value.minus(other.value), first.minus(other.first), second.minus(other.second));
    }

    Jet negated() {
        return new Jet(value.negated(), first.negated(), second.negated());
    }

    /** The rule of Leibniz. */
    Jet times(Jet other) {
        Real cross = first.times(other.first);
        return new Jet(
                value.times(other.value),
                first.times(other.value).plus(value.times(other.first)),
                second.times(other.value).plus(cross).plus(cross).plus(value.times(other.second)));
    }

    /** From {@code q * other = this}, by the rule of Leibniz. */
    Jet dividedBy(Jet other) {
        Real quotient = value.dividedBy(other.value);
        Real slope = first.minus(quotient.times(other.first)).dividedBy(other.value);
        Real cross = slope.times(other.first);
        Real bend = second.minus(cross)
                .minus(cross)
                .minus(quotient.times(other.second))
                .dividedBy(other.value);
        return new Jet(quotient, defined(slope), defined(bend));
    }

    /** The rule of Faa di Bruno for a function with these derivatives at the value. */
    Jet under(Real function, Real slope, Real bend) {
        return new Jet(
                function,
                defined(slope).times(first),
                defined(bend).times(first.times(first)).plus(defined(slope).times(second)));
    }

    /** An infinite slope has no derivative, although 0 times it would be 0. */
    private static Real defined(Real derivative) {
        return derivative.isInfinite() ? NONE : derivative;
    }
}
