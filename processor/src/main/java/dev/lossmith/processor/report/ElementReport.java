package dev.lossmith.processor.report;

import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.processor.accuracy.Accuracy;
import dev.lossmith.processor.accuracy.Measurement;
import dev.lossmith.processor.accuracy.Point;
import dev.lossmith.processor.accuracy.TrueResults;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.derive.Derivation;
import dev.lossmith.processor.derive.DerivationStep;
import dev.lossmith.processor.derive.JudgedForm;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.schedule.Kernel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills in the report of a kernel of elements. */
final class ElementReport {
    private final Kernel kernel;
    private final Formula formula;
    private final Storage storage;
    private final Outputs<Expression> textbook;
    private final KernelCode code;
    private final Places places;
    private final ChartMaker charts;

    private ElementReport(Kernel kernel) {
        this.kernel = kernel;
        this.formula = kernel.formula();
        this.storage = kernel.layout().storage();
        this.textbook = Derivation.exact(formula.pool(), formula.stated(), formula.input(), formula.prepared());
        TrueResults truth = TrueResults.of(kernel.layout().precision(), textbook, formula.input(), formula.target());
        this.code = new KernelCode(kernel);
        this.places = Places.of(
                storage.format(), formula, point -> truth.at(point).loss().isFinite());
        this.charts = new ChartMaker(kernel, code, truth, places, classWeight(kernel.layout()));
    }

    /** The class weight of the first class: charts show that. */
    private static double classWeight(Layout layout) {
        return layout.classWeight().isEmpty() ? 1 : layout.classWeight().get(0).doubleValue();
    }

    /**
     * The report of a kernel.
     *
     * @param loss the name of its annotation
     * @param reserved what generated methods call something else
     * @param isDrawn whether anybody looks at the charts, which are most of the work
     */
    static KernelReport of(
            String loss,
            Kernel kernel,
            Symbols symbols,
            Set<String> reserved,
            List<String> warnings,
            List<SourceView> sources,
            boolean isDrawn) {
        ElementReport report = new ElementReport(kernel);
        StructureMaker structure = new StructureMaker(kernel, reserved);
        List<Chart> charts = isDrawn ? report.charts(loss) : List.of();
        List<SpecialValue> values = new ArrayList<>();
        report.places.special().forEach(point -> values.addAll(report.values(point)));
        return new KernelReport(
                KernelReport.FORMAT,
                report.about(symbols, warnings),
                report.derivations(),
                values,
                charts,
                structure.structure(),
                StructureMaker.operations(List.of(kernel.stored())),
                report.trust(),
                sources,
                report.byHand());
    }

    private List<Chart> charts(String loss) {
        return Stream.concat(charts.values().stream(), charts.errors(others(loss)).stream())
                .toList();
    }

    private About about(Symbols symbols, List<String> warnings) {
        List<NamedFormula> results = new ArrayList<>();
        kernel.derivation()
                .stable()
                .forEach((quantity, form) -> results.add(new NamedFormula(Numbers.name(quantity), form)));
        return new About(
                kernel.names().config(),
                kernel.names().qualified(kernel.names().kernel()),
                kernel.written(),
                Layouts.facts(kernel.layout()),
                Layouts.calls(kernel.names(), kernel.layout(), storage.typeName() + "[]"),
                formula.textbook().formulas().loss(),
                formula.stated().loss(),
                definitions(symbols),
                meanings(kernel.derivation().stable().list()),
                results,
                warnings);
    }

    private List<Fact> definitions(Symbols symbols) {
        List<Fact> facts = new ArrayList<>(
                symbols.definitions(formula.textbook().formulas().loss()));
        formula.textbook().target().ifPresent(prepared -> {
            facts.addAll(symbols.definitions(prepared));
            facts.add(new Fact("the target", prepared));
        });
        formula.holes().forEach(hole -> facts.add(new Fact("its limit", "where " + hole)));
        return facts.stream().distinct().toList();
    }

    static List<Fact> meanings(List<Expression> formulas) {
        Set<Operator> used =
                Parts.applications(formulas).map(Application::operator).collect(Collectors.toSet());
        return Stream.of(Operator.values())
                .filter(used::contains)
                .flatMap(operator -> operator.meaning().map(meaning -> new Fact(operator.call(), meaning)).stream())
                .toList();
    }

    private List<ShownDerivation> derivations() {
        Derivation derivation = kernel.derivation();
        Outputs<List<DerivationStep>> last = derivation.lastSteps(formula.pool(), formula.prepared());
        List<ShownDerivation> shown = new ArrayList<>();
        for (Quantity quantity : Quantity.values()) {
            List<DerivationStep> steps = derivation.steps().of(quantity);
            Expression start = steps.isEmpty() ? derivation.stable().of(quantity) : start(quantity, steps);
            shown.add(new ShownDerivation(
                    Numbers.name(quantity),
                    start,
                    Replay.of(formula.pool(), start, steps),
                    candidates(quantity),
                    derivation.stable().of(quantity),
                    Replay.of(formula.pool(), derivation.stable().of(quantity), last.of(quantity)),
                    derivation.element().of(quantity)));
        }
        return shown;
    }

