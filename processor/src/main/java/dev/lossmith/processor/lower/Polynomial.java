package dev.lossmith.processor.lower;

import java.util.List;

/**
 * A minimax polynomial.
 *
 * @param coefficients from the constant term up
 * @param low where its interval begins
 * @param high where its interval ends
 * @param bound the largest error of what it approximates, before anything is rounded; what it is relative to stands in
 *     the text
 */
record Polynomial(List<Double> coefficients, double low, double high, double bound) {
    /**
     * The value at {@code x}: terms in pairs, and Horner's scheme on the square of x, which is half of Horner's chain of dependent
     * operations for one more multiplication. The last term stands alone and not in a pair, even if the first has to leave its
     * own for that: C2 makes SIMD of this shape on JDK 17 and 25, and of the other on neither.
     */
    Value at(Code code, Value x) {
        boolean odd = coefficients.size() % 2 == 1;
        Value series = odd
                ? pairs(code, coefficients, x)
                : code.add(
                        code.literal(coefficients.get(0)),
                        code.multiply(x, pairs(code, coefficients.subList(1, coefficients.size()), x)));
        return code.together(series, x);
    }

    private static Value pairs(Code code, List<Double> terms, Value x) {
        Value square = code.multiply(x, x);
        Value sum = code.literal(terms.get(terms.size() - 1));
        for (int i = terms.size() - 3; i >= 0; i -= 2) {
            Value pair = code.add(code.literal(terms.get(i)), code.multiply(x, code.literal(terms.get(i + 1))));
            sum = code.add(pair, code.multiply(square, sum));
        }
        return sum;
    }
}
