package dev.lossmith.processor.testing;

import dev.lossmith.Precision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Legal configs that between them have every value of every option, and most pairs of values that could interact. */
public final class ConfigMatrix {
    /** What decides the formula of an element. */
    private static final List<String> LOSSES = List.of(
            "BceWithLogits()",
            "BceWithLogits(posWeight = 3)",
            "BceWithLogits(posWeight = {1, 2.5, 4})",
            "BceWithLogits(labelSmoothing = 0.1)",
            "BceWithLogits(posWeight = {0.1, 2, 4}, labelSmoothing = 0.25)",
            "Bce()",
            "Bce(posWeight = 3)",
            "Bce(posWeight = {1, 2.5, 4})",
            "Bce(compat = Compat.PYTORCH)",
            "Bce(compat = Compat.CLIP)",
            "Bce(compat = Compat.CLIP, epsilon = 0.001, posWeight = {1, 2.5, 4})");

    /** What decides the loops around it. */
    private static final List<String> LAYOUTS = List.of(
            "",
            "reduction = Reduction.NONE",
            "reduction = Reduction.SUM",
            "classes = 3, onEmpty = OnEmpty.ZERO",
            "classes = 3, onEmpty = OnEmpty.THROW",
            "classes = 3, reduction = Reduction.BATCH_MEAN",
            "classes = 3, reduction = Reduction.BATCH_MEAN, onEmpty = OnEmpty.ZERO, weights = Weights.ROW",
            "weights = Weights.ELEMENT, reduction = Reduction.NONE",
            "weights = Weights.ELEMENT, reduction = Reduction.WEIGHTED_MEAN, onEmpty = OnEmpty.ZERO",
            "weights = Weights.ELEMENT",
            "classes = 3, weights = Weights.ROW, reduction = Reduction.NONE",
            "classes = 3, weights = Weights.ROW, reduction = Reduction.SUM",
            "classes = 3, weights = Weights.ROW, reduction = Reduction.WEIGHTED_MEAN, onEmpty = OnEmpty.THROW",
            "classWeight = {1, 0, 2.5}",
            "classWeight = {2, 2, 2}, reduction = Reduction.NONE",
            "classWeight = {1, 0, 2.5}, reduction = Reduction.WEIGHTED_MEAN, onEmpty = OnEmpty.ZERO",
            "classWeight = {1, 0, 2.5}, weights = Weights.ELEMENT, reduction = Reduction.WEIGHTED_MEAN",
            "classWeight = {1, 0, 2.5}, weights = Weights.ROW, reduction = Reduction.WEIGHTED_MEAN",
            "classWeight = {1, 0, 2.5}, weights = Weights.ROW, reduction = Reduction.BATCH_MEAN");

    private ConfigMatrix() {}

    /** Every loss with every layout, as annotations; precisions alternate, so that each loss and each layout has both. */
    public static List<String> annotations() {
        List<String> annotations = new ArrayList<>();
        for (int loss = 0; loss < LOSSES.size(); loss++) {
            for (int layout = 0; layout < LAYOUTS.size(); layout++) {
                Precision precision = Precision.values()[(loss + layout) % 2];
                annotations.add(annotation(LOSSES.get(loss), LAYOUTS.get(layout), precision));
            }
        }
        return annotations;
    }

    private static String annotation(String loss, String layout, Precision precision) {
        String name = loss.substring(0, loss.indexOf('('));
        String options = loss.substring(loss.indexOf('(') + 1, loss.length() - 1);
        return Stream.of(options, layout, "precision = Precision." + precision)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ", "@" + name + "(", ")"));
    }

    /** Every n-th of the matrix, for what takes long; n has no factor in common with the numbers of losses and layouts. */
    public static List<String> every(int n) {
        List<String> all = annotations();
        return IntStream.range(0, (all.size() + n - 1) / n)
                .mapToObj(i -> all.get(i * n))
                .toList();
    }

    /** A source for each annotation, by the name of its type: {@code test.Config0} and so on. */
    public static Map<String, String> sources(List<String> annotations) {
        return IntStream.range(0, annotations.size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> "test.Config" + i,
                        i -> "package test; import dev.lossmith.*; " + annotations.get(i) + " interface Config" + i
                                + " {}",
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    /** The whole matrix, compiled once for all tests, with all schedules and all that debuggers want. */
    public static Compiled compiled() {
        return Whole.COMPILED;
    }

    private static final class Whole {
        private static final Compiled COMPILED = Compiled.sources(
                Stream.concat(Compiled.VECTORS.stream(), Stream.of("-g")).toList(), sources(annotations()));
    }
}
