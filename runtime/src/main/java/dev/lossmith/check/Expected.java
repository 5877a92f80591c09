package dev.lossmith.check;

/**
 * What the array methods must return, with the error that the kernel's bounds allow there.
 *
 * <p>An element's value v with its bound of b ulps becomes v w / d. To the b ulps of v, scaled alike, come 1 ulp for the
 * weight w and 2 for the divisor d, which a kernel may turn into a factor. A sum of FLOAT losses is taken in double,
 * each addition rounding once; a sum of DOUBLE losses is compensated.
 */
final class Expected {
    private final Reference reference;
    private final Format format;
    private final Batch batch;
    private final Exact[] truths;
    private final boolean weighted;

    Expected(Reference reference, Batch batch, boolean weighted) {
        this.reference = reference;
        this.format = reference.format();
        this.batch = batch;
        this.weighted = weighted;
        this.truths = new Exact[batch.points.size()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = batch.points.get(i).exact(reference);
        }
    }

    Real divisor(int from, int to) {
        Real sum = Real.of(0);
        for (int i = from; i < to; i++) {
            sum = sum.plus(weight(i).times(reference.classWeight(batch.points.get(i).column)));
        }
        return reference.divisor(to - from, sum);
    }

    private Real weight(int index) {
        return Real.of(batch.weight(index));
    }

    private Real value(Quantity quantity, int index) {
        return truths[index].value(quantity).midpoint();
    }

    private Real unit(Quantity quantity, int index) {
        return Real.of(Math.max(format.ulp(value(quantity, index)), format.ulp(truths[index].scale(quantity))));
    }

    /** Measures one element of an output array. */
    void measure(Tally tally, Quantity quantity, int index, double computed, Real divisor) {
        Real factor = weight(index).dividedBy(divisor);
        Real exact = value(quantity, index).times(factor);
        Real scale = truths[index].scale(quantity).midpoint().times(factor);
        double unit = Math.max(format.ulp(exact), format.ulp(scale));
        double carried =
                unit(quantity, index).times(factor).dividedBy(Real.of(unit)).toDouble();
        boolean divides = divisor.compareTo(Real.of(1)) != 0;
        tally.measure(
                format.ulps(computed, exact, scale),
                quantity.bound(reference) * carried + (weighted ? 1 : 0) + (divides ? 2 : 0),
                "element ",
                index,
                ", ",
                batch.points.get(index),
                ", weight ",
                batch.weight(index),
                ", divisor ",
                divisor,
                ": computed ",
                computed,
                ", exact ",
                exact);
    }

    /** Measures a reduced loss, in ulps of the kernel's format. */
    void measureSum(Tally tally, int from, int to, double computed, Real divisor) {
        Real sum = Real.of(0);
        Real magnitude = Real.of(0);
        Real errors = Real.of(0);
        Real bound = Real.of(reference.lossBound());
        for (int i = from; i < to; i++) {
            Real term = value(Quantity.LOSS, i).times(weight(i));
            Real ownError = unit(Quantity.LOSS, i).times(weight(i)).times(bound);
            sum = sum.plus(term);
            magnitude = magnitude.plus(term.abs());
            errors = errors.plus(ownError).plus(Real.of(weighted ? format.ulp(term) : 0));
        }
        long additions = format == Format.FLOAT ? to - from + 4 : 4;
        errors = errors.plus(magnitude.times(Real.of(additions)).times(Real.of(0x1p-53)));
        Real exact = sum.dividedBy(divisor);
        double unit = format.ulp(exact);
        tally.measure(
                Format.DOUBLE.round(Real.of(computed).minus(exact).abs().dividedBy(Real.of(unit))),
                errors.dividedBy(divisor.times(Real.of(unit))).toDouble(),
                "elements ",
                from,
                " to ",
                to,
                ": computed ",
                computed,
                ", exact ",
                exact);
    }
}
