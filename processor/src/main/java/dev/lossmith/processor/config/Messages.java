package dev.lossmith.processor.config;

import dev.lossmith.Precision;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.loss.Flaw;
import dev.lossmith.processor.loss.Option;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every message that a config can cause, but those of {@link FormulaMessages}: what is wrong, where, and what to write
 * instead. The tag of a message about a member is the member's name in kebab case.
 */
public final class Messages {
    private Messages() {}

    static Problem illegalNumber(Option option, double value) {
        return at(
                option.name(),
                option.name() + " must be " + option.legal().orElseThrow().description() + ", but is " + value + ". "
                        + option.advice());
    }

    static Problem lostInRounding(Option option, double value, double kept, Precision precision) {
        String type = Storage.of(precision).typeName();
        boolean complement = option.legal().orElseThrow().allows(kept) && kept != 0;
        String lost = complement
                ? option.name() + " is " + value + ", but 1 - " + option.name() + " becomes 1 once it is a " + type
                        + ". "
                : option.name() + " is " + value + ", which becomes " + kept + " once it is a " + type + ". ";
        String doublePrecision =
                Storage.of(precision).isNarrow() ? "Write precision = Precision.DOUBLE, or " : "Write ";
        String number = complement ? "a larger " + option.name() : "a number that a " + type + " can hold";
        return at(option.name(), lost + doublePrecision + number + ".");
    }

    static Problem emptyNumbers(Option option) {
        return at(
                option.name(),
                option.name() + " must have one value, or one for each class, but is empty. " + option.advice());
    }

    static Problem withoutEffect(Option option) {
        Option.Requirement condition = option.condition().orElseThrow();
        String fix = condition.needed()
                ? "Write " + constant(condition) + ", or leave " + option.name() + " out."
                : "Leave " + option.name() + " out, or write another " + condition.option() + ".";
        return at(option.name(), option.name() + " has no place here: " + condition.reason() + ". " + fix);
    }