    /** The loss begins with the textbook's, a derivative with what was differentiated. */
    private Expression start(Quantity quantity, List<DerivationStep> steps) {
        return quantity == Quantity.LOSS
                ? formula.computed().loss()
                : steps.get(0).before();
    }

    private List<ShownCandidate> candidates(Quantity quantity) {
        List<ShownCandidate> shown = new ArrayList<>();
        for (JudgedForm judged : kernel.derivation().judged().of(quantity)) {
            shown.add(new ShownCandidate(
                    judged.form(),
                    Accuracy.ulps(kernel.layout().storage(), judged.verdict()),
                    Accuracy.overflows(judged.verdict()),
                    judged.verdict().cost(),
                    shown.isEmpty()));
        }
        return shown;
    }

    /** The loss of the textbook, and derivatives that were found on paper. */
    private Optional<ByHand> byHand() {
        Outputs<Expression> closed =
                kernel.derivation().stable().map(form -> Parts.replace(form, formula.pool(), formula.prepared()));
        MathLibrary library = new MathLibrary(formula.pool());
        Map<String, Expression> results = new LinkedHashMap<>();
        List<List<String>> calls = new ArrayList<>();
        for (Quantity quantity : Quantity.values()) {
            results.put(
                    quantity.name().toLowerCase(Locale.ROOT),
                    quantity == Quantity.LOSS ? textbook.loss() : closed.of(quantity));
            library.statements(results).ifPresent(calls::add);
        }
        Scale drawn = places.drawn();
        return calls.size() < Quantity.values().length
                ? Optional.empty()
                : Optional.of(new ByHand(
                        drawn.low(), drawn.high(), places.targets(), calls.get(0), calls.get(1), calls.get(2)));
    }

    private Map<String, Outputs<Expression>> others(String loss) {
        Map<String, Outputs<Expression>> others = new LinkedHashMap<>();
        others.put("the textbook's formula, typed in", textbook);
        others.putAll(KnownForms.of(loss, formula));
        return others;
    }

    private List<SpecialValue> values(Point point) {
        Outputs<Double> computed = code.at(point);
        Outputs<Real> exact = charts.exact(point);
        List<SpecialValue> values = new ArrayList<>();
        computed.forEach((quantity, value) -> {
            Real truth = exact.of(quantity);
            values.add(new SpecialValue(
                    Numbers.name(quantity),
                    Numbers.stored(storage, point.input()),
                    formula.hasTarget() ? Numbers.stored(storage, point.target()) : "",
                    Numbers.exact(truth),
                    Numbers.stored(storage, value),
                    truth.isNaN() ? "" : Numbers.ulps(storage.format().ulps(value, truth))));
        });
        return values;
    }

    private Trust trust() {
        String command = "java -cp <class path> dev.lossmith.check.Check "
                + kernel.names().qualified(kernel.names().kernel());
        return kernel.measurement()
                .map(measurement -> measured(measurement, command))
                .orElseGet(() -> proved(command));
    }

    private Trust measured(Measurement measurement, String command) {
        List<StatedError> stated = new ArrayList<>();
        measurement
                .worst()
                .forEach((quantity, worst) -> stated.add(new StatedError(
                        Numbers.name(quantity),
                        Decimals.shortest(kernel.bounds().of(quantity)),
                        Numbers.ulps(worst.ulps()),
                        worst.point().map(this::where).orElse(""))));
        return new Trust(
                "measured",
                stated,
                measurement.points(),
                "random and special points" + reach(measurement)
                        + ", in ulps of the exact result and of what the next input changes it by, added up",
                command);
    }

    private static String reach(Measurement measurement) {
        return switch (measurement.reach()) {
            case WHOLE -> " from the whole range";
            case PRACTICAL ->
                " of magnitudes from 2^-20 to " + measurement.reach().limit(measurement.format());
            case WIDE, CENTRAL -> " of magnitudes up to " + measurement.reach().limit(measurement.format());
        };
    }

    /** At the points of the charts of errors. */
    private Trust proved(String command) {
        LargerTerm larger = new LargerTerm(formula);
        List<Point> points = places.far();
        List<StatedError> stated = new ArrayList<>();
        for (Quantity quantity : Quantity.values()) {
            double worst = -1;
            Optional<Point> where = Optional.empty();
            for (Point point : points) {
                Real truth = charts.exact(point).of(quantity);
                Real scale = larger.at(quantity, point).times(Real.of(classWeight(kernel.layout())));
                double ulps =
                        truth.isNaN() ? 0 : storage.format().ulps(code.at(point).of(quantity), truth, scale);
                where = ulps > worst ? Optional.of(point) : where;
                worst = Math.max(worst, ulps);
            }
            stated.add(new StatedError(
                    Numbers.name(quantity),
                    Decimals.shortest(kernel.bounds().of(quantity)),
                    Numbers.ulps(Math.max(0, worst)),
                    where.map(this::where).orElse("")));
        }
        return new Trust(
                "proved",
                stated,
                points.size(),
                "those of the charts of errors, here in ulps of the exact result, or of the larger term where two nearly cancel",
                command);
    }

    private String where(Point point) {
        return "x = " + Numbers.stored(storage, point.input())
                + (formula.hasTarget() ? ", t = " + Numbers.stored(storage, point.target()) : "");
    }
}
