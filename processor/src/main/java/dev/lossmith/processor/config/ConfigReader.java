package dev.lossmith.processor.config;

import dev.lossmith.Arithmetic;
import dev.lossmith.OnEmpty;
import dev.lossmith.Precision;
import dev.lossmith.Reduction;
import dev.lossmith.Weights;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.loss.AnnotatedLoss;
import dev.lossmith.processor.loss.Legal;
import dev.lossmith.processor.loss.Option;
import dev.lossmith.processor.loss.Options;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/** Reads one annotation: the options of its loss by their rows, the options of every loss by {@link CommonOptions}. */
public final class ConfigReader {
    private static final String ARITHMETIC = "arithmetic";

    private final AnnotatedLoss loss;
    private final Members members;
    private final Precision precision;
    private final String written;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<BigDecimal>> numbers = new HashMap<>();
    private final Map<String, String> constants = new HashMap<>();
    private final Map<String, List<String>> texts = new HashMap<>();
    private final Map<String, Interval> ranges = new HashMap<>();

    private ConfigReader(AnnotatedLoss loss, Members members, String written) {
        this.loss = loss;
        this.written = written;
        this.members = members;
        this.precision = members.constant("precision", Precision.class);
    }

    /** A config, or else what is wrong with it. Both are empty where the compiler has an error of its own to tell. */
    public record Outcome(Optional<Config> config, List<Problem> problems) {}

    /** Reads the annotation {@code mirror} of {@code loss} on the type of these names. */
    public static Outcome read(Names names, AnnotatedLoss loss, AnnotationMirror mirror) {
        Members members = new Members(mirror);
        return members.areWellTyped()
                ? new ConfigReader(loss, members, Members.source(mirror)).read(names)
                : new Outcome(Optional.empty(), List.of());
    }

    private Outcome read(Names names) {
        loss.options().forEach(this::read);
        read(CommonOptions.CLASS_WEIGHT);
        CommonOptions common = new CommonOptions(members, loss);
        problems.addAll(common.problems());
        Options options = new Options(precision, common.width(), numbers, constants, texts, ranges);
        if (loss.isOfRows(options)) {
            problems.addAll(common.problemsInRow());
        }
        loss.flaws(options).stream().map(Messages::flaw).forEach(problems::add);
        if (!problems.isEmpty()) {
            return new Outcome(Optional.empty(), List.copyOf(problems));
        }
        Layout layout = new Layout(
                precision,
                members.isKnown(ARITHMETIC) ? members.constant(ARITHMETIC, Arithmetic.class) : Arithmetic.DOUBLE,
                members.constant("reduction", Reduction.class),
                members.constant("weights", Weights.class),
                members.constant("onEmpty", OnEmpty.class),
                common.width(),
                numbers.get(CommonOptions.CLASS_WEIGHT.name()));
        return new Outcome(Optional.of(new Config(names, loss, options, layout, written)), List.of());
    }

    /** Keeps the value of an option, unless it has problems. */
    private void read(Option option) {
        option.condition()
                .filter(condition -> isViolated(option, condition))
                .ifPresent(condition -> problems.add(Messages.withoutEffect(option)));
        switch (option.shape()) {
            case NAME, FLAG -> constants.put(option.name(), members.name(option.name()));
            case TEXT -> texts.put(option.name(), members.texts(option.name()));
            case RANGE ->
                members.nestedNumbers(option.name())
                        .flatMap(ends -> new RangeReader(option, precision).read(ends, problems))
                        .ifPresent(range -> ranges.put(option.name(), range));
            case NUMBER, NUMBER_PER_CLASS, LIST, LIMIT -> readNumbers(option);
        }
    }

    private void readNumbers(Option option) {
        List<Double> values = members.numbers(option.name());
        List<Problem> found = new ArrayList<>();
        if (values.isEmpty() && option != CommonOptions.CLASS_WEIGHT && option.shape() != Option.Shape.LIST) {
            found.add(Messages.emptyNumbers(option));
        }
        values.stream()
                .distinct()
                .map(value -> problem(option, value))
                .flatMap(Optional::stream)
                .forEach(found::add);
        if (found.isEmpty()) {
            numbers.put(
                    option.name(),
                    values.stream()
                            .map(value -> decimal(storage(option).round(value)))
                            .toList());
        }
        problems.addAll(found);
    }

    /** The largest numbers stand for infinite ones. */
    private static BigDecimal decimal(double value) {
        return new BigDecimal(Math.max(-Double.MAX_VALUE, Math.min(value, Double.MAX_VALUE)));
    }

    /** A forbidden option may be written if it says what holds anyway; one without effect may not be written at all. */
    private boolean isViolated(Option option, Option.Requirement condition) {
        boolean harmless = !condition.needed() && members.hasDefaultNumbers(option.name());
        return members.isWritten(option.name()) && !harmless && !condition.allows(members.name(condition.option()));
    }

    private Optional<Problem> problem(Option option, double value) {
        Legal legal = option.legal().orElseThrow();
        if (!legal.allows(value)) {
            return Optional.of(Messages.illegalNumber(option, value));
        }
        double kept = storage(option).round(value);
        boolean vanished = value != 0 && kept == 0;
        boolean lost = vanished || !legal.allows(kept) || !legal.survives(precision, kept);
        return lost ? Optional.of(Messages.lostInRounding(option, value, kept, precision)) : Optional.empty();
    }

    /** What the numbers of an option are rounded to. */
    private Storage storage(Option option) {
        return option.shape() == Option.Shape.LIMIT || option.shape() == Option.Shape.LIST
                ? Storage.DOUBLE
                : Storage.of(precision);
    }
}
