package dev.lossmith.check;

/**
 * The exact loss, gradient and Hessian of a reference's formula at one point: right to 70 bits or more, relative to the
 * largest term, or to a millionth of the smallest subnormal. Immutable.
 *
 * <p>The formula is evaluated with 64 digits, and with twice as many as long as they do not suffice. What its rounding
 * has cost is known from ball arithmetic, see {@link Real}; what the difference quotients cost is told by a second step
 * size. Beyond {@value #MAX_DIGITS} digits, or where two step sizes keep disagreeing, as they do at a kink, a value is
 * unknown.
 *
 * <p>At an end of the input domain, and at an infinite input, the derivatives are their limits from inside.
 */
public final class Exact {
    /** The largest number of decimal digits that is tried. */
    public static final int MAX_DIGITS = 4096;

    private static final int FIRST_DIGITS = 64;
    private static final int MOST_DISAGREEMENTS = 3;

    private final Estimate[] estimates;

    private Exact(Estimate[] estimates) {
        this.estimates = estimates;
    }

    /**
     * Returns the truth at one point. It takes some 0.2 ms for logits, more where many digits cancel.
     *
     * @param input in the reference's input domain; an infinite input gives the limits
     * @param target finite, in the reference's target domain
     * @param column from 0 to {@link Reference#classes()} - 1
     */
    public static Exact at(Reference reference, double input, double target, int column) {
        Real exactTarget = Real.of(target);
        Domain domain = reference.input();
        boolean atEnd = input == domain.low() || input == domain.high() || Double.isInfinite(input);
        if (!atEnd) {
            Real exactInput = Real.of(input);
            return at(reference, exactInput, exactTarget, column, stepTop(domain, exactInput));
        }
        Estimate[] limits = limits(reference, input, exactTarget, column);
        Real[] terms = reference.terms(Real.of(input, FIRST_DIGITS), exactTarget.withDigits(FIRST_DIGITS), column);
        Estimate loss = Estimate.sum(terms);
        if (loss.isAccurate(reference.format())) {
            limits[Quantity.LOSS.ordinal()] = loss;
        }
        return new Exact(limits);
    }

    /**
     * Returns the truth just beside a point, nearer to it than any number of the format: the one-sided derivatives.
     *
     * @param direction 1 for the right side, -1 for the left side
     */
    static Exact beside(Reference reference, Point point, int direction) {
        int offset = distanceExponent(reference.format());
        Real near = Real.of(point.input).plus(Real.of(direction).shifted(offset));
        return at(reference, near, Real.of(point.target), point.column, offset - 1);
    }

    /** Tells whether a quantity changes so much around a point inside the domain that there must be a kink. */
    static boolean jumps(Reference reference, Point point, Quantity quantity) {
        Domain domain = reference.input();
        double gap = 0x1p-20 * Math.min(1, Math.min(point.input - domain.low(), domain.high() - point.input));
        Real left = at(reference, point.input - gap, point.target, point.column).value(quantity);
        Real right =
                at(reference, point.input + gap, point.target, point.column).value(quantity);
        Real change = left.minus(right).abs();
        // A smooth function changes by some 2^-20 over 2^-20.
        return gap > 0 && !change.isNaN() && change.compareTo(left.abs().times(Real.of(0x1p-6))) > 0;
    }

    private static Exact at(Reference reference, Real input, Real target, int column, int stepTop) {
        Estimate[] known = new Estimate[Quantity.ALL.length];
        int[] disagreements = new int[Quantity.ALL.length];
        int missing = known.length;
        for (int digits = FIRST_DIGITS; digits <= MAX_DIGITS && missing > 0; digits *= 2) {
            missing = 0;
            Differences differences = new Differences(reference, input, target, column, digits, stepTop);
            Estimate[] fine = null;
            Estimate[] coarse = null;
            for (int i = 0; i < known.length; i++) {
                if (known[i] != null || disagreements[i] == MOST_DISAGREEMENTS) {
                    continue;
                }
                Estimate found = differences.direct(Quantity.ALL[i]);
                boolean confirmed = true;
                if (found == null) {
                    fine = fine == null ? differences.fine() : fine;
                    found = fine[i - 1];
                    if (found.isAccurate(reference.format())) {
                        coarse = coarse == null ? differences.coarse() : coarse;
                        confirmed = found.agreesWith(coarse[i - 1], reference.format());
                    }
                }
                boolean isUndefined = found.value.isNaN() && !found.value.isUnknown();
                if (isUndefined || confirmed && found.isAccurate(reference.format())) {
                    known[i] = found;
                } else {
                    disagreements[i] += confirmed ? 0 : 1;
                    missing++;
                }
            }
        }
        for (int i = 0; i < known.length; i++) {
            known[i] = known[i] == null ? Estimate.UNKNOWN : known[i];
        }
        return new Exact(known);
    }

