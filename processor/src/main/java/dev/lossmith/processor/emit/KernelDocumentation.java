package dev.lossmith.processor.emit;

import dev.lossmith.Weights;
import dev.lossmith.processor.accuracy.Measurement;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.schedule.Kernel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Javadoc of a kernel: what it computes, from which formula, how exactly. */
final class KernelDocumentation {
    private static final int WIDTH = 110;
    private static final double MOST_IN_DIGITS = 1e6;
    private static final Pattern SHORT_TAG = Pattern.compile("\\{@code [^}]{1,60}}");
    private static final char UNBREAKABLE = '\u00a0';

    private final Kernel kernel;
    private final Layout layout;
    private final Formula formula;
    private final FormulaDocumentation formulas;

    private KernelDocumentation(Kernel kernel) {
        this.kernel = kernel;
        this.layout = kernel.layout();
        this.formula = kernel.formula();
        this.formulas = new FormulaDocumentation(kernel);
    }

    static String of(Kernel kernel) {
        KernelDocumentation documentation = new KernelDocumentation(kernel);
        return String.join(
                        "\n\n",
                        paragraph("", documentation.summary()),
                        documentation.formulas.formulas(),
                        paragraph("<p>", documentation.meanings()),
                        paragraph("<p>", documentation.reduction()),
                        paragraph("<p>", documentation.accuracy()))
                + "\n";
    }

    /** Sentences as lines; an inline tag is broken only if it is long. */
    private static String paragraph(String tag, List<String> sentences) {
        String text = SHORT_TAG
                .matcher(tag + String.join(" ", sentences))
                .replaceAll(match -> Matcher.quoteReplacement(match.group().replace(' ', UNBREAKABLE)));
        return String.join("\n", Wrapping.balanced(text, WIDTH)).replace(UNBREAKABLE, ' ');
    }

    private List<String> summary() {
        return List.of(
                "Loss, gradient and Hessian diagonal of {@code "
                        + kernel.names().config() + "}, in one pass:",
                "{@code " + kernel.written() + "}.");
    }

    private List<String> meanings() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Here {@code " + formula.input().name() + "} is the input"
                + (formula.hasTarget() ? " and {@code " + formula.target().name() + "} the target." : "."));
        if (!layout.classWeight().isEmpty()) {
            String weights =
                    layout.classWeight().stream().map(formulas::decimal).collect(Collectors.joining(", "));
            sentences.add("Everything is multiplied by the class weight " + weights + ".");
        }
        sentences.addAll(formulas.meanings());
        return sentences;
    }

    private List<String> reduction() {
        List<String> sentences = new ArrayList<>();
        if (layout.classes() > 1) {
            sentences.add("Arrays are rows of " + layout.classes() + ", and ranges are whole rows.");
        }
        if (layout.isWeighted()) {
            sentences.add("Each " + (layout.weights() == Weights.ROW ? "row" : "element")
                    + " has a weight, which multiplies its loss and derivatives; a weight of 0 gives 0.");
        }
        String empty = switch (layout.onEmpty()) {
            case NAN -> "of an empty one it is NaN.";
            case ZERO -> "of an empty one it is 0.";
            case THROW -> "an empty one is refused.";
        };
        String sum = "The loss of a range is the sum of its losses";
        sentences.add(
                switch (layout.reduction()) {
                    case NONE -> "Losses are not reduced.";
                    case SUM -> sum + ".";
                    case MEAN -> sum + " divided by the number of elements; " + empty;
                    case BATCH_MEAN -> sum + " divided by the number of rows; " + empty;
                    case WEIGHTED_MEAN -> sum + " divided by the sum of its weights; " + empty;
                });
        return sentences;
    }

    private List<String> accuracy() {
        List<String> sentences = new ArrayList<>();
        LimitsDocumentation limits = new LimitsDocumentation(kernel);
        sentences.add(kernel.measurement().map(this::measured).orElseGet(this::proved));
        List<String> further = new ArrayList<>();
        if (layout.isWeighted() && !layout.storage().isNarrow()) {
            further.add("1 through their weight");
        }
        if (layout.isMean() && !layout.storage().isNarrow()) {
            further.add("2 through the divisor of the mean");
        }
        if (!further.isEmpty()) {
            sentences.add("Derivatives in arrays may lose up to " + String.join(" and ", further) + ".");
        }
        sentences.add("NaN gives NaN in whatever depends on it"
                + limits.ofInfinities()
                + Stream.of(formula.input(), formula.target())
                        .filter(variable -> formula.prepared().get(variable) instanceof Application guard
                                && guard.operator() == Operator.WITHIN)
                        .map(this::outside)
                        .collect(Collectors.joining())
                + ".");
        sentences.addAll(limits.unspecified());
        sentences.add("The same bits on every JVM: only IEEE operations in a fixed order.");
        return sentences;
    }

    private String outside(Variable variable) {
        String what = variable == formula.input() ? "an input" : "a target";
        return ", and so does " + what + " outside " + range(variable);
    }

    private static String ulps(double ulps) {
        return String.format(Locale.ROOT, ulps < MOST_IN_DIGITS ? "%.2f" : "%.1e", ulps);
    }

    private String range(Variable variable) {
        return "[" + end(variable.interval().low()) + ", "
                + end(variable.interval().high()) + "]";
    }

    private String end(double number) {
        return Double.isInfinite(number)
                ? (number < 0 ? "-infinity" : "infinity")
                : formulas.decimal(new BigDecimal(number));
    }

    private String proved() {
        Outputs<String> bounds = kernel.bounds().map(this::bound);
        return "Largest error of an element, in ulps of the exact result, or of the larger term where two nearly"
                + " cancel: loss " + bounds.loss() + ", gradient " + bounds.gradient() + ", Hessian " + bounds.hessian()
                + ".";
    }

    private String measured(Measurement measurement) {
        Outputs<String> found = measurement.worst().map(worst -> ulps(worst.ulps()));
        List<Variable> variables =
                formula.hasTarget() ? List.of(formula.input(), formula.target()) : List.of(formula.input());
        String soft = formula.hasTarget()
                ? ", and of {@code " + formula.target().name() + "} unless that is an integer or an end of its range"
                : "";
        String ranges = variables.stream()
                .filter(variable -> !variable.interval().equals(Interval.REALS))
                .map(variable -> "{@code " + variable.name() + "} in " + range(variable))
                .collect(Collectors.joining(" and "));
        return "Largest error that was measured, at " + measurement.points() + " points" + reach(measurement)
                + (ranges.isEmpty() ? "" : " with " + ranges)
                + ", in ulps of the exact result and of what the next number in the place of {@code "
                + formula.input().name() + "}" + soft + " changes it by, added up: loss " + found.loss() + ", gradient "
                + found.gradient()
                + ", Hessian " + found.hessian() + ".";
    }

    private String reach(Measurement measurement) {
        return switch (measurement.reach()) {
            case WHOLE -> "";
            case PRACTICAL ->
                " that are 0 or of magnitudes from 2^-20 to "
                        + measurement.reach().limit(measurement.format())
                        + (formula.hasTarget() ? ", and that are equal or differ by 2^-20 of the larger" : "");
            case WIDE, CENTRAL -> " of magnitudes up to " + measurement.reach().limit(measurement.format());
        };
    }

    private String bound(double bound) {
        return Decimals.shortest(bound);
    }
}
