package dev.lossmith.processor.lower;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes the sign off losses of 0. Negated products, and factors of 0, leave -0.0, which is the right number and looks wrong
 * where it is printed. Code that is not seen to do so at simple points stays as it is.
 */
public final class PositiveZero {
    private static final double[] INPUTS = {0, 1, -1, 0.5, 2, -2, 40, -40, 1000, -1000};
    private static final double[] TARGETS = {0, 1, -1, 0.5, 2};
    private static final double[] WEIGHTS = {1, 0};
    private static final int MOST_COLUMNS = 8;

    private PositiveZero() {}

    /**
     * The loss, plus 0 if that makes a difference.
     *
     * @param arguments the names of the input, the target and the weight
     * @param columns how many classes there are
     */
    public static Value of(Code code, Value loss, List<String> arguments, int columns) {
        boolean isNegative = IntStream.range(0, Math.min(columns, MOST_COLUMNS))
                .anyMatch(
                        column -> isNegativeSomewhere(Program.of(code.arithmetic(), List.of(loss), arguments, column)));
        return isNegative
                ? code.name("unsigned", "a loss of 0 has no sign", code.result(Instruction.ADD, loss, code.literal(0)))
                : loss;
    }

    private static boolean isNegativeSomewhere(Program loss) {
        for (double input : INPUTS) {
            for (double target : TARGETS) {
                for (double weight : WEIGHTS) {
                    double result = loss.run(new double[] {input, target, weight})[0];
                    if (result == 0 && 1 / result < 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
