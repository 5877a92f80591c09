package dev.lossmith.processor.enclosure;

/** Exponentials, logarithms, and what is made of them. */
public final class Exponentials {
    private static final double LN2 = 0.6931471805599453;
    /** The first 41 bits of log(2), the next 41, and 53 more: a multiple below 2^11 of either of the first two is exact. */
    private static final double LN2_HIGH = 0x1.62e42fefa38p-1;

    private static final double LN2_MIDDLE = 0x1.ef35793c76p-45;
    private static final double LN2_LOW = 0x1.cc01f97b57a08p-87;
    private static final double LN2_LEFT = 0x1p-139;

    /** Beyond it, exponentials are neither numbers that an {@link Enclosure} holds nor 0. */
    private static final double LARGEST = 690;

    private static final int HALVINGS = 6;
    private static final int DEGREE = 11;
    /** The terms from the degree after that on, beside the first: the argument is below 0.0055. */
    private static final double TRUNCATED = 0x1p-109;

    private static final Enclosure[] COEFFICIENTS = coefficients();

    private Exponentials() {}

    private static Enclosure[] coefficients() {
        Enclosure[] reciprocals = new Enclosure[DEGREE + 1];
        double factorial = 1;
        for (int n = 1; n <= DEGREE; n++) {
            factorial *= n;
            reciprocals[n] = Enclosure.ONE.dividedBy(Enclosure.of(factorial));
        }
        return reciprocals;
    }

    public static Enclosure exp(Enclosure a) {
        double midpoint = a.high();
        if (!(Math.abs(midpoint) <= LARGEST && a.radius() <= 0.5)) {
            // Far below, all that counts is how near to 0 it is.
            return midpoint + a.radius() < -LARGEST ? new Enclosure(0, 0, 0x1p-990) : Enclosure.UNKNOWN;
        }
        int binades = (int) Math.rint(midpoint / LN2);
        Enclosure part = ofReduced(reduced(a.exact(), binades));
        return moved(Enclosure.ONE.plus(part).scaled(binades), a.radius());
    }

    public static Enclosure expm1(Enclosure a) {
        boolean isSmall = Math.abs(a.high()) < LN2 / 2 && a.radius() <= 0.5;
        if (!isSmall) {
            return exp(a).minus(Enclosure.ONE);
        }
        // The derivative of exp(a) - 1 is at most exp(0.35 + 0.5).
        return ofReduced(a.exact()).widened(2.4 * a.radius());
    }

    /** What an error of the argument makes of an exponential: exp(0.5) - 1 is less than 1.3 times 0.5. */
    private static Enclosure moved(Enclosure exponential, double radius) {
        return exponential.widened(1.3 * radius * exponential.magnitude());
    }

    /** The argument less a multiple of log(2) (W. J. Cody and W. Waite 1980). */
    private static Enclosure reduced(Enclosure a, int binades) {
        return a.minus(Enclosure.of(binades * LN2_HIGH))
                .minus(Enclosure.of(binades * LN2_MIDDLE))
                .minus(Enclosure.of(binades * LN2_LOW))
                .widened(Math.abs(binades) * LN2_LEFT);
    }

    /** exp(a) - 1 of a small number: a polynomial of a 64th, and exp(2 b) - 1 = (exp(b) - 1)^2 + 2 (exp(b) - 1) six times. */
    private static Enclosure ofReduced(Enclosure a) {
        Enclosure argument = a.scaled(-HALVINGS);
        Enclosure sum = COEFFICIENTS[DEGREE];
        for (int n = DEGREE - 1; n >= 1; n--) {
            sum = sum.times(argument).plus(COEFFICIENTS[n]);
        }
        Enclosure result = sum.times(argument);
        result = result.widened(Math.abs(argument.high()) * TRUNCATED);
        for (int i = 0; i < HALVINGS; i++) {
            result = result.times(result).plus(result.scaled(1));
        }
        return result;
    }

    /** Of what is near 1, of the distance from it, which is exact. */
    public static Enclosure log(Enclosure a) {
        if (!(a.signum() > 0 && a.distance() > a.radius())) {
            return Enclosure.UNKNOWN;
        }
        int binades = a.high() > 0.7 && a.high() < 1.4 ? 0 : Math.getExponent(a.high() * 1.4142135623730951);
        Enclosure near = log1p(a.scaled(-binades).minus(Enclosure.ONE));
        return near.plus(Enclosure.of(binades * LN2_HIGH)
                .plus(Enclosure.of(binades * LN2_MIDDLE))
                .plus(Enclosure.of(binades * LN2_LOW))
                .widened(Math.abs(binades) * LN2_LEFT));
    }

