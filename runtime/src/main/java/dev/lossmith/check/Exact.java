package dev.lossmith.check;

/**
 * The exact loss, gradient and Hessian of a reference's formula at one point: right to 70 bits or more, relative to the
 * largest term, or to a millionth of the smallest subnormal. Immutable and thread-safe; computed when first asked for,
 * in some 0.2 ms for logits, more where many digits cancel.
 *
 * <p>The formula is evaluated with 64 digits, and with twice as many as long as they do not suffice. What its rounding
 * has cost is known from ball arithmetic, see {@link Real}; what the difference quotients cost, some h^2, is told by a
 * second step h, 2^8 times larger. They lose as many digits as h and h^2 have zeros: at 64 digits h is 2^-45 of the length
 * on which the formula varies, which leaves more than 100 right bits, of which 70 are needed. Beyond {@value #MAX_DIGITS}
 * digits, or where two step sizes keep disagreeing, as they do at a kink, a value is unknown.
 *
 * <p>At an end of the input domain, and at an infinite input, the derivatives are their limits from inside. Where the formula
 * is 0 / 0, as {@code (exp(x) - 1) / x} at 0, all three are their limits from both sides, if those agree.
 */
public final class Exact {
    /** The largest number of decimal digits that is tried. */
    public static final int MAX_DIGITS = 4096;

    private static final int FIRST_DIGITS = 64;

    final double input;
    final double target;
    final int column;
    private final Reference reference;
    private volatile Estimate[] estimates;

    private Exact(Reference reference, double input, double target, int column) {
        this.reference = reference;
        this.input = input;
        this.target = target;
        this.column = column;
    }

    /**
     * {@return the truth at one point} Nothing is computed yet.
     *
     * @param reference the formula and its domains
     * @param input in the reference's input domain; an infinite input gives the limits
     * @param target finite, in the reference's target domain
     * @param column from 0 to {@link Reference#classes()} - 1
     */
    public static Exact at(Reference reference, double input, double target, int column) {
        return new Exact(reference, input, target, column);
    }

    Exact inColumn(int other) {
        return other == column ? this : at(reference, input, target, other);
    }

    /**
     * Returns the truth just beside this point, nearer to it than any number of the format: the one-sided derivatives.
     *
     * @param direction 1 for the right side, -1 for the left side
     */
    Exact beside(int direction) {
        Exact side = at(reference, input, target, column);
        side.estimates = beside(direction, distanceExponent());
        return side;
    }

    /** Tells whether a quantity changes so much around this point inside the domain that there must be a kink. */
    boolean jumps(Quantity quantity) {
        Domain domain = reference.input();
        double gap = 0x1p-20 * Math.min(1, Math.min(input - domain.low(), domain.high() - input));
        Real left = at(reference, input - gap, target, column).value(quantity);
        Real change = at(reference, input + gap, target, column).value(quantity).minus(left);
        // A smooth function changes by some 2^-20 over 2^-20.
        return gap > 0 && !change.isNaN() && change.abs().compareTo(left.abs().shifted(-6)) > 0;
    }

    private Estimate estimate(Quantity quantity) {
        Estimate[] known = estimates;
        if (known == null) {
            Domain domain = reference.input();
            boolean isEnd = input == domain.low() || input == domain.high() || Double.isInfinite(input);
            known = isEnd ? limits() : converged();
            if (!Double.isInfinite(input) && reference.isConditioned()) {
                widen(known, at(reference, nextInput(), target, column));
                boolean isLabel = target == Math.rint(target)
                        || target == reference.target().low()
                        || target == reference.target().high();
                if (!isLabel) {
                    widen(known, at(reference, input, reference.format().next(target), column));
                }
            }
            estimates = known;
        }
        return known[quantity.ordinal()];
    }

    /** The next input inwards, or one that is an ulp of the target away if that is further: what is compared is rounded to that. */
    private double nextInput() {
        Format format = reference.format();
        double step = Math.abs(target) - format.next(Math.abs(target));
        double moved = format.round(input > 0 ? input - Math.abs(step) : input + Math.abs(step));
        boolean isFurther = moved != input && reference.input().contains(moved);
        double next = isFurther ? moved : format.next(input);
        return reference.input().contains(next) ? next : input > 0 ? format.nextUp(input) : format.nextDown(input);
    }

    private void widen(Estimate[] known, Exact neighbour) {
        Estimate[] moved = neighbour.converged();
        for (int i = 0; i < known.length; i++) {
            known[i] = known[i].widened(moved[i], reference.format());
        }
    }

    private Estimate[] converged() {
        Estimate[] known = converged(Real.of(input), lengthExponent());
        boolean isUndefined = known[0].value.isNaN() && !known[0].value.isUnknown() && known[0] != Estimate.UNKNOWN;
        return isUndefined ? limitsFromBothSides() : known;
    }

    /** What the points on both sides agree on, very near to one at which the formula is 0 / 0; unknown where they do not. */
    private Estimate[] limitsFromBothSides() {
        Estimate[] left = beside(-1, distanceExponent());
        Estimate[] right = beside(1, distanceExponent());
        for (int i = 0; i < left.length; i++) {
            left[i] = left[i].agreesWith(right[i], reference.format()) ? left[i] : Estimate.UNKNOWN;
        }
        return left;
    }

