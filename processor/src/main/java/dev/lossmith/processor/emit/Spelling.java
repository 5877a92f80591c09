package dev.lossmith.processor.emit;

import static dev.lossmith.processor.emit.Spelling.Binding.BITS;
import static dev.lossmith.processor.emit.Spelling.Binding.PRODUCT;
import static dev.lossmith.processor.emit.Spelling.Binding.SUM;
import static dev.lossmith.processor.emit.Spelling.Binding.UNARY;

import dev.lossmith.processor.lower.Instruction;
import java.util.Map;

/**
 * How an instruction is written in Java.
 *
 * @param scalar the sign, or the method, of numbers
 * @param vector the method of a vector, or the operator of its {@code lanewise}, in capitals
 */
record Spelling(String scalar, Binding binding, String vector) {
    /** How tightly the parts of an expression hold together: those that hold least first. */
    enum Binding {
        /** Who remembers how shifts and bit operations bind? Their operands stand in parentheses. */
        BITS,
        SUM,
        PRODUCT,
        /** Names, calls and signs need no parentheses anywhere. */
        UNARY
    }

    private static final Map<Instruction, Spelling> ALL = Map.ofEntries(
            // spotless:off
            row(Instruction.ADD,              "+",                         SUM,        "add"),
            row(Instruction.SUBTRACT,         "-",                         SUM,        "sub"),
            row(Instruction.MULTIPLY,         "*",                         PRODUCT,    "mul"),
            row(Instruction.DIVIDE,           "/",                         PRODUCT,    "div"),
            row(Instruction.NEGATE,           "-",                         UNARY,      "neg"),
            row(Instruction.ABSOLUTE,         "abs",                       UNARY,      "abs"),
            row(Instruction.MINIMUM,          "min",                       UNARY,      "min"),
            row(Instruction.MAXIMUM,          "max",                       UNARY,      "max"),
            row(Instruction.SQUARE_ROOT,      "sqrt",                      UNARY,      "sqrt"),
            row(Instruction.FROM_BITS,        "",                          UNARY,      "viewAsFloatingLanes"),
            row(Instruction.TO_BITS,          "",                          UNARY,      "viewAsIntegralLanes"),
            row(Instruction.INTEGER_ADD,      "+",                         SUM,        "add"),
            row(Instruction.INTEGER_SUBTRACT, "-",                         SUM,        "sub"),
            row(Instruction.BIT_AND,          "&",                         BITS,       "and"),
            row(Instruction.BIT_XOR,          "^",                         BITS,       "XOR"),
            row(Instruction.SHIFT_LEFT,       "<<",                        BITS,       "LSHL"),
            row(Instruction.SHIFT_RIGHT,      ">>",                        BITS,       "ASHR"));
            // spotless:on

    private static Map.Entry<Instruction, Spelling> row(
            Instruction instruction, String scalar, Binding binding, String vector) {
        return Map.entry(instruction, new Spelling(scalar, binding, vector));
    }

    boolean isInfix() {
        return binding != UNARY;
    }

    static Spelling of(Instruction instruction) {
        return ALL.get(instruction);
    }
}
