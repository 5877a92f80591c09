package dev.lossmith.processor.report;

import java.util.List;

/**
 * The loop that people would write instead of the kernel, in doubles and with {@code java.lang.Math}: what it does for an element.
 *
 * @param low from where inputs are to be taken that people have
 * @param high to where
 * @param targets that people have
 * @param loss statements that say what {@code loss} is of {@code x} and {@code t}
 * @param gradient the same of {@code loss} and {@code gradient}
 * @param hessian the same of all three
 */
record ByHand(
        double low,
        double high,
        List<Double> targets,
        List<String> loss,
        List<String> gradient,
        List<String> hessian) {}