    /** The limits towards an end: what two points very near to it agree on, or where they run away to. */
    private static Estimate[] limits(Reference reference, double end, Real target, int column) {
        int exponent = distanceExponent(reference.format());
        Exact near = approaching(reference, end, target, column, exponent);
        Exact nearer = approaching(reference, end, target, column, 2 * exponent);
        Estimate[] limits = new Estimate[Quantity.ALL.length];
        for (int i = 0; i < limits.length; i++) {
            limits[i] = limit(near.estimates[i], nearer.estimates[i], reference.format());
        }
        return limits;
    }

    private static Exact approaching(Reference reference, double end, Real target, int column, int exponent) {
        boolean fromBelow = end == reference.input().high();
        if (Double.isInfinite(end)) {
            Real far = Real.of(Math.signum(end)).shifted(-exponent);
            return at(reference, far, target, column, 0);
        }
        Real near = Real.of(end).plus(Real.of(fromBelow ? -1 : 1).shifted(exponent));
        return at(reference, near, target, column, exponent);
    }

    private static Estimate limit(Estimate near, Estimate nearer, Format format) {
        if (near.value.isNaN() || nearer.value.isNaN() || nearer.agreesWith(near, format)) {
            return nearer;
        }
        Real threshold = near.value.abs().times(Real.of(1.25));
        if (near.value.signum() == nearer.value.signum() && nearer.value.abs().compareTo(threshold) > 0) {
            return Estimate.of(Real.of(nearer.value.signum() / 0.0));
        }
        boolean shrinks = nearer.value.abs().times(Real.of(1.25)).compareTo(near.value.abs()) < 0;
        return shrinks ? Estimate.of(Real.of(0)) : Estimate.UNKNOWN;
    }

    /** A distance below every format's resolution near 1; its inverse is beyond the format's range. */
    private static int distanceExponent(Format format) {
        return format == Format.FLOAT ? -200 : -1200;
    }

    /** Formulas are taken to vary on a length of 1, or of the distance to a finite end of the domain. */
    private static int stepTop(Domain domain, Real input) {
        Real length = Real.of(1);
        for (double end : new double[] {domain.low(), domain.high()}) {
            if (!Double.isInfinite(end)) {
                length = length.min(Real.of(end).minus(input).abs());
            }
        }
        return length.ball().clampedTop() - 1;
    }

    /** Returns the loss; {@linkplain Real#isNaN() NaN} if it is unknown. */
    public Real loss() {
        return value(Quantity.LOSS);
    }

    /** Returns the gradient; {@linkplain Real#isNaN() NaN} if it is unknown. */
    public Real gradient() {
        return value(Quantity.GRADIENT);
    }

    /** Returns the second derivative; {@linkplain Real#isNaN() NaN} if it is unknown. */
    public Real hessian() {
        return value(Quantity.HESSIAN);
    }

    /** Returns one of the three; {@linkplain Real#isNaN() NaN} if it is unknown. */
    public Real value(Quantity quantity) {
        return estimates[quantity.ordinal()].value;
    }

    /** Returns the absolute value of the largest term that {@link #value} is the sum of. */
    public Real scale(Quantity quantity) {
        return estimates[quantity.ordinal()].scale;
    }

    /** Tells whether a value is known. */
    public boolean isKnown(Quantity quantity) {
        return !value(quantity).isNaN();
    }
}
