package dev.lossmith.processor.emit;

import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Printer;
import dev.lossmith.processor.expr.RowColumns;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.loss.RowFormula;
import dev.lossmith.processor.loss.Textbook;
import dev.lossmith.processor.schedule.RowKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Javadoc of a kernel of rows: what it computes, from which formula, how exactly. */
final class RowDocumentation {
    private static final int WIDTH = 110;
    private static final int MOST_CHARACTERS = 400;

    private final RowKernel kernel;
    private final RowFormula formula;
    private final Layout layout;

    private RowDocumentation(RowKernel kernel) {
        this.kernel = kernel;
        this.formula = kernel.formula();
        this.layout = kernel.layout();
    }

    static String of(RowKernel kernel) {
        RowDocumentation documentation = new RowDocumentation(kernel);
        return String.join(
                        "\n\n",
                        paragraph("", documentation.summary()),
                        documentation.formulas(),
                        paragraph("<p>", documentation.meanings()),
                        paragraph("<p>", documentation.reduction()),
                        paragraph("<p>", documentation.accuracy()))
                + "\n";
    }

    private static String paragraph(String tag, List<String> sentences) {
        return String.join("\n", Wrapping.balanced(tag + String.join(" ", sentences), WIDTH));
    }

    private List<String> summary() {
        return List.of(
                "Loss, gradient and Hessian diagonal of {@code "
                        + kernel.names().config() + "}, row by row:",
                "{@code " + kernel.written() + "}.");
    }

    private String formulas() {
        List<String> lines = new ArrayList<>();
        Textbook textbook = formula.textbook();
        lines.add("textbook   " + textbook.formulas().loss());
        for (Textbook.Definition definition : textbook.definitions()) {
            lines.add("           " + definition.name() + " = "
                    + definition
                            .formula()
                            .orElseGet(() -> definition.values().stream()
                                    .map(value -> layout.storage().digits(value.doubleValue()))
                                    .collect(Collectors.joining(", "))));
        }
        List<Outputs<Expression>> stable = kernel.derivation().stable();
        lines.add("loss       " + printed(stable.get(0).loss()));
        for (int i = 0; i < stable.size(); i++) {
            String by = formula.variables().columns().areThere()
                    ? "   by " + formula.variables().columns().inputs().get(i).name()
                    : "";
            lines.add("gradient   " + printed(stable.get(i).gradient()) + by);
            lines.add("Hessian    " + printed(stable.get(i).hessian()) + by);
        }
        return "<pre>{@code\n" + String.join("\n", lines) + "\n}</pre>";
    }

    private static String printed(Expression result) {
        return Printer.print(result, part -> null, MOST_CHARACTERS)
                .orElse("(more than " + MOST_CHARACTERS + " characters)");
    }

    private static String names(List<Variable> named) {
        return named.stream().map(variable -> "{@code " + variable.name() + "}").collect(Collectors.joining(", "));
    }

    /** What the names in formulas are. */
    private String variables() {
        RowColumns columns = formula.variables().columns();
        if (columns.areThere()) {
            boolean isOne = columns.targets().size() == 1;
            return "Here " + names(columns.inputs())
                    + (columns.inputs().size() == 1 ? " is the input" : " are the inputs")
                    + " of a row, in this order, and " + names(columns.targets())
                    + (isOne
                            ? " is its target, a number."
                            : " are its targets, each in an array of its own, in this order.");
        }
        return "Here {@code x} are the inputs of a row, {@code n = " + layout.classes() + "}, "
                + (formula.hasIndex()
                        ? "and {@code t} is the target, an index; the derivatives are those by an input that is not the target's."
                        : "and {@code t} are the targets, one an input.");
    }

    private List<String> meanings() {
        List<String> sentences = new ArrayList<>(List.of(variables()));
        Set<Operator> used = Parts.applications(kernel.derivation().results())
                .map(application -> application.operator())
                .collect(Collectors.toSet());
        Stream.of(Operator.values())
                .filter(used::contains)
                .flatMap(
                        operator -> operator
                                .meaning()
                                .map(meaning -> "{@code " + operator.call() + "} is {@code " + meaning + "}.")
                                .stream())
                .forEach(sentences::add);
        return sentences;
    }

    private List<String> reduction() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Arrays are rows of " + layout.classes() + "; ranges count rows.");
        if (!formula.ignored().isEmpty()) {
            sentences.add("A row whose target is "
                    + formula.ignored().stream().map(String::valueOf).collect(Collectors.joining(" or "))
                    + " has the loss 0 and derivatives of 0, and no mean counts it.");
        }
        if (layout.isWeighted()) {
            sentences.add("Each row has a weight, which multiplies its loss and derivatives; a weight of 0 gives 0.");
        }
        String empty = switch (layout.onEmpty()) {
            case NAN -> "without any it is NaN.";
            case ZERO -> "without any it is 0.";
            case THROW -> "a range without any is refused.";
        };
        String sum = "The loss of a range is the sum of its losses";
        sentences.add(
                switch (layout.reduction()) {
                    case NONE -> "Losses are not reduced.";
                    case SUM -> sum + ".";
                    case MEAN, BATCH_MEAN -> sum + " divided by the number of rows; " + empty;
                    case WEIGHTED_MEAN ->
                        sum + " divided by "
                                + (hasDivisorOfWeights()
                                        ? "the sum of their weights; "
                                        : "the number of rows, for a target of several classes has no weight; ")
                                + empty;
                });
        return sentences;
    }

    private static String measured(RowFormula.MeasuredRows rows) {
        return "Errors were measured at " + rows.rows() + " random rows of " + rows.width()
                + " when this was written, and then widened; other rows were not looked at. Largest error of a row";
    }

    private boolean hasDivisorOfWeights() {
        return layout.isWeighted() || formula.hasIndex();
    }

    /** A number that does not depend on the inputs is what it is. */
    private String ofNaN() {
        return kernel.derivation().results().stream().anyMatch(Constant.class::isInstance)
                ? "NaN gives NaN in what depends on it, which a derivative that is a number does not."
                : "NaN gives NaN in all that its row has.";
    }

    private String bounds() {
        Outputs<String> bounds = kernel.bounds().map(bound -> Decimals.shortest(bound));
        return "loss " + bounds.loss() + ", gradient " + bounds.gradient() + ", Hessian " + bounds.hessian();
    }

    private List<String> accuracy() {
        return List.of(
                formula.measured().map(RowDocumentation::measured).orElse("Largest error of a row") + ", "
                        + kernel.unitOfBounds() + ": " + bounds() + ".",
                ofNaN(),
                "The same bits on every JVM: only IEEE operations in a fixed order.");
    }
}
