package dev.lossmith.processor.emit;

import static dev.lossmith.processor.lower.Instruction.ADD;
import static dev.lossmith.processor.lower.Instruction.BIT_AND;
import static dev.lossmith.processor.lower.Instruction.BIT_XOR;
import static dev.lossmith.processor.lower.Instruction.DIVIDE;
import static dev.lossmith.processor.lower.Instruction.INTEGER_ADD;
import static dev.lossmith.processor.lower.Instruction.INTEGER_SUBTRACT;
import static dev.lossmith.processor.lower.Instruction.MULTIPLY;
import static dev.lossmith.processor.lower.Instruction.SHIFT_LEFT;
import static dev.lossmith.processor.lower.Instruction.SHIFT_RIGHT;
import static dev.lossmith.processor.lower.Instruction.SUBTRACT;

import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes values as Java expressions, with the parentheses that keep the order of operations and no others. Where JavaPoet
 * may break a long line stands {@code $W}.
 */
final class ValueWriter implements Expressions {
    private record Infix(String symbol, int precedence) {
        /** A long line is broken between the terms of a sum, not within a product. */
        String gap() {
            return precedence == PRODUCT ? " " : "$W";
        }
    }

    private static final int PRODUCT = 7;
    /** Who remembers how shifts and bit operations bind? Their operands stand in parentheses. */
    private static final int ARITHMETIC = 6;

    private static final int ATOM = 9;
    private static final int UNARY = 8;
    private static final Map<Instruction, Infix> INFIX = Map.of(
            MULTIPLY, new Infix("*", PRODUCT),
            DIVIDE, new Infix("/", PRODUCT),
            ADD, new Infix("+", 6),
            SUBTRACT, new Infix("-", 6),
            INTEGER_ADD, new Infix("+", 6),
            INTEGER_SUBTRACT, new Infix("-", 6),
            SHIFT_LEFT, new Infix("<<", 5),
            SHIFT_RIGHT, new Infix(">>", 5),
            BIT_AND, new Infix("&", 3),
            BIT_XOR, new Infix("^", 2));

    private static final Map<Instruction, String> FUNCTIONS = Map.of(
            Instruction.ABSOLUTE, "Math.abs",
            Instruction.MINIMUM, "Math.min",
            Instruction.MAXIMUM, "Math.max",
            Instruction.SQUARE_ROOT, "Math.sqrt",
            Instruction.FROM_BITS, "Double.longBitsToDouble",
            Instruction.TO_BITS, "Double.doubleToRawLongBits");

    private final Function<Value, String> names;
    private final Function<Value, Optional<RecipeMethods.Invocation>> invocations;

    /** Writes values, given the variable or array element that holds a value; null where it is written out. */
    ValueWriter(Function<Value, String> names) {
        this(names, value -> Optional.empty());
    }

    /** The same, with the methods by which some are computed. */
    ValueWriter(Function<Value, String> names, Function<Value, Optional<RecipeMethods.Invocation>> invocations) {
        this.names = names;
        this.invocations = invocations;
    }

    @Override
    public String type(Value.Kind kind) {
        return kind == Value.Kind.NUMBER ? "double" : "long";
    }

    @Override
    public String write(Value value) {
        String name = names.apply(value);
        return name != null ? name : compute(value);
    }

    @Override
    public String compute(Value value) {
        if (value instanceof Value.Literal literal) {
            return Literals.ofDouble(literal.number());
        }
        if (value instanceof Value.Pattern pattern) {
            return Literals.bits(pattern.bits());
        }
        Optional<RecipeMethods.Invocation> invocation = invocations.apply(value);
        if (invocation.isPresent()) {
            return call(invocation.get().method(), invocation.get().arguments());
        }
        Value.Result result = (Value.Result) value;
        List<Value> operands = result.operands();
        Infix infix = INFIX.get(result.instruction());
        if (infix != null) {
            int left = infix.precedence() < ARITHMETIC ? UNARY : infix.precedence();
            return enclosed(operands.get(0), left) + infix.gap() + infix.symbol() + " "
                    + right(result.instruction(), operands.get(1), Math.max(left, infix.precedence() + 1));
        }
        if (result.instruction() == Instruction.NEGATE) {
            return "-" + enclosed(operands.get(0), UNARY);
        }
        return call(FUNCTIONS.get(result.instruction()), operands);
    }

    private String call(String method, List<Value> arguments) {
        return arguments.stream().map(this::write).collect(Collectors.joining(", ", method + "(", ")"));
    }

    /** Java shifts a long by an int. */
    private String right(Instruction instruction, Value operand, int least) {
        boolean shift = instruction == SHIFT_LEFT || instruction == SHIFT_RIGHT;
        return shift && operand instanceof Value.Pattern pattern
                ? Long.toString(pattern.bits())
                : enclosed(operand, least);
    }

    private String enclosed(Value value, int least) {
        return precedence(value) < least ? "(" + write(value) + ")" : write(value);
    }

    private int precedence(Value value) {
        if (names.apply(value) != null) {
            return ATOM;
        }
        if (value instanceof Value.Literal literal) {
            return literal.number() < 0 ? UNARY : ATOM;
        }
        if (!(value instanceof Value.Result result)) {
            return ATOM;
        }
        Infix infix = invocations.apply(value).isPresent() ? null : INFIX.get(result.instruction());
        return infix != null ? infix.precedence() : UNARY;
    }
}
