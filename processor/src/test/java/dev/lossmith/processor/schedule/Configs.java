package dev.lossmith.processor.schedule;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.References;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One config of every shape of element formula there is, in both precisions; compiled once. */
final class Configs {
    static final List<String> LOGITS = List.of(
            "@BceWithLogits(",
            "@BceWithLogits(posWeight = 3, ",
            "@BceWithLogits(posWeight = 1e-4, ",
            "@BceWithLogits(posWeight = {1, 2.5, 4}, ",
            "@BceWithLogits(posWeight = {0.5, 7}, classWeight = {0, 3}, ",
            "@BceWithLogits(labelSmoothing = 0.1, ",
            "@BceWithLogits(labelSmoothing = 0.1, posWeight = 3, ");
    static final List<String> PROBABILITIES = List.of(
            "@Bce(",
            "@Bce(posWeight = 3, ",
            "@Bce(posWeight = {1, 2.5}, classWeight = {3, 2}, ",
            "@Bce(compat = Compat.PYTORCH, ",
            "@Bce(compat = Compat.CLIP, ",
            "@Bce(compat = Compat.CLIP, epsilon = 0.01, posWeight = 3, ");

    private static Map<String, Reference> all;

    private Configs() {}

    /** The references by their annotations. */
    static synchronized Map<String, Reference> all() {
        if (all == null) {
            List<String> annotations = new ArrayList<>();
            for (String start : LOGITS) {
                annotations.add(start + "precision = Precision.FLOAT)");
                annotations.add(start + "precision = Precision.DOUBLE)");
            }
            for (String start : PROBABILITIES) {
                annotations.add(start + "precision = Precision.FLOAT)");
                annotations.add(start + "precision = Precision.DOUBLE)");
            }
            List<Reference> references = References.of(annotations);
            all = new LinkedHashMap<>();
            for (int i = 0; i < annotations.size(); i++) {
                all.put(annotations.get(i), references.get(i));
            }
        }
        return all;
    }
}
