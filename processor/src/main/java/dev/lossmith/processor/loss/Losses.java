package dev.lossmith.processor.loss;

import java.util.List;

/** Every loss that there is. */
public final class Losses {
    private static final List<Loss> ALL = List.of(new BceWithLogits(), new Bce(), new FormulaLoss());

    private static final List<RowLoss> OF_ROWS =
            List.of(new SoftmaxCrossEntropy(), new SoftmaxFocal(), new SoftmaxPoly1(), new MultiMargin(), new Dice());

    private Losses() {}

    /** Those of one input and one target. */
    public static List<Loss> all() {
        return ALL;
    }

    /** Those of rows of inputs. */
    public static List<RowLoss> ofRows() {
        return OF_ROWS;
    }
}
