package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Format;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An input and a target, both numbers of the kernel's format. */
public record Point(double input, double target) {
    private static final int MOST_DIGITS = 5;

    /** Points near this one, those with the shortest decimals first. */
    Stream<Point> rounded(Format format) {
        return IntStream.rangeClosed(2, MOST_DIGITS)
                .mapToObj(MathContext::new)
                .map(digits -> new Point(rounded(input, digits, format), rounded(target, digits, format)));
    }

    private static double rounded(double number, MathContext digits, Format format) {
        return format.round(new BigDecimal(number).round(digits).doubleValue());
    }
}
