package dev.lossmith.cli.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.lossmith.cli.compilation.ConfigSource;

/** The class with the loop that people would write: as the report has it, with a method of the signature of the kernel's. */
final class LoopByHand {
    static final String CLASS = "LoopByHand";

    private LoopByHand() {}

    /**
     * Its source.
     *
     * @param byHand of a report
     * @param isMean whether gradients are those of a mean
     * @param number the type of the arrays' elements
     */
    static ConfigSource source(JsonObject byHand, boolean isMean, String number) {
        StringBuilder statements = new StringBuilder();
        JsonArray lines = byHand.getAsJsonArray("gradient");
        lines.forEach(line ->
                statements.append("            ").append(line.getAsString()).append('\n'));
        return new ConfigSource(CLASS, """
                public final class LoopByHand {
                    public static double lossAndGradient(NUMBER[] inputs, NUMBER[] targets, NUMBER[] gradients) {
                        double sum = 0;
                        double scale = SCALE;
                        for (int i = 0; i < inputs.length; i++) {
                            double x = inputs[i];
                            double t = targets[i];
                STATEMENTS
                            sum += loss;
                            gradients[i] = (NUMBER) (scale * gradient);
                        }
                        return scale * sum;
                    }
                }
                """.replace("NUMBER", number)
                .replace("SCALE", isMean ? "1.0 / inputs.length" : "1")
                .replace("STATEMENTS", statements.toString().stripTrailing()));
    }
}
