package dev.lossmith.processor.lower;

import java.util.IdentityHashMap;
import java.util.Map;

/** Runs code one value at a time: what each instruction means, to the bit. */
public final class Interpreter {
    private final Map<String, Double> arguments;
    private final int column;
    private final Map<Value, Object> known = new IdentityHashMap<>();

    /** Runs with these arguments and the constants of the class {@code column}. */
    public Interpreter(Map<String, Double> arguments, int column) {
        this.arguments = Map.copyOf(arguments);
        this.column = column;
    }

    /** The value, before it is rounded to the precision of the results. */
    public double number(Value value) {
        return (Double) known(value);
    }

    private long bits(Value value) {
        return (Long) known(value);
    }

    private Object known(Value value) {
        Object result = known.get(value);
        if (result == null) {
            result = value.kind() == Value.Kind.NUMBER ? (Object) computeNumber(value) : (Object) computeBits(value);
            known.put(value, result);
        }
        return result;
    }

    private double computeNumber(Value value) {
        if (value instanceof Value.Literal literal) {
            return literal.number();
        }
        if (value instanceof Value.Argument argument) {
            return arguments.get(argument.name());
        }
        if (value instanceof Value.ClassConstant constant) {
            return constant.values().get(column).doubleValue();
        }
        return number((Value.Result) value);
    }

    private double number(Value.Result result) {
        Value a = result.operands().get(0);
        Value b = result.operands().get(result.operands().size() - 1);
        return switch (result.instruction()) {
            case ADD -> number(a) + number(b);
            case SUBTRACT -> number(a) - number(b);
            case MULTIPLY -> number(a) * number(b);
            case DIVIDE -> number(a) / number(b);
            case NEGATE -> -number(a);
            case ABSOLUTE -> Math.abs(number(a));
            case MINIMUM -> Math.min(number(a), number(b));
            case MAXIMUM -> Math.max(number(a), number(b));
            case SQUARE_ROOT -> Math.sqrt(number(a));
            case SELECT -> number(bits(a) != 0 ? result.operands().get(1) : b);
            case FROM_BITS -> Double.longBitsToDouble(bits(a));
            default -> throw new IllegalStateException(result.instruction() + " makes no number");
        };
    }

    private long computeBits(Value value) {
        if (value instanceof Value.Pattern pattern) {
            return pattern.bits();
        }
        Value.Result result = (Value.Result) value;
        Value a = result.operands().get(0);
        Value b = result.operands().get(result.operands().size() - 1);
        return switch (result.instruction()) {
            case TO_BITS -> Double.doubleToRawLongBits(number(a));
            case BIT_AND -> bits(a) & bits(b);
            case BIT_XOR -> bits(a) ^ bits(b);
            case INTEGER_ADD -> bits(a) + bits(b);
            case INTEGER_SUBTRACT -> bits(a) - bits(b);
            case SHIFT_LEFT -> bits(a) << bits(b);
            case SHIFT_RIGHT -> bits(a) >> bits(b);
            default -> throw new IllegalStateException(result.instruction() + " makes no bits");
        };
    }
}
