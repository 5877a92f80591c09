package dev.lossmith.processor.loss;

import java.util.List;

/** Every loss that there is. */
public final class Losses {
    private static final List<Loss> ALL = List.of(new BceWithLogits(), new Bce(), new FormulaLoss());

    private Losses() {}

    public static List<Loss> all() {
        return ALL;
    }
}
