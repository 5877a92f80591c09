package dev.lossmith.processor.enclosure;

/** What depends on which of two numbers is larger: unknown where nobody can tell. */
public final class Choosing {
    private Choosing() {}

    /** -1, 0 or 1. */
    public static Enclosure sign(Enclosure a) {
        return a.excludesZero() || a.isZero() ? Enclosure.of(a.signum()) : Enclosure.UNKNOWN;
    }

    /** -1 or 1, which 0 has. */
    public static Enclosure side(Enclosure a) {
        return ifNegative(a, Enclosure.ONE.negated(), Enclosure.ONE);
    }

    public static Enclosure ifNegative(Enclosure a, Enclosure whenNegative, Enclosure otherwise) {
        if (!a.excludesZero() && !a.isZero()) {
            return Enclosure.UNKNOWN;
        }
        return a.signum() < 0 ? whenNegative : otherwise;
    }

    /** The smaller of {@code a - b} and 0. */
    public static Enclosure behind(Enclosure a, Enclosure b) {
        Enclosure difference = a.minus(b);
        return ifNegative(difference, difference, Enclosure.ZERO);
    }

    public static Enclosure where(Enclosure a, Enclosure b, Enclosure whenLess, Enclosure otherwise) {
        return ifNegative(a.minus(b), whenLess, otherwise);
    }

    /** 1 where {@code low <= a <= high}, else 0. */
    public static Enclosure inside(Enclosure a, Enclosure low, Enclosure high) {
        Enclosure above = ifNegative(a.minus(low), Enclosure.ZERO, Enclosure.ONE);
        return above.times(ifNegative(high.minus(a), Enclosure.ZERO, Enclosure.ONE));
    }

    /** {@code a}, if it is certain that {@code low <= a <= high}; ends that are too large to be known are beyond all that are. */
    public static Enclosure within(Enclosure a, Enclosure low, Enclosure high) {
        boolean isAbove = !low.isKnown() || isNotNegative(a.minus(low));
        boolean isBelow = !high.isKnown() || isNotNegative(high.minus(a));
        return isAbove && isBelow ? a : Enclosure.UNKNOWN;
    }

    private static boolean isNotNegative(Enclosure a) {
        return a.isZero() || a.excludesZero() && a.signum() > 0;
    }

    /** Of a number between two integers; of an integer too, if it is exact. */
    public static Enclosure floor(Enclosure a) {
        double whole = Math.floor(a.high());
        Enclosure fraction = a.minus(Enclosure.of(whole));
        boolean isCertain = isNotNegative(fraction)
                && isNotNegative(Enclosure.ONE.minus(fraction))
                && !Enclosure.ONE.minus(fraction).isZero();
        return isCertain ? Enclosure.of(whole) : Enclosure.UNKNOWN;
    }
}
