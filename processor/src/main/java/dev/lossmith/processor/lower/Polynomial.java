package dev.lossmith.processor.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A minimax polynomial.
 *
 * @param coefficients from the constant term up
 * @param low where its interval begins
 * @param high where its interval ends
 * @param bound the largest error of what it approximates, before anything is rounded; what it is relative to stands at the
 *     table
 */
record Polynomial(List<Double> coefficients, double low, double high, double bound) {
    static Polynomial of(double low, double high, double bound, double... coefficients) {
        return new Polynomial(DoubleStream.of(coefficients).boxed().toList(), low, high, bound);
    }

    /**
     * The value at {@code x} by Estrin's scheme: pairs, then pairs of pairs on the squares of x. Half the length of Horner's
     * chain of dependent operations, for one more multiplication at each doubling.
     */
    Value at(Code code, Value x) {
        return code.name("series", sum(code, x));
    }

    private Value sum(Code code, Value x) {
        List<Value> terms = coefficients.stream().map(code::literal).toList();
        Value power = x;
        while (terms.size() > 1) {
            terms = pairs(code, terms, power);
            power = code.multiply(power, power);
        }
        return terms.get(0);
    }

    private static List<Value> pairs(Code code, List<Value> terms, Value power) {
        List<Value> pairs = new ArrayList<>();
        for (int i = 0; i < terms.size(); i += 2) {
            boolean last = i + 1 == terms.size();
            pairs.add(last ? terms.get(i) : code.add(terms.get(i), code.multiply(power, terms.get(i + 1))));
        }
        return pairs;
    }
}