    /** As {@code compat = Compat.CLIP}: a member that names a constant is called after its type. A flag is true or false. */
    private static String constant(Option.Requirement condition) {
        String member = condition.option();
        if (List.of("true", "false").contains(condition.value())) {
            return member + " = " + condition.value();
        }
        String type = member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1);
        return member + " = " + type + "." + condition.value();
    }

    /** A row has one loss: there is nothing smaller to weight. */
    static Problem weightsInRow() {
        return at(
                "weights",
                "weights = ELEMENT has no place here: the loss is of a row, not of its elements. Write weights = Weights.ROW for"
                        + " one weight a row.");
    }

    static Problem noClasses(int classes, int fewest) {
        return at(
                "classes",
                "classes must be at least " + fewest + ", but is " + classes
                        + ". Write classes = 10 for rows of ten values.");
    }

    /** Weights can stand for a factor on all of a class, but for none on the positive part only. */
    static Problem tooManyClasses(String member, int width, int most) {
        String instead = member.equals("classWeight")
                ? "Leave classWeight out, write weights = Weights.ELEMENT and pass the factors as weights."
                : "Write several configs, each for up to " + most + " of the columns.";
        return at(
                member,
                member + " has " + width + " values, but a class file holds tables of at most " + most + ". "
                        + instead);
    }

    static Problem differentWidths(String member, int width, String other, int otherWidth) {
        return at(
                member,
                member + " says " + width + (width == 1 ? " class" : " classes") + ", but " + other + " says "
                        + otherWidth + ". Give both the number of values in a row.");
    }

    static Problem unknownWidth(String member, String value, String instead) {
        return at(
                member,
                member + " = " + value + " needs the width of a row. Write classes = 10 for rows of ten values, or "
                        + member + " = " + instead + " where every value stands alone.");
    }

    static Problem allZero() {
        return at(
                "classWeight",
                "classWeight has only zeros, so the loss would always be 0. Write a positive weight for"
                        + " each class that counts.");
    }

    /** A row has no weights of elements, and not every loss has factors of classes. */
    static Problem nothingToWeight(boolean isOfRows, boolean hasClassWeight) {
        return at(
                "reduction",
                "reduction = WEIGHTED_MEAN divides by the sum of weights, but there are none. Write weights ="
                        + (isOfRows ? " Weights.ROW" : " Weights.ELEMENT, Weights.ROW")
                        + (hasClassWeight ? " or a classWeight" : "") + ", or reduction = Reduction.MEAN.");
    }

    static Problem neverEmpty(String reduction) {
        return at(
                "onEmpty",
                "onEmpty has no effect with reduction = " + reduction + ", which divides by nothing. Leave onEmpty"
                        + " out, or write reduction = Reduction.MEAN.");
    }

    /** Two losses on one type. */
    public static Problem severalLosses(String config, List<String> annotations) {
        return problem(
                Optional.empty(),
                "[Lossmith:one-loss] " + config + " has " + String.join(" and ", annotations)
                        + ", but a type configures one loss. Move each to a type of its own.");
    }

    /** A class of the name of a kernel or reference exists, and is not what was generated for this config before. */
    public static Problem nameTaken(String generated, String config) {
        return problem(
                Optional.empty(),
                "[Lossmith:name-taken] " + config + " needs the name " + generated
                        + " for what it generates, but that exists. Rename " + config + ", or the other class.");
    }

    /** A class file of that name could not be written. */
    public static Problem nameTooLong(Names names) {
        return problem(
                Optional.empty(),
                "[Lossmith:name-too-long] the file " + names.longest()
                        + " would have a name that is longer than file"
                        + " systems allow. Write a name for " + names.config() + " that is at least " + names.excess()
                        + (names.excess() == 1 ? " byte" : " bytes") + " shorter.");
    }

    /** What was generated for this config before is compiled again as if somebody had written it. */
    public static Problem alreadyThere(String generated, String config) {
        return problem(
                Optional.empty(),
                "[Lossmith:already-there] " + generated + " is generated from " + config
                        + ", but an earlier one is among the sources to compile. Leave the folder of generated sources"
                        + " out of them.");
    }

    /** The compiler's option names no schedule. */
    static Problem unknownBackend(String option) {
        return problem(
                Optional.empty(),
                "[Lossmith:backend] the compiler option -Alossmith.backend is \"" + option
                        + "\", but must be auto, scalar, staged or vector. Write -Alossmith.backend=auto, or leave it out.");
    }

    /** The compiler's option names nothing that kernels are written for. */
    static Problem unknownTarget(String option) {
        return problem(
                Optional.empty(),
                "[Lossmith:target] the compiler option -Alossmith.target is \"" + option
                        + "\", but must be jvm or embedded. Write -Alossmith.target=jvm, or leave it out.");
    }

    /** The compiler's option names nothing that reports are written as. */
    static Problem unknownReport(String option) {
        return problem(
                Optional.empty(),
                "[Lossmith:report] the compiler option -Alossmith.report is \"" + option
                        + "\", but must be html, text or json, or several of them with commas between."
                        + " Write -Alossmith.report=html, or leave it out.");
    }

    /** Kernels for small devices are to have loops that such devices do not run. */
    static Problem embeddedSchedule(String backend) {
        return problem(
                Optional.empty(),
                "[Lossmith:target] -Alossmith.target=embedded writes plain loops alone, but -Alossmith.backend is \""
                        + backend + "\". Leave one of the two out.");
    }

    /** What a kernel implements and calls is not on the class path, or not read by the module. */
    public static Problem noRuntime() {
        return problem(
                Optional.empty(),
                "[Lossmith:runtime] kernels need lossmith-runtime, which this compilation does not see. Add it to the class"
                        + " path, beside lossmith-annotations, or in a named module write requires dev.lossmith.runtime;.");
    }

    /** The compiler's option asks for vectors, but their module is not there. */
    static Problem noVectors() {
        return problem(
                Optional.empty(),
                "[Lossmith:backend] -Alossmith.backend=vector needs the module jdk.incubator.vector, which this compilation"
                        + " does not see. Add --add-modules jdk.incubator.vector, leave --release out, with -source and"
                        + " -target of 17 or newer, or write -Alossmith.backend=auto.");
    }

    /** The compiler has too little memory for this config, and perhaps for anything else. */
    public static Problem outOfMemory(String config) {
        return problem(
                Optional.empty(),
                "[Lossmith:memory] the memory of the compiler was not enough for " + config
                        + ". Give it more, as by javac -J-Xmx2g, or write a shorter formula.");
    }

    /** What should not happen. */
    public static Problem internal(String config, String stackTrace) {
        return problem(
                Optional.empty(),
                "[Lossmith:internal] Lossmith failed on " + config
                        + ". This is a mistake in Lossmith: please report it with the annotation and this trace.\n"
                        + stackTrace);
    }

    /** What a loss says of an option of its own. */
    static Problem flaw(Flaw flaw) {
        return at(flaw.option(), flaw.text());
    }

    static Problem floatsForDoubles() {
        return at(
                "arithmetic",
                "arithmetic = Arithmetic.FLOAT computes with floats, but precision = Precision.DOUBLE asks for doubles."
                        + " Write precision = Precision.FLOAT, or leave arithmetic out.");
    }

    /** Functions that have not been written for floats. */
    public static Problem notInFloats(List<String> operators) {
        return at(
                "arithmetic",
                "arithmetic = Arithmetic.FLOAT has no " + String.join(", ", operators)
                        + ". Write arithmetic = Arithmetic.DOUBLE, or leave it out.");
    }

    static Problem noRange(Option option, List<Double> ends) {
        return at(
                option.name(),
                option.name() + " must be a range of two numbers, the lower one first, but is " + ends(ends) + ". "
                        + option.advice());
    }

    static Problem lostEnd(Option option, double end, double kept, Precision precision) {
        String type = Storage.of(precision).typeName();
        return at(
                option.name(),
                option.name() + " ends at " + end + ", which becomes " + kept + " once it is a " + type
                        + ". Write precision = Precision.DOUBLE, or an end that a " + type + " can hold.");
    }

    static Problem equalOnceRounded(Option option, List<Double> ends, Precision precision) {
        String type = Storage.of(precision).typeName();
        return at(
                option.name(),
                option.name() + " is " + ends(ends) + ", whose ends become equal once each is a " + type
                        + ". Write precision = Precision.DOUBLE, or ends that are further apart.");
    }

    private static String ends(List<Double> ends) {
        return ends.stream().map(String::valueOf).collect(Collectors.joining(", ", "{", "}"));
    }

    static Problem at(String member, String text) {
        String tag = member.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return problem(Optional.of(member), "[Lossmith:" + tag + "] " + text);
    }

    private static Problem problem(Optional<String> member, String text) {
        return new Problem(Problem.Severity.ERROR, member, text);
    }
}
