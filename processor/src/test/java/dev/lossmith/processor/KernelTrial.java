package dev.lossmith.processor;

import dev.lossmith.Precision;
import dev.lossmith.check.Format;
import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.processor.accuracy.LargestError;
import dev.lossmith.processor.config.Problem;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.lower.Program;
import dev.lossmith.processor.schedule.Kernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the compiler says of a kernel, beside what it computes at points that the compiler has not seen. A result is wrong there if it is
 * off by more than {@link LargestError#LOST_ULPS} and what the next input changes it by: inputs are rounded, labels are not.
 */
final class KernelTrial {
    /** A point that a program could meet. */
    record Point(double input, double target) {}

    enum Verdict {
        RIGHT,
        WARNED,
        HARMLESS,
        SILENT
    }

    private final Precision precision;
    private final Format format;
    private final Kernel kernel;
    private final Formula formula;
    private final DifferenceQuotients truth;
    private final Program program;
    private final List<String> wrong = new ArrayList<>();

    private KernelTrial(Precision precision, Formula formula, Kernel kernel) {
        this.precision = precision;
        this.format = precision == Precision.FLOAT ? Format.FLOAT : Format.DOUBLE;
        this.formula = formula;
        this.kernel = kernel;
        this.truth = new DifferenceQuotients(formula);
        this.program = Program.of(
                List.of(
                        kernel.element().loss(),
                        kernel.element().gradient(),
                        kernel.element().hessian()),
                List.of(formula.input().name(), formula.target().name()),
                0);
    }

    static KernelTrial of(Precision precision, Formula formula, Kernel kernel, List<Point> points) {
        KernelTrial trial = new KernelTrial(precision, formula, kernel);
        points.forEach(trial::run);
        return trial;
    }

    Verdict verdict() {
        boolean warns = !warnings().isEmpty();
        return wrong.isEmpty() ? warns ? Verdict.HARMLESS : Verdict.RIGHT : warns ? Verdict.WARNED : Verdict.SILENT;
    }

    private List<String> warnings() {
        return AccuracyReport.of(kernel).stream().map(Problem::text).toList();
    }

    private void run(Point point) {
        double[] computed = program.run(point.input(), point.target());
        Real[] exact = truth.at(point.input(), point.target());
        for (Quantity quantity : Quantity.values()) {
            int i = quantity.ordinal();
            double result = format.round(computed[i]);
            boolean known = exact[i].isFinite() && (isPractical(exact[i]) || isPractical(Real.of(result)));
            if (known && format.round(exact[i]) != result && format.ulps(result, exact[i]) > LargestError.LOST_ULPS) {
                double error = conditioned(point, i, result, exact[i]);
                if (!(error <= LargestError.LOST_ULPS)) {
                    wrong.add("    " + quantity + " at " + point + ": " + result + ", not " + format.round(exact[i])
                            + ", " + error + " ulp");
                }
            }
        }
    }

    /** What is less than a float can be is nothing beside any other element. */
    private static boolean isPractical(Real value) {
        return !value.isFinite() || value.abs().compareTo(Real.of(Float.MIN_NORMAL)) >= 0;
    }

    /** In ulps of the exact result and of what the next input changes it by, and the next target that is no label. */
    private double conditioned(Point point, int i, double result, Real exact) {
        Real change = change(i, exact, new Point(next(point), point.target()));
        if (point.target() != Math.rint(point.target())) {
            change = change.plus(change(i, exact, new Point(point.input(), beside(point.target(), point.target()))));
        }
        double digits = format == Format.FLOAT ? 0x1p23 : 0x1p52;
        return format.ulps(result, exact, exact.abs().plus(change.times(Real.of(digits))));
    }

    private Real change(int i, Real exact, Point point) {
        Real moved = truth.at(point.input(), point.target())[i];
        return moved.isFinite() ? moved.minus(exact).abs() : Real.of(0);
    }

    /** A difference of input and target is rounded to an ulp of the larger one. */
    private double next(Point point) {
        String loss = formula.textbook().formulas().loss().replace(" ", "");
        boolean hasDifference = loss.contains("x-t") || loss.contains("t-x");
        return beside(
                point.input(),
                hasDifference ? Math.max(Math.abs(point.input()), Math.abs(point.target())) : point.input());
    }

    /** An ulp of another number nearer to 0. */
    private double beside(double number, double of) {
        double ulp = format.nextUp(Math.abs(of)) - Math.abs(of);
        return format.round(number > 0 ? number - ulp : number + ulp);
    }

    @Override
    public String toString() {
        return String.join(
                "\n",
                new ArrayList<>(Arrays.asList(
                        precision + " " + verdict() + " "
                                + formula.textbook().formulas().loss(),
                        "    " + String.join("\n    ", warnings()),
                        String.join("\n", wrong.subList(0, Math.min(3, wrong.size()))),
                        "    " + kernel.derivation().stable())));
    }
}
