package dev.lossmith.processor.golden;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lossmith.check.Format;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One file of golden vectors of rows: a loss with its options, and the truth at some rows. */
record GoldenRows(String name, String loss, JsonObject options, int inputs, List<Row> rows) {
    /** A row, and its exact loss, gradient and Hessian diagonal, each rounded to a double. */
    record Row(double[] input, double[] target, boolean isIndex, double loss, double[] gradient, double[] hessian) {
        int[] index() {
            return new int[] {(int) target[0]};
        }

        /** The array of a target that has a name. */
        double[] target(int index) {
            return new double[] {target[index]};
        }

        @Override
        public String toString() {
            return Arrays.toString(input) + " " + Arrays.toString(target);
        }
    }

    static GoldenRows read(String name) {
        List<String> lines = GoldenFile.text("rows/" + name + ".csv").lines().toList();
        String head = lines.get(0);
        JsonObject options = JsonParser.parseString(head.replaceAll(".* options=(\\{.*\\}) .*", "$1"))
                .getAsJsonObject();
        int inputs = Integer.parseInt(head.replaceAll(".* inputs=(\\d+) .*", "$1"));
        String target = head.replaceAll(".* target=(\\w+).*", "$1");
        return new GoldenRows(
                name,
                head.replaceAll("# loss=(\\w+) .*", "$1"),
                options,
                inputs,
                lines.stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> row(line, inputs, target))
                        .toList());
    }

    private static Row row(String line, int inputs, String target) {
        double[] cells =
                Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
        int targets = target.equals("each") ? inputs : target.matches("[0-9]") ? Integer.parseInt(target) : 1;
        int loss = inputs + targets;
        return new Row(
                Arrays.copyOf(cells, inputs),
                Arrays.copyOfRange(cells, inputs, loss),
                target.equals("index"),
                cells[loss],
                Arrays.copyOfRange(cells, loss + 1, loss + 1 + inputs),
                Arrays.copyOfRange(cells, loss + 1 + inputs, loss + 1 + 2 * inputs));
    }

    String annotation(String precision) {
        String written = options.entrySet().stream()
                .map(option -> option.getKey() + " = "
                        + (option.getValue().getAsString().equals("PROBABILITIES")
                                ? "Targets.PROBABILITIES"
                                : option.getValue())
                        + ", ")
                .collect(Collectors.joining());
        String classes = isNamed() ? "" : "classes = " + inputs + ", ";
        return "@" + loss + "(" + classes + written + "reduction = Reduction.NONE, precision = Precision." + precision
                + ")";
    }

    private boolean has(String option) {
        return options.has(option);
    }

    /** Whether inputs have names. */
    private boolean isNamed() {
        return List.of("GaussianNll", "LaplaceNll", "AftLogistic").contains(loss);
    }

    /** Sums of magnitudes alone lose nothing; of a likelihood, one term may be negative. */
    double lossScale(Row row) {
        double truth = Math.abs(row.loss());
        return switch (loss) {
            case "GaussianNll" -> Math.max(truth, Math.abs(row.input()[1]) / 2);
            case "LaplaceNll" -> Math.max(truth, Math.abs(row.input()[1]));
            default -> truth;
        };
    }

    /** That a time is on one side of an end. */
    private double probability(Row row, int target, int side) {
        return 1 / (1 + Math.exp(side * (row.input()[0] - Math.log(row.target()[target])) / sigma()));
    }

    private double sigma() {
        return has("sigma") ? options.get("sigma").getAsDouble() : 1;
    }

    /** How many ulps the next input moves results by, where it is a difference from a logarithm; only then more than 1. */
    double ulpsOfInput(Format format, Row row) {
        boolean isDifference = loss.equals("AftLogistic") && format == Format.DOUBLE;
        return isDifference ? Math.max(1, Math.abs(row.input()[0]) / sigma()) : 1;
    }

    /** The larger of the two terms whose difference the gradient is; with a hard target, it is none. */
    double gradientScale(Row row, int j) {
        double truth = Math.abs(row.gradient()[j]);
        if (loss.equals("Dice")) {
            return Math.max(
                    truth,
                    2
                            * row.target()[j]
                            / (Arrays.stream(row.input()).sum()
                                    + Arrays.stream(row.target()).sum()
                                    + 1));
        }
        if (isNamed()) {
            return switch (loss) {
                case "GaussianNll" -> j == 0 ? truth : Math.max(truth, 0.5);
                case "LaplaceNll" -> j == 0 ? truth : Math.max(truth, 1);
                default -> Math.max(truth, Math.max(probability(row, 0, 1), probability(row, 1, -1)) / sigma());
            };
        }
        double smoothing = has("labelSmoothing") ? options.get("labelSmoothing").getAsDouble() : 0;
        double soft = row.isIndex()
                ? smoothing / inputs + (j == row.index()[0] && smoothing > 0 ? 1 - smoothing : 0)
                : row.target()[j];
        return Math.max(truth, soft);
    }

    /** Focal's and Poly-1's have terms of both signs, of the size of the gradient. */
    double hessianScale(Row row, int j) {
        double truth = Math.abs(row.hessian()[j]);
        return loss.equals("SoftmaxFocal") || loss.equals("SoftmaxPoly1")
                ? Math.max(truth, Math.abs(row.gradient()[j]))
                : truth;
    }

    static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    static double[] doubles(float[] numbers) {
        double[] doubles = new double[numbers.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = numbers[i];
        }
        return doubles;
    }
}
