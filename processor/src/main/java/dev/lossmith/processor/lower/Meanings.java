package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Printer;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What values stand for, so that a comment on a function can name what it is applied to. */
final class Meanings {
    /** What comments say instead of an argument that is too long. */
    private static final String UNNAMED = "a";

    private static final int LONGEST = 24;
    private static final Pattern MAGNITUDE = Pattern.compile("\\|\\$\\|");
    private static final Pattern ENCLOSED = Pattern.compile("(?<=[(|])\\$(?=[)|])");
    private static final Pattern OTHER = Pattern.compile("\\$");

    /**
     * What a value is called.
     *
     * @param text without parentheses around it
     * @param isAtom whether it needs none anywhere
     */
    private record Meaning(String text, boolean isAtom) {
        String operand() {
            return isAtom ? text : "(" + text + ")";
        }

        Meaning magnitude() {
            return text.startsWith("|") && isAtom ? this : new Meaning("|" + text + "|", true);
        }
    }

    private final Map<Value, Expression> expressions = new IdentityHashMap<>();

    /** Remembers that {@code value} is the expression, unless it is known as another one already. */
    void put(Value value, Expression expression) {
        if (!(expression instanceof Constant)) {
            expressions.putIfAbsent(value, expression);
        }
    }

    /** The expression that a value is; empty where it is a step on the way to one. */
    Optional<Expression> expression(Value value) {
        return Optional.ofNullable(expressions.get(value));
    }

    private static Optional<Meaning> meaning(Expression expression) {
        if (expression instanceof Application application && application.operator() == Operator.ABS) {
            return meaning(application.operand(0)).map(Meaning::magnitude);
        }
        boolean isAtom = !(expression instanceof Application application)
                || application.operator().isFunction()
                || application.operator() == Operator.WITHIN;
        return text(expression, LONGEST).map(text -> new Meaning(text, isAtom));
    }

    /** An expression as comments print it: a variable that is guarded is still called as it was. */
    static Optional<String> text(Expression expression, int mostCharacters) {
        return Printer.print(
                expression,
                part -> part instanceof Application guard && guard.operator() == Operator.WITHIN
                        ? Printer.print(guard.operand(0))
                        : null,
                mostCharacters);
    }

    /** The comment with what {@code argument} stands for in the place of each {@code $}. */
    String in(String comment, Code code, Value argument) {
        return in(comment, of(code, argument));
    }

    /** The comment with a name in the place of each {@code $}. */
    static String in(String comment, String name) {
        return in(comment, new Meaning(name, true));
    }

    private static String in(String comment, Meaning meaning) {
        String magnitudes = replace(MAGNITUDE, comment, meaning.magnitude().text());
        return replace(OTHER, replace(ENCLOSED, magnitudes, meaning.text()), meaning.operand());
    }

    private static String replace(Pattern pattern, String comment, String text) {
        return pattern.matcher(comment).replaceAll(Matcher.quoteReplacement(text));
    }

    private Meaning of(Code code, Value value) {
        Optional<Meaning> known = Optional.ofNullable(expressions.get(value)).flatMap(Meanings::meaning);
        if (known.isPresent()) {
            return known.get();
        }
        if (value instanceof Value.Result result && result.instruction() == Instruction.ABSOLUTE) {
            return of(code, result.operands().get(0)).magnitude();
        }
        return new Meaning(code.label(value).map(Code.Label::name).orElse(UNNAMED), true);
    }
}
