package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.derive.Clamp;
import dev.lossmith.processor.derive.Judge;
import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Lowering;
import dev.lossmith.processor.lower.Program;
import dev.lossmith.processor.lower.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Measures forms of one formula in one precision. */
public final class Accuracy implements Judge {
    private static final int JUDGED_POINTS = 180;
    private static final int MEASURED_POINTS = 260;
    private static final int MOST_CONSTANTS = 6;

    /** How many times what is good is bad enough to look for another form. */
    private static final double BAD = 1.5;

    private static final double FAR = 100;

    /** So many of the mildest points are looked at for a shorter one beside them. */
    private static final int MOST_ROUNDED = 40;

    /** What a wrong result at an end of the input's range is worth elsewhere, in half bits: of many formulas no form is right there. */
    private static final int WRONG_AT_END = 8;

    private static final int MOST_EXCESS = 1 << 12;
    /** On what cannot be computed. */
    private static final Verdict NONE_AT_ALL = new Verdict(8 * MOST_EXCESS, 0);

    private final Storage storage;
    /** Of the functions in forms: those of a FLOAT kernel may be as exact as those of a DOUBLE one. */
    private final Arithmetic functions;

    private final Variable input;
    private final Variable target;
    private final ExactResults exact;
    /** All forms that are judged are lowered into one code: they share most of their parts. */
    private final Lowering judging;

    private final Map<Reach, List<Truth>> measured = new EnumMap<>(Reach.class);
    private final List<Truth> judged = new ArrayList<>();
    /** Those of them whose input is a finite end of its range. */
    private final List<Truth> judgedAtEnds = new ArrayList<>();
    /** Of these forms are known by overflowing, not by rounding. */
    private final List<Truth> far = new ArrayList<>();

    private final List<EndTruths> ends = new ArrayList<>();
    /** Beside meetings of predictions and targets. */
    private final List<Truth> meetings = new ArrayList<>();

    private Accuracy(Storage storage, Arithmetic functions, ExactResults exact) {
        this.storage = storage;
        this.functions = functions;
        this.input = exact.input();
        this.target = exact.target();
        this.exact = exact;
        this.judging = lowering(new Code(functions));
    }

    /**
     * Measures forms whose true values are those of {@code exact}, at points in the intervals of the variables.
     */
    public static Accuracy of(Storage storage, Outputs<Expression> exact, Variable input, Variable target) {
        return new Accuracy(storage, storage.arithmetic(), ExactResults.of(storage.format(), exact, input, target));
    }

    /** Measures the same with the functions of DOUBLE kernels: their 50 bits survive more cancellation than 30. */
    public Accuracy withDoubleFunctions() {
        Accuracy wide = new Accuracy(storage, Arithmetic.DOUBLE, exact);
        wide.measured.putAll(measured);
        wide.judged.addAll(judged);
        wide.judgedAtEnds.addAll(judgedAtEnds);
        wide.far.addAll(far);
        wide.ends.addAll(ends());
        wide.meetings.addAll(meetings());
        return wide;
    }

    public Arithmetic functions() {
        return functions;
    }

    /** What every result should reach: nearly the half ulp of one rounding, or a few roundings of what is computed with. */
    private double good() {
        return good(storage);
    }

    private static double good(Storage storage) {
        return storage.isNarrow() ? 0.75 : 2.5;
    }

    @Override
    public Verdict of(Quantity quantity, Expression form, List<Expression> chosen) {
        if (judged.isEmpty()) {
            truths(Reach.CENTRAL, JUDGED_POINTS, 1).forEach(this::judgeBy);
            far.addAll(farTruths());
        }
        if (!Lowering.missing(functions, chosen).isEmpty()
                || !Lowering.missing(functions, List.of(form)).isEmpty()) {
            return NONE_AT_ALL;
        }
        List<Value> all = new ArrayList<>(chosen.stream().map(judging::lower).toList());
        Value value = judging.lower(form);
        all.add(value);
        int excess = excess(worst(quantity, value, judged).ulps())
                + Math.min(
                        WRONG_AT_END,
                        excess(worst(quantity, value, judgedAtEnds).ulps()));
        boolean overflows = worst(quantity, value, far).ulps() > FAR;
        return new Verdict(2 * excess + (overflows ? 1 : 0), CodeCost.of(all));
    }

