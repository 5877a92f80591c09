package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.expr.Expression;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Lowered code while it grows: makes each value once and remembers what people call it. Floating-point operations are kept
 * as they are asked for; only negations go, where a sum, a difference or another negation takes the sign: no bit changes.
 */
public final class Code {
    private record Node(Object instruction, List<?> operands) {}

    /** What a value is called in generated source, and the comment that stands above it. */
    public record Label(String name, Optional<String> comment) {}

    /** A comment in which $ stands for an argument. */
    private record CommentTemplate(String comment, Value argument) {}

    /** What follows in a comment tells how something is computed. */
    private static final String HOW = ": ";

    private final Arithmetic arithmetic;
    private final Map<Node, Value> values = new HashMap<>();
    private final Map<Value, Label> labels = new IdentityHashMap<>();
    private final Map<Value, CommentTemplate> templates = new IdentityHashMap<>();
    private final Map<Value, Deque<Helper>> helpers = new IdentityHashMap<>();
    private final Map<Value, Value> together = new IdentityHashMap<>();
    private final Meanings meanings = new Meanings();
    private final Set<Value> ofMagnitudes = new HashSet<>();

    public Code(Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    /** How exact functions are. */
    public Arithmetic arithmetic() {
        return arithmetic;
    }

    public Value argument(String name) {
        return intern(Value.Argument.class, List.of(name), () -> new Value.Argument(name));
    }

    /** One number a class, as it was rounded. */
    Value classConstant(String name, List<Double> values) {
        return intern(Value.ClassConstant.class, List.of(name, values), () -> new Value.ClassConstant(name, values));
    }

    /** A number, rounded to what is computed with; -0 and 0 are different literals. */
    public Value literal(double number) {
        double rounded = arithmetic.numbers().round(number);
        return intern(Value.Literal.class, List.of(rounded), () -> new Value.Literal(rounded));
    }

    /** An integer as wide as a number. */
    public Value pattern(long bits) {
        long wide = arithmetic.isInFloats() ? (int) bits : bits;
        return intern(Value.Pattern.class, List.of(wide), () -> new Value.Pattern(wide));
    }

    public Value result(Instruction instruction, Value... operands) {
        List<Value> ordered = List.of(operands);
        Value swapped = instruction.isCommutative()
                ? values.get(new Node(instruction, List.of(operands[1], operands[0])))
                : null;
        return swapped != null
                ? swapped
                : intern(instruction, ordered, () -> new Value.Result(instruction, ordered, values.size()));
    }

    Value add(Value a, Value b) {
        return isNegation(b) ? subtract(a, negate(b)) : result(Instruction.ADD, a, b);
    }

    Value subtract(Value a, Value b) {
        return isNegation(b) ? add(a, negate(b)) : result(Instruction.SUBTRACT, a, b);
    }

    Value multiply(Value a, Value b) {
        return result(Instruction.MULTIPLY, a, b);
    }

    Value divide(Value a, Value b) {
        return result(Instruction.DIVIDE, a, b);
    }

    Value negate(Value a) {
        return isNegation(a) ? ((Value.Result) a).operands().get(0) : result(Instruction.NEGATE, a);
    }

    private static boolean isNegation(Value a) {
        return a instanceof Value.Result result && result.instruction() == Instruction.NEGATE;
    }

    /** What the instruction makes, where negations go as in {@link #add}, {@link #subtract} and {@link #negate}. */
    Value simplified(Instruction instruction, Value... operands) {
        return switch (instruction) {
            case ADD -> add(operands[0], operands[1]);
            case SUBTRACT -> subtract(operands[0], operands[1]);
            case NEGATE -> negate(operands[0]);
            default -> result(instruction, operands);
        };
    }

    /** Calls a value something; the first name that it gets stays. */
    public Value name(String name, Value value) {
        return name(new Label(name, Optional.empty()), value);
    }

    /** Calls a value what another one is called. */
    public Value name(Label label, Value value) {
        labels.putIfAbsent(value, label);
        return value;
    }

    /** Calls a value something and says why it is computed that way. */
    public Value name(String name, String comment, Value value) {
        return name(new Label(name, Optional.of(comment)), value);
    }

    /** The same, of what is computed from {@code argument}: each $ in the comment becomes what that stands for. */
    Value name(String name, String comment, Value argument, Value value) {
        if (label(value).isEmpty()) {
            templates.put(value, new CommentTemplate(comment, argument));
            name(name, meanings.in(comment, this, argument), value);
        }
        return value;
    }

    /**
     * Lets a kernel compute {@code value} by a method of its own: it is made of the operands alone, and it means the
     * same of any others.
     */
    Value helper(String name, String meaning, Value value, Value... operands) {
        if (value instanceof Value.Result result) {
            Helper helper = new Helper(name, meaning, List.of(operands), result);
            Deque<Helper> known = helpers.computeIfAbsent(value, any -> new ArrayDeque<>());
            if (!known.contains(helper)) {
                known.push(helper);
            }
        }
        return value;
    }

    /** The recipes that a value is made by: those that say most first. */
    public Collection<Helper> helpers(Value value) {
        return helpers.getOrDefault(value, new ArrayDeque<>());
    }

    /** The comment on a value that a method computes: what it stands for, not how it is computed. */
    public Optional<String> commentOnCall(Value value) {
        return templates.containsKey(value)
                ? comment(value).filter(comment -> !comment.contains(HOW))
                : Optional.empty();
    }

    /** The comment on a value in the method of a helper, where the operands are its parameters. */
    public Optional<String> comment(Value value, Helper helper) {
        CommentTemplate template = templates.get(value);
        if (template == null) {
            return comment(value);
        }
        int operand = helper.operands().indexOf(template.argument);
        return operand < 0
                ? comment(value)
                : Optional.of(Meanings.in(template.comment, helper.parameters().get(operand)));
    }

    /** The comment on a value. */
    public Optional<String> comment(Value value) {
        return label(value).flatMap(Label::comment);
    }

    /** Remembers what a value stands for. */
    Value means(Expression expression, Value value) {
        meanings.put(value, expression);
        return value;
    }

    /** What a value stands for; empty where it is a step on the way to something. */
    public Optional<Expression> meaning(Value value) {
        return meanings.expression(value);
    }

    /** Promises of a selection that its two numbers are finite and not negative (nor -0), or both NaN. */
    Value ofMagnitudes(Value selection) {
        ofMagnitudes.add(selection);
        return selection;
    }

    /** Whether the two numbers of a selection are known to be finite and not negative, or both NaN. */
    public boolean isOfMagnitudes(Value selection) {
        return ofMagnitudes.contains(selection);
    }

    /** Whether the value is another one without its factor of 2^64. */
    public boolean isScaledDown(Value value) {
        return Scaling.isDown(this, value);
    }

    /** Asks schedules not to part a value from what it is made of, down to {@code argument}. */
    public Value together(Value value, Value argument) {
        together.put(value, argument);
        return value;
    }

    /** Down to where the value is one piece, if it is. */
    public Optional<Value> together(Value value) {
        return Optional.ofNullable(together.get(value));
    }

    public Optional<Label> label(Value value) {
        return Optional.ofNullable(labels.get(value));
    }

    private Value intern(Object instruction, List<?> operands, Supplier<Value> make) {
        return values.computeIfAbsent(new Node(instruction, operands), node -> make.get());
    }
}
