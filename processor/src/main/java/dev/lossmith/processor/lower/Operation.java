package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.lower.Operand.Known;
import dev.lossmith.processor.lower.Value.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What recipes are written with. On bit patterns, signs are integer arithmetic; what is made of known numbers alone is known.
 */
enum Operation {
    // spotless:off
    ADD(          "+",      2, Instruction.ADD,         Instruction.INTEGER_ADD),
    SUBTRACT(     "-",      2, Instruction.SUBTRACT,    Instruction.INTEGER_SUBTRACT),
    MULTIPLY(     "*",      2, Instruction.MULTIPLY,    null),
    DIVIDE(       "/",      2, Instruction.DIVIDE,      null),
    /** Written as a minus. */
    NEGATE(       "negate", 1, Instruction.NEGATE,      null),
    MINIMUM(      "min",    2, Instruction.MINIMUM,     null),
    MAXIMUM(      "max",    2, Instruction.MAXIMUM,     null),
    ABSOLUTE(     "abs",    1, Instruction.ABSOLUTE,    null),
    SQUARE_ROOT(  "sqrt",   1, Instruction.SQUARE_ROOT, null),
    /** The bits of a number, and the number of these bits. */
    BITS(         "bits",   1, Instruction.TO_BITS,     null),
    NUMBER(       "number", 1, null,                    Instruction.FROM_BITS),
    AND(          "&",      2, null,                    Instruction.BIT_AND),
    XOR(          "^",      2, null,                    Instruction.BIT_XOR),
    SHIFT_LEFT(   "<<",     2, null,                    Instruction.SHIFT_LEFT),
    SHIFT_RIGHT(  ">>",     2, null,                    Instruction.SHIFT_RIGHT),
    /** Of a mask and two numbers: the first where it is ones, else the second. */
    SELECT(       "select", 3, Instruction.SELECT,      null);
    // spotless:on

    private static final Map<String, Operation> SYMBOLS =
            Arrays.stream(values()).collect(Collectors.toMap(operation -> operation.symbol, Function.identity()));

    private final String symbol;
    private final int arity;
    private final Optional<Instruction> onNumbers;
    private final Optional<Instruction> onBits;

    Operation(String symbol, int arity, @Nullable Instruction onNumbers, @Nullable Instruction onBits) {
        this.symbol = symbol;
        this.arity = arity;
        this.onNumbers = Optional.ofNullable(onNumbers);
        this.onBits = Optional.ofNullable(onBits);
    }

    /** The operation that is written so; null if there is none. */
    static Operation of(String symbol) {
        return SYMBOLS.get(symbol);
    }

    int arity() {
        return arity;
    }

    /** What it makes of the operands: a known number of known ones. */
    Operand of(Code code, List<Operand> operands) {
        List<Known> known = new ArrayList<>();
        for (Operand operand : operands) {
            if (operand instanceof Known number) {
                known.add(number);
            }
        }
        return known.size() == operands.size() ? fold(code.arithmetic(), known) : Operand.of(make(code, operands));
    }

    private Value make(Code code, List<Operand> operands) {
        boolean ofBits =
                onNumbers.isEmpty() || onBits.isPresent() && operands.stream().anyMatch(Operation::isBits);
        Value[] values = new Value[arity];
        for (int i = 0; i < arity; i++) {
            boolean isMask = this == SELECT && i == 0;
            values[i] = value(code, operands.get(i), ofBits || isMask ? Kind.BITS : Kind.NUMBER);
        }
        return code.simplified((ofBits ? onBits : onNumbers).orElseThrow(), values);
    }

    private static boolean isBits(Operand operand) {
        return operand instanceof Operand.Made made && made.value().kind() == Kind.BITS;
    }

    /** The operand as a value of this kind. */
    static Value value(Code code, Operand operand, Kind kind) {
        if (operand instanceof Known known) {
            if (kind == Kind.BITS && !known.isInteger()) {
                throw new IllegalArgumentException(known.number() + " is no integer");
            }
            return kind == Kind.BITS ? code.pattern(known.bits()) : code.literal(known.number());
        }
        if (operand instanceof Operand.Made made && made.value().kind() == kind) {
            return made.value();
        }
        throw new IllegalArgumentException("takes " + (kind == Kind.BITS ? "bits" : "numbers"));
    }

    /** The known number that the operation makes of known ones. */
    Known fold(Arithmetic arithmetic, List<Known> known) {
        Known a = known.get(0);
        Known b = known.get(known.size() - 1);
        boolean integers = a.isInteger() && b.isInteger();
        if (this == SHIFT_LEFT && !integers) {
            throw new IllegalArgumentException("takes integers");
        }
        return switch (this) {
            case ADD -> integers ? Operand.of(a.bits() + b.bits()) : Operand.of(a.number() + b.number());
            case SUBTRACT -> integers ? Operand.of(a.bits() - b.bits()) : Operand.of(a.number() - b.number());
            case MULTIPLY -> integers ? Operand.of(a.bits() * b.bits()) : Operand.of(a.number() * b.number());
            case NEGATE -> integers && a.bits() != 0 ? Operand.of(-a.bits()) : Operand.of(-a.number());
            case DIVIDE -> Operand.of(a.number() / b.number());
            case SHIFT_LEFT -> Operand.of(a.bits() << b.bits());
            case BITS -> Operand.of(arithmetic.bits(a.number()));
            default -> throw new IllegalArgumentException("is not for known numbers alone");
        };
    }
}