    /** The largest error that such a verdict stands for, in ulps: all that are good alike are those of good ones. */
    public static double ulps(Storage storage, Verdict verdict) {
        return good(storage) * StrictMath.pow(2, (verdict.excess() >> 1) / 2.0);
    }

    /** Whether it says that a form overflows where its result does not. */
    public static boolean overflows(Verdict verdict) {
        return (verdict.excess() & 1) != 0;
    }

    /** By how many half bits an error is above what is good. */
    private int excess(double error) {
        return error <= good() ? 0 : (int) Math.min(MOST_EXCESS, Math.ceil(2 * log2(error / good())));
    }

    private void judgeBy(Truth truth) {
        (truth.isAtEnd() ? judgedAtEnds : judged).add(truth);
    }

    private Lowering lowering(Code code) {
        return new Lowering(code, Map.of(input, code.argument(input.name()), target, code.argument(target.name())));
    }

    /**
     * Tells whether forms that were chosen are bad at a point by which they were not judged. From now on they are judged by it,
     * too, so that a better one may be found.
     */
    public boolean learnsFrom(Outputs<Expression> forms) {
        List<Truth> missed = worst(forms.map(lowering(new Code(functions))::lower), Reach.CENTRAL).list().stream()
                .filter(found -> found.ulps() > BAD * good())
                .map(LargestError::point)
                .flatMap(Optional::stream)
                .distinct()
                .filter(point -> Stream.concat(judged.stream(), judgedAtEnds.stream())
                        .noneMatch(known -> known.point().equals(point)))
                .map(point -> new Truth(exact, point))
                .toList();
        missed.forEach(this::judgeBy);
        return !missed.isEmpty();
    }

    /**
     * The largest errors of the final code, at other points than those it was chosen by.
     *
     * @param forms what the kernel computes
     */
    public Measurement measure(Outputs<Expression> forms) {
        Outputs<Value> results = forms.map(lowering(new Code(functions))::lower);
        EndLimits limits = EndLimits.of(exact, functions, ends(), results);
        Measurement practical = simple(measure(results, Reach.PRACTICAL, limits), results);
        Measurement central = measure(results, Reach.CENTRAL, limits).withoutLost();
        if (!central.isAsGoodAs(practical)) {
            return practical;
        }
        Measurement within = central.with(practical);
        for (Reach reach : List.of(Reach.WHOLE, Reach.WIDE)) {
            Measurement wider = measure(results, reach, limits).withoutLost();
            if (wider.isAsGoodAs(within)) {
                return wider.with(within);
            }
        }
        return within;
    }

    private Measurement measure(Outputs<Value> results, Reach reach, EndLimits limits) {
        return new Measurement(exact.format(), reach, limits, truths(reach).size(), worst(results, reach));
    }

    private Outputs<LargestError> worst(Outputs<Value> results, Reach reach) {
        List<Truth> truths = truths(reach);
        return results.map((quantity, value) -> worst(quantity, value, meant(quantity, reach, truths)));
    }

    private List<Truth> truths(Reach reach) {
        return measured.computeIfAbsent(
                reach,
                any -> Stream.concat(
                                truths(reach, MEASURED_POINTS, 2 + reach.ordinal()).stream(),
                                reach.compareTo(Reach.CENTRAL) <= 0 ? meetings().stream() : Stream.of())
                        .toList());
    }

    private List<Truth> meetings() {
        if (meetings.isEmpty()) {
            Meetings.of(exact).parallelStream()
                    .map(point -> new Truth(exact, point))
                    .forEachOrdered(meetings::add);
        }
        return meetings;
    }