    private Estimate[] converged(Real exactInput, int lengthExponent) {
        Format format = reference.format();
        Estimate[] known = {Estimate.UNKNOWN, Estimate.UNKNOWN, Estimate.UNKNOWN};
        // Two step sizes may disagree three times.
        int[] chances = {3, 3, 3};
        boolean isMissing = true;
        for (int digits = FIRST_DIGITS; digits <= MAX_DIGITS && isMissing; digits *= 2) {
            int step = lengthExponent - 45 - (digits - FIRST_DIGITS) / 4;
            Estimate[] fine = evaluated(exactInput, digits, step);
            Estimate[] coarse = evaluated(exactInput, digits, step + 8);
            isMissing = false;
            for (int i = 0; i < known.length; i++) {
                boolean isAccurate = fine[i].isAccurate(format);
                boolean isUndefined = fine[i].value.isNaN() && !fine[i].value.isUnknown();
                if (chances[i] > 0 && (isUndefined || isAccurate && fine[i].agreesWith(coarse[i], format))) {
                    known[i] = fine[i];
                    chances[i] = 0;
                }
                chances[i] -= isAccurate ? 1 : 0;
                isMissing |= chances[i] > 0;
            }
        }
        return known;
    }

    /**
     * Returns loss, gradient and Hessian with one working precision: what the reference states itself, and otherwise the
     * central differences (f(x + h) - f(x - h)) / 2h and (f(x + h) - 2 f(x) + f(x - h)) / h^2 of its terms.
     *
     * @param exactInput a constant: its sum with h = 2^step is exact, whatever the precision
     */
    private Estimate[] evaluated(Real exactInput, int digits, int step) {
        Real h = Real.of(1).shifted(step);
        Real x = exactInput.withDigits(digits);
        Real t = Real.of(target, digits);
        Real[] middle = reference.terms(x, t, column);
        Real[] after = reference.terms(exactInput.plus(h).withDigits(digits), t, column);
        Real[] before = reference.terms(exactInput.minus(h).withDigits(digits), t, column);
        Real[] gradient = reference.gradientTerms(x, t, column);
        Real[] hessian = reference.hessianTerms(x, t, column);
        Real[] slopes = new Real[middle.length];
        Real[] bends = new Real[middle.length];
        for (int i = 0; i < middle.length; i++) {
            slopes[i] = after[i].minus(before[i]).shifted(-step - 1);
            bends[i] = after[i].plus(before[i]).minus(middle[i].shifted(1)).shifted(-2 * step);
        }
        return new Estimate[] {
            Estimate.sum(middle),
            Estimate.sum(gradient == null ? slopes : gradient),
            Estimate.sum(hessian == null ? bends : hessian)
        };
    }

    /** The limits towards an end: what two points very near to it agree on, or where they run away to. */
    private Estimate[] limits() {
        int inwards = input == reference.input().high() ? -1 : 1;
        Estimate[] near = beside(inwards, distanceExponent());
        Estimate[] nearer = beside(inwards, 2 * distanceExponent());
        for (int i = 0; i < near.length; i++) {
            nearer[i] = near[i].limit(nearer[i], reference.format());
        }
        Estimate loss =
                Estimate.sum(reference.terms(Real.of(input, FIRST_DIGITS), Real.of(target, FIRST_DIGITS), column));
        nearer[0] = loss.isAccurate(reference.format()) ? loss : nearer[0];
        return nearer;
    }

    /** Beside an infinity means far out. */
    private Estimate[] beside(int direction, int distance) {
        return Double.isInfinite(input)
                ? converged(Real.of(-direction).shifted(-distance), 0)
                : converged(Real.of(input).plus(Real.of(direction).shifted(distance)), distance - 1);
    }

    /** A distance below every format's resolution near 1; its inverse is beyond the format's range. */
    private int distanceExponent() {
        return reference.format() == Format.FLOAT ? -200 : -1200;
    }

    /** Formulas are taken to vary on a length of 1, or of the distance to a finite end of the domain. */
    private int lengthExponent() {
        Real length = Real.of(1);
        for (double end :
                new double[] {reference.input().low(), reference.input().high()}) {
            // an infinite distance is not the smaller one
            length = length.min(Real.of(end).minus(Real.of(input)).abs());
        }
        return length.ball().clampedTop() - 1;
    }

    /** {@return the loss; {@linkplain Real#isNaN() NaN} if it is unknown} */
    public Real loss() {
        return value(Quantity.LOSS);
    }

    /** {@return the derivative of the loss by the input; {@linkplain Real#isNaN() NaN} if it is unknown} */
    public Real gradient() {
        return value(Quantity.GRADIENT);
    }

    /** {@return the second derivative of the loss by the input; {@linkplain Real#isNaN() NaN} if it is unknown} */
    public Real hessian() {
        return value(Quantity.HESSIAN);
    }

    /**
     * {@return the loss, the gradient or the Hessian; {@linkplain Real#isNaN() NaN} if it is unknown}
     *
     * @param quantity which of the three
     */
    public Real value(Quantity quantity) {
        return estimate(quantity).value;
    }

    /**
     * {@return the size in whose ulps an error is counted: the absolute value of the largest term that {@link #value} is the sum
     * of} With {@link Reference#isConditioned}, what the next input and target change is added to it. NaN if the value is unknown.
     *
     * @param quantity which of the three
     */
    public Real scale(Quantity quantity) {
        return estimate(quantity).scale;
    }

    /** Returns the ulp in which a value's error is counted: that of its scale, or its own if that is larger. */
    double unit(Quantity quantity) {
        return reference.format().unit(value(quantity), scale(quantity));
    }

    /**
     * {@return whether a value is known, that is no {@linkplain Real#isNaN() NaN}}
     *
     * @param quantity which of the three
     */
    public boolean isKnown(Quantity quantity) {
        return !value(quantity).isNaN();
    }
}