    /** Newton's step from a double's logarithm y: log(1 + z) = z - z^2 / 2 + ..., where 1 + z = (1 + a) / exp(y). */
    public static Enclosure log1p(Enclosure a) {
        if (a.isZero()) {
            return Enclosure.ZERO;
        }
        double onePlus = 1 + a.high();
        if (!(onePlus > 0.5)) {
            return a.isKnown() && onePlus > 0 ? log(Enclosure.ONE.plus(a)) : Enclosure.UNKNOWN;
        }
        if (a.high() > 2) {
            return log(Enclosure.ONE.plus(a));
        }
        Enclosure first = Enclosure.of(StrictMath.log1p(a.high()));
        Enclosure there = expm1(first);
        Enclosure step = a.exact().minus(there).dividedBy(Enclosure.ONE.plus(there));
        Enclosure square = step.times(step).scaled(-1);
        double truncated = square.magnitude() * step.magnitude();
        // The derivative of log(1 + a) is at most 1 / (1 + a - radius).
        double derivative = 1 / (onePlus * (1 - 0x1p-50) - a.radius());
        return derivative > 0
                ? first.plus(step).minus(square).widened(truncated + a.radius() * derivative)
                : Enclosure.UNKNOWN;
    }

    /** exp(-|a|) does not overflow, and 1 + exp(-|a|) loses nothing. */
    public static Enclosure sigmoid(Enclosure a) {
        Enclosure e = exp(a.abs().negated());
        return (a.signum() < 0 ? e : Enclosure.ONE).dividedBy(Enclosure.ONE.plus(e));
    }

    public static Enclosure softplus(Enclosure a) {
        return a.max(Enclosure.ZERO).plus(log1p(exp(a.abs().negated())));
    }

    public static Enclosure logisticDensity(Enclosure a) {
        Enclosure e = exp(a.abs().negated());
        Enclosure sum = Enclosure.ONE.plus(e);
        return e.dividedBy(sum.times(sum));
    }

    /** With u = exp(-2|a|) - 1, it is -u / (u + 2). */
    public static Enclosure tanh(Enclosure a) {
        Enclosure u = expm1(a.abs().scaled(1).negated());
        Enclosure magnitude = u.negated().dividedBy(u.plus(Enclosure.of(2)));
        return a.signum() < 0 ? magnitude.negated() : magnitude;
    }

    public static Enclosure cosh(Enclosure a) {
        return exp(a).plus(exp(a.negated())).scaled(-1);
    }

    /** With u = exp(|a|) - 1, (u + u / (1 + u)) / 2: nothing cancels. */
    public static Enclosure sinh(Enclosure a) {
        Enclosure u = expm1(a.abs());
        Enclosure magnitude = u.plus(u.dividedBy(Enclosure.ONE.plus(u))).scaled(-1);
        return a.signum() < 0 ? magnitude.negated() : magnitude;
    }

    /** With u = exp(-2|a|) - 1, |a| + log(1 + u / 2): near 0, where that cancels, log(1 + 2 sinh(a / 2)^2). */
    public static Enclosure logCosh(Enclosure a) {
        Enclosure magnitude = a.abs();
        if (magnitude.high() < 1) {
            Enclosure half = sinh(magnitude.scaled(-1));
            return log1p(half.times(half).scaled(1));
        }
        return magnitude.plus(log1p(expm1(magnitude.scaled(1).negated()).scaled(-1)));
    }

    public static Enclosure log1mexp(Enclosure a) {
        return log(expm1(a).negated());
    }

    public static Enclosure exp2(Enclosure a) {
        return exp(a.times(log(Enclosure.of(2))));
    }

    /** A small integer power by products; of a positive number, any. */
    public static Enclosure power(Enclosure a, Enclosure exponent) {
        double power = exponent.high();
        boolean isInteger = exponent.radius() == 0 && power == Math.rint(power) && Math.abs(power) <= 64;
        if (!isInteger) {
            return exp(exponent.times(log(a)));
        }
        Enclosure result = Enclosure.ONE;
        Enclosure square = a;
        for (int rest = (int) Math.abs(power); rest > 0; rest >>= 1) {
            result = (rest & 1) == 1 ? result.times(square) : result;
            square = rest > 1 ? square.times(square) : square;
        }
        return power < 0 ? Enclosure.ONE.dividedBy(result) : result;
    }
}