    private static List<Truth> meant(Quantity quantity, Reach reach, List<Truth> truths) {
        return reach == Reach.PRACTICAL
                ? truths.stream().filter(truth -> truth.isPractical(quantity)).toList()
                : truths;
    }

    /** The same with mildest points that are as short to print as may be. */
    private Measurement simple(Measurement measured, Outputs<Value> results) {
        return new Measurement(
                measured.format(),
                measured.reach(),
                measured.limits(),
                measured.points(),
                measured.worst().map((quantity, worst) -> simple(quantity, results.of(quantity), worst)));
    }

    private LargestError simple(Quantity quantity, Value value, LargestError worst) {
        return worst.lost().stream()
                .limit(MOST_ROUNDED)
                .flatMap(lost -> lost.point().rounded(exact.format()))
                .filter(point -> input.interval().contains(point.input())
                        && target.interval().contains(point.target())
                        && Reach.PRACTICAL.contains(point))
                .map(point ->
                        worst(quantity, value, meant(quantity, Reach.PRACTICAL, List.of(new Truth(exact, point)))))
                .filter(found -> !found.lost().isEmpty())
                .findFirst()
                .map(found -> worst.withMildest(found.lost().get(0)))
                .orElse(worst);
    }

    private List<EndTruths> ends() {
        if (ends.isEmpty()) {
            End.of(exact.format(), input.interval()).forEach(end -> ends.add(EndTruths.of(exact, end)));
        }
        return ends;
    }

    /**
     * What makes most of the results right at ends of the input's range where they were measured not to be.
     *
     * @param clamped what is computed with a clamp
     */
    public Clamp clamp(Measurement measurement, Function<Clamp, Outputs<Expression>> clamped) {
        Function<Clamp, Outputs<Value>> lowered =
                clamp -> clamped.apply(clamp).map(lowering(new Code(functions))::lower);
        return new Clamping(exact, functions, ends(), measurement.limits(), lowered).best();
    }

    /** Where squares overflow, or exponentials that are multiplied by a small target, and results need not. */
    private List<Truth> farTruths() {
        Interval targets = target.interval();
        double usual = targets.clip(Interval.of(1)).low();
        double small = targets.clip(Interval.of(0x1p-8)).low();
        boolean inFloats = functions.isInFloats();
        double square = inFloats ? 0x1p66 : 1e155;
        double further = inFloats ? 0x1p80 : 1e200;
        double exponential = inFloats ? 89.5 : 710.5;
        Stream<Point> squares = Stream.of(square, -square, further, -further).map(x -> new Point(x, usual));
        Stream<Point> exponentials = Stream.of(exponential, -exponential).map(x -> new Point(x, small));
        return Stream.concat(squares, exponentials)
                .filter(point -> exact.format() == functions.numbers()
                        && input.interval().contains(point.input()))
                .map(point -> new Truth(exact, point))
                .toList();
    }

    private List<Double> constants() {
        return exact.constants().stream().limit(MOST_CONSTANTS).toList();
    }

    private List<Truth> truths(Reach reach, int count, long seed) {
        return Points.of(exact.format(), input.interval(), target.interval(), constants(), reach, count, seed)
                .parallelStream()
                .map(point -> new Truth(exact, point))
                .toList();
    }

    private LargestError worst(Quantity quantity, Value value, List<Truth> truths) {
        Program program = Program.of(functions, List.of(value), List.of(input.name(), target.name()), 0);
        LargestError worst = LargestError.NONE;
        for (Truth truth : truths) {
            Point point = truth.point();
            double computed = exact.format().round(program.run(point.input(), point.target())[0]);
            double uninteresting = Math.max(good(), Math.min(worst.ulps(), LargestError.LOST_ULPS));
            double error = truth.error(quantity, computed, uninteresting);
            worst = error > uninteresting || error > worst.ulps() ? worst.or(LargestError.of(error, point)) : worst;
        }
        return worst;
    }

    private static double log2(double number) {
        return StrictMath.log(number) / StrictMath.log(2);
    }
}
