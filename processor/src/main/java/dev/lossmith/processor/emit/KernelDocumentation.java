package dev.lossmith.processor.emit;

import dev.lossmith.Reduction;
import dev.lossmith.Weights;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Printer;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.processor.kernel.Layout;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** The Javadoc of a kernel: what it computes, from which formula, how exactly. */
final class KernelDocumentation {
    private static final int WIDTH = 110;

    private final Kernel kernel;
    private final Layout layout;

    private KernelDocumentation(Kernel kernel) {
        this.kernel = kernel;
        this.layout = kernel.layout();
    }

    static String of(Kernel kernel) {
        KernelDocumentation documentation = new KernelDocumentation(kernel);
        return wrapped(documentation.summary())
                + documentation.formulas()
                + wrapped(documentation.meanings())
                + wrapped(documentation.reduction())
                + wrapped(documentation.accuracy());
    }

    /** Breaks each line of a paragraph between words. */
    private static String wrapped(String paragraph) {
        return paragraph.lines().map(KernelDocumentation::wrappedLine).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String wrappedLine(String line) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : line.split(" ")) {
            boolean breaks = column > 0 && column + 1 + word.length() > WIDTH;
            text.append(column == 0 ? "" : breaks ? "\n" : " ").append(word);
            column = breaks ? word.length() : column + word.length() + (column == 0 ? 0 : 1);
        }
        return text.toString();
    }

    private String summary() {
        return "Loss, gradient and Hessian diagonal of {@code " + kernel.names().config() + "}, in one pass:\n"
                + "{@code " + kernel.written() + "}.\n\n";
    }

    private String formulas() {
        Outputs<String> stable = kernel.derivation().stable().map(Printer::print);
        return "<pre>{@code\n"
                + "textbook   " + Printer.print(kernel.derivation().textbook()) + "\n"
                + "loss       " + stable.loss() + "\n"
                + "gradient   " + stable.gradient() + "\n"
                + "Hessian    " + stable.hessian() + "\n"
                + "}</pre>\n\n";
    }

    private String meanings() {
        Variable target = kernel.formula().target();
        StringBuilder text = new StringBuilder("<p>Here {@code "
                + kernel.formula().input().name() + "} is the input and {@code " + target.name() + "} the target");
        if (kernel.formula().prepared().containsKey(target)) {
            text.append(", which is first made {@code ")
                    .append(Printer.print(kernel.formula().prepared().get(target)))
                    .append("}");
        }
        text.append(".");
        if (!layout.classWeight().isEmpty()) {
            text.append("\nEverything is multiplied by the class weight: {")
                    .append(layout.classWeight().stream()
                            .map(BigDecimal::toPlainString)
                            .collect(Collectors.joining(", ")))
                    .append("}.");
        }
        if (Printer.print(kernel.derivation().stable().hessian()).contains("logisticDensity")) {
            text.append("\nsoftplus(x) = log(1 + exp(x)), and logisticDensity(x) = sigmoid(x) sigmoid(-x).");
        }
        return text.append("\n\n").toString();
    }

    private String reduction() {
        String weight = switch (layout.weights()) {
            case NONE -> "";
            case ELEMENT -> "Each element has a weight, which multiplies its loss and derivatives. ";
            case ROW ->
                "Each row of " + layout.classes() + " has a weight, which multiplies its losses and derivatives. ";
        };
        String reduced = switch (layout.reduction()) {
            case NONE -> "Losses are not reduced.";
            case SUM -> "The loss of a range is the sum of its losses; of an empty one 0.";
            case MEAN -> "The loss of a range is the sum of its losses divided by the number of elements";
            case BATCH_MEAN -> "The loss of a range is the sum of its losses divided by the number of rows";
            case WEIGHTED_MEAN -> "The loss of a range is the sum of its losses divided by the sum of its weights";
        };
        String empty = switch (layout.onEmpty()) {
            case NAN -> "; of an empty one NaN.";
            case ZERO -> "; of an empty one 0.";
            case THROW -> "; an empty one is refused.";
        };
        String rows = layout.classes() > 1 && layout.weights() != Weights.ROW
                ? "Arrays are rows of " + layout.classes() + ", and ranges are whole rows.\n"
                : "";
        return "<p>" + rows + weight + reduced + (layout.isMean() ? empty : "") + "\n\n";
    }

    private String accuracy() {
        Outputs<String> bounds = kernel.bounds()
                .map(bound -> new BigDecimal(bound).stripTrailingZeros().toPlainString());
        boolean factor = layout.isWeighted() || layout.reduction() != Reduction.NONE && layout.isMean();
        return "<p>Largest error of an element, in ulps of the exact result (of the larger term where two nearly cancel):\n"
                + "loss " + bounds.loss() + ", gradient " + bounds.gradient() + ", Hessian " + bounds.hessian()
                + (factor ? "; weights and the divisor of a mean add at most 2 to derivatives" : "") + ".\n"
                + "NaN gives NaN; an infinite input gives the limit, a weight of 0 gives 0.\n"
                + "The same bits on every JVM: only IEEE operations in a fixed order.\n";
    }
}
