package dev.lossmith.processor.config;

import dev.lossmith.Precision;
import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.expr.Storage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The messages about what a user's formula does, which is known only once it has been looked into. An input or target of NaN
 * is one that has nothing to do with it.
 */
public final class FormulaMessages {
    private static final String VALUE = "value";
    private static final String INPUT_RANGE = "input = @Range({...})";
    private static final String TARGET_RANGE = "target = @Range({...})";

    private static final double NOTHING = 1e-12;

    private FormulaMessages() {}

    /** As {@code (exp(x) - 1) / x}, which has a limit at 0. */
    public static Problem removable(String part, double limit, double input, double target) {
        return error(
                VALUE,
                "[Lossmith:value] " + part + " is a division by zero at " + at(input, target)
                        + ", where the loss has " + (Double.isNaN(limit) ? "a limit" : "the limit " + rounded(limit))
                        + ". Write where(..., ..., ...) with the first terms of the loss's series around that point, whose"
                        + " derivatives are right, too, or "
                        + INPUT_RANGE + " if such values never occur.");
    }

    /** The loss is beyond the largest number of its format, although the ranges have finite ends. */
    public static Problem overflow(String part, Precision precision, double input, double target) {
        String wider = Storage.of(precision).isNarrow() ? "precision = Precision.DOUBLE, or " : "";
        return error(
                VALUE,
                "[Lossmith:value] " + part + " overflows at " + at(input, target) + ". Write " + wider
                        + "a narrower input = @Range({...}).");
    }

    /** All that depends on x has been folded away. */
    public static Problem withoutInput(String loss, String config) {
        return suspicious(
                "nothing of x is left in the loss, which is " + loss + ". Write a formula that changes with x", config);
    }

    /** The loss has x, as in {@code sign(x)}, but is constant on every piece. */
    public static Problem flat(String config) {
        return suspicious("the gradient is 0 for every x. Write a formula whose loss changes with x by and by", config);
    }

    /** A {@code where} whose branches do not meet. */
    public static Problem jump(double before, double after, double input, double target, String config) {
        return suspicious(
                "the loss jumps from " + rounded(before) + " to " + rounded(after) + " at " + at(input, target)
                        + ", which no gradient shows. Write branches of where that meet there",
                config);
    }

    private static Problem suspicious(String text, String config) {
        return new Problem(
                Problem.Severity.WARNING,
                Optional.of(VALUE),
                "[Lossmith:suspicious] " + text + ", or @SuppressWarnings(\"lossmith\") at " + config
                        + " if that is meant.");
    }

    private static String rounded(double value) {
        return Math.abs(value) < NOTHING
                ? "0"
                : number(new BigDecimal(value).round(new MathContext(4)).doubleValue());
    }

    /**
     * There is no kernel of so long a formula.
     *
     * @param reason of what there is too much
     */
    public static Problem tooLong(String reason) {
        return error(VALUE, "[Lossmith:value] the formula is too long: " + reason + ". Write a shorter one.");
    }

    /**
     * The kernel is slow until its schedule takes over, and for single elements and short arrays always.
     *
     * @param bytes the estimated size of its largest method
     * @param most the size of those that are compiled
     */
    public static Problem interpreted(int bytes, int most) {
        return new Problem(
                Problem.Severity.WARNING,
                Optional.of(VALUE),
                "[Lossmith:value] the kernel's largest method has about " + bytes
                        + " bytes of bytecode, but HotSpot does not compile methods of more than " + most
                        + " bytes. Write a shorter formula, or run it with -XX:-DontCompileHugeMethods.");
    }

    /**
     * As {@code log(x - 1)}, whose argument can be negative.
     *
     * @param what the part is, as "the logarithm of a negative number"
     */
    public static Problem undefined(String part, String what, String operand, double input, double target) {
        if (Double.isNaN(input) && Double.isNaN(target)) {
            String why = what.endsWith(" zero") && !operand.equals("0")
                    ? "because " + operand + " is 0"
                    : "whatever x and t are";
            return error(
                    VALUE,
                    "[Lossmith:value] " + part + " is " + what + ", " + why + ". Write another number in the place of "
                            + operand + ".");
        }
        String ranges = Stream.of(Double.isNaN(input) ? "" : INPUT_RANGE, Double.isNaN(target) ? "" : TARGET_RANGE)
                .filter(range -> !range.isEmpty())
                .collect(Collectors.joining(" or "));
        return error(
                VALUE,
                "[Lossmith:value] " + part + " is " + what + " at " + at(input, target) + ". Write " + ranges
                        + " if such values never occur, or where(..., ..., ...) to say what the loss is there.");
    }

    static Problem error(String member, String text) {
        return new Problem(Problem.Severity.ERROR, Optional.of(member), text);
    }

    static String at(double input, double target) {
        return Stream.of(named("x", input), named("t", target))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String named(String name, double value) {
        return Double.isNaN(value) ? "" : name + " = " + number(value);
    }

    static String number(double value) {
        return Double.isInfinite(value) ? (value < 0 ? "-infinity" : "infinity") : Decimals.shortest(value);
    }
}
