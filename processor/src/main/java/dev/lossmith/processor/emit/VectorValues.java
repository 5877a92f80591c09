package dev.lossmith.processor.emit;

import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes values as calls of the Vector API, all in one expression: a method of the generated class that C2 had compiled by itself
 * before might not be inlined, and would hand its vectors over as objects.
 */
final class VectorValues implements Expressions {
    private static final Map<Instruction, String> METHODS = Map.ofEntries(
            Map.entry(Instruction.ADD, "add("),
            Map.entry(Instruction.SUBTRACT, "sub("),
            Map.entry(Instruction.MULTIPLY, "mul("),
            Map.entry(Instruction.DIVIDE, "div("),
            Map.entry(Instruction.NEGATE, "neg("),
            Map.entry(Instruction.ABSOLUTE, "abs("),
            Map.entry(Instruction.SQUARE_ROOT, "sqrt("),
            Map.entry(Instruction.MINIMUM, "min("),
            Map.entry(Instruction.MAXIMUM, "max("),
            Map.entry(Instruction.TO_BITS, "viewAsIntegralLanes("),
            Map.entry(Instruction.FROM_BITS, "viewAsFloatingLanes("),
            Map.entry(Instruction.INTEGER_ADD, "add("),
            Map.entry(Instruction.INTEGER_SUBTRACT, "sub("),
            Map.entry(Instruction.BIT_AND, "and("),
            Map.entry(Instruction.BIT_XOR, "lanewise(VectorOperators.XOR, "),
            Map.entry(Instruction.SHIFT_LEFT, "lanewise(VectorOperators.LSHL, "),
            Map.entry(Instruction.SHIFT_RIGHT, "lanewise(VectorOperators.ASHR, "));
    private static final Set<Instruction> COMMUTATIVE = Set.of(
            Instruction.ADD, Instruction.MULTIPLY, Instruction.INTEGER_ADD, Instruction.BIT_AND, Instruction.BIT_XOR);
    /** When the limit takes the place of the other number. */
    private static final Map<Instruction, String> LIMITS = Map.of(Instruction.MINIMUM, "GT", Instruction.MAXIMUM, "LT");

    private final Function<Value, String> names;

    /** Writes values, given the variable that holds a value; null where it is written out. */
    VectorValues(Function<Value, String> names) {
        this.names = names;
    }

    @Override
    public String type(Value.Kind kind) {
        return kind == Value.Kind.NUMBER ? "DoubleVector" : "LongVector";
    }

    @Override
    public String write(Value value) {
        String name = names.apply(value);
        return name != null && !isScalar(value) ? name : compute(value);
    }

    @Override
    public String compute(Value value) {
        if (isScalar(value)) {
            return "DoubleVector.broadcast(SPECIES, " + scalar(value) + ")";
        }
        Value.Result result = (Value.Result) value;
        Instruction instruction = result.instruction();
        List<Value> operands = result.operands();
        if (instruction == Instruction.SELECT) {
            return select(operands.get(0), operands.get(1), operands.get(2));
        }
        Value first = operands.get(0);
        if (operands.size() == 1) {
            return write(first) + "$Z." + METHODS.get(instruction) + ")";
        }
        Value second = operands.get(1);
        if (result.isLimit()) {
            String number = write(first);
            String limit = scalar(second);
            return number + "$Z.blend(" + limit + ",$W" + number + ".compare(VectorOperators." + LIMITS.get(instruction)
                    + ", " + limit + "))";
        }
        if (instruction == Instruction.INTEGER_SUBTRACT && isScalar(first)) {
            return write(second) + "$Z.neg()$Z.add(" + scalar(first) + ")";
        }
        boolean swap = isScalar(first) && COMMUTATIVE.contains(instruction);
        Value receiver = swap ? second : first;
        Value argument = swap ? first : second;
        return write(receiver) + "$Z." + METHODS.get(instruction)
                + (isScalar(argument) ? scalar(argument) : write(argument)) + ")";
    }

    /** JDK 17 is slow to make a mask for a blend of numbers; a blend of bits is one instruction. */
    private String select(Value mask, Value whenOnes, Value whenZeros) {
        return bits(whenZeros) + "$Z.lanewise(VectorOperators.BITWISE_BLEND,$W"
                + (isScalar(whenOnes) ? pattern(whenOnes) : bits(whenOnes)) + ", " + write(mask)
                + ")$Z.viewAsFloatingLanes()";
    }

    private String bits(Value number) {
        return write(number) + "$Z.viewAsIntegralLanes()";
    }

    private static String pattern(Value number) {
        return Literals.bits(Double.doubleToRawLongBits(((Value.Literal) number).number()));
    }

    /** Whether the value is the same for all elements: methods have overloads for such arguments. */
    private static boolean isScalar(Value value) {
        return value instanceof Value.Literal || value instanceof Value.Pattern || LoopMethod.isScale(value);
    }

    private static String scalar(Value value) {
        if (value instanceof Value.Literal literal) {
            return Literals.ofDouble(literal.number());
        }
        return value instanceof Value.Pattern pattern ? Literals.bits(pattern.bits()) : ((Value.Argument) value).name();
    }
}
