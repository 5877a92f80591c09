package dev.lossmith.processor.config;

import java.util.List;

/**
 * What there is to say of results that lose bits for one reason.
 *
 * @param results the loss, the gradient or the Hessian, at least one of them
 * @param lost how many bits are wrong at that input and target, where it begins
 * @param bits how many the format has
 * @param where in words; empty if there are none for it
 * @param target NaN if the formula has none
 * @param because in words
 * @param remedy how to write the formula
 * @param range the ends of the input's range without such places; three dots if they are not known, empty if no range helps
 * @param ulps the largest error anywhere; infinite where a result is no number
 */
public record Inaccuracy(
        List<String> results,
        int lost,
        int bits,
        String where,
        double input,
        double target,
        String because,
        String remedy,
        String range,
        double ulps) {}
