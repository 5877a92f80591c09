package dev.lossmith.processor.config;

import dev.lossmith.OnEmpty;
import dev.lossmith.Precision;
import dev.lossmith.Reduction;
import dev.lossmith.Weights;
import dev.lossmith.processor.loss.Loss;
import dev.lossmith.processor.loss.Option;
import dev.lossmith.processor.loss.Options;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;

/** Reads one annotation: the options of its loss by their rows, the options of every loss by {@link CommonOptions}. */
public final class ConfigReader {
    private final Loss loss;
    private final Members members;
    private final Precision precision;
    private final List<Problem> problems = new ArrayList<>();

    private ConfigReader(Loss loss, Members members) {
        this.loss = loss;
        this.members = members;
        this.precision = members.constant("precision", Precision.class);
    }

    /** A config, or else what is wrong with it. Both are empty where the compiler has an error of its own to tell. */
    public record Outcome(Optional<Config> config, List<Problem> problems) {}

    /** Reads the annotation {@code mirror} of {@code loss} on the type of these names. */
    public static Outcome read(Names names, Loss loss, AnnotationMirror mirror) {
        Members members = new Members(mirror);
        return members.areWellTyped()
                ? new ConfigReader(loss, members).read(names)
                : new Outcome(Optional.empty(), List.of());
    }

    private Outcome read(Names names) {
        List<Option> declared = new ArrayList<>(loss.options());
        declared.add(CommonOptions.CLASS_WEIGHT);
        declared.forEach(this::validate);
        CommonOptions common = new CommonOptions(members, loss.options());
        problems.addAll(common.problems());
        if (!problems.isEmpty()) {
            return new Outcome(Optional.empty(), List.copyOf(problems));
        }
        Options options = options();
        Layout layout = new Layout(
                precision,
                members.constant("reduction", Reduction.class),
                members.constant("weights", Weights.class),
                members.constant("onEmpty", OnEmpty.class),
                common.width(),
                rounded("classWeight"));
        return new Outcome(Optional.of(new Config(names, loss, options, layout, written())), List.of());
    }

    private void validate(Option option) {
        option.condition()
                .filter(condition -> isViolated(option, condition))
                .ifPresent(condition -> problems.add(Messages.withoutEffect(option)));
        if (option.shape() == Option.Shape.NAME) {
            return;
        }
        List<Double> numbers = members.numbers(option.name());
        if (numbers.isEmpty() && option != CommonOptions.CLASS_WEIGHT) {
            problems.add(Messages.emptyNumbers(option));
        }
        numbers.stream()
                .distinct()
                .map(value -> problem(option, value))
                .flatMap(Optional::stream)
                .forEach(problems::add);
    }

    /** A forbidden option may be written if it says what holds anyway; one without effect may not be written at all. */
    private boolean isViolated(Option option, Option.Condition condition) {
        boolean harmless = !condition.needed() && members.hasDefaultNumbers(option.name());
        return members.isWritten(option.name()) && !harmless && !condition.allows(members.name(condition.option()));
    }

    private Optional<Problem> problem(Option option, double value) {
        if (!option.legal().allows(value)) {
            return Optional.of(Messages.illegalNumber(option, value));
        }
        double kept = precision == Precision.FLOAT ? (float) value : value;
        boolean vanished = value != 0 && kept == 0;
        boolean lost =
                vanished || !option.legal().allows(kept) || !option.legal().survives(precision, kept);
        return lost ? Optional.of(Messages.lostInRounding(option, value, kept, precision)) : Optional.empty();
    }

    private Options options() {
        Map<String, List<BigDecimal>> numbers = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Option option : loss.options()) {
            if (option.shape() == Option.Shape.NAME) {
                names.put(option.name(), members.name(option.name()));
            } else {
                numbers.put(option.name(), rounded(option.name()));
            }
        }
        return new Options(precision, numbers, names);
    }

    private List<BigDecimal> rounded(String member) {
        return members.numbers(member).stream()
                .map(value -> Options.rounded(precision, value))
                .toList();
    }

    private String written() {
        return members.written().isEmpty()
                ? "@" + loss.name()
                : members.written().stream()
                        .map(members::source)
                        .collect(Collectors.joining(", ", "@" + loss.name() + "(", ")"));
    }
}
