package dev.lossmith.processor.lower;

/**
 * By what sqrt(2 / pi) over the scaled complement of the error function exceeds its asymptote: G(y) weight, as {@link
 * ErrorTables#CENTRE} tells, by one division and one polynomial for all of [0, infinity].
 */
record NormalTail(Code code, Value magnitude, Value weight, Value series, double centre) {
    static NormalTail of(Code code, Value magnitude, double centre, Polynomial excess) {
        Value weight = code.name(
                "weight",
                "$ from 0 to infinity as a number from 1 down to 0, but for a factor",
                magnitude,
                code.divide(code.literal(1), code.add(magnitude, code.literal(centre))));
        Value y = code.name("y", code.subtract(code.literal(1), code.multiply(code.literal(2 * centre), weight)));
        Value series = code.name("excessSeries", excess.at(code, y));
        return new NormalTail(code, magnitude, weight, series, centre);
    }

    /** What is more than the magnitude: G weight, times a factor. */
    Value excess(double factor) {
        Value series = factor == 1 ? this.series : code.multiply(code.literal(factor), this.series);
        return code.name("excess", code.multiply(series, weight));
    }

    /** The magnitude times that: of infinity 1/2, times the factor. */
    Value timesExcess(double factor) {
        Value part = code.subtract(code.literal(1), code.multiply(code.literal(centre), weight));
        return code.multiply(code.multiply(code.literal(factor), series), part);
    }
}
