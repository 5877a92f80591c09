package dev.lossmith.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Kernel;

/** What a kernel computes with, in Java: a row each. */
enum ComputedNumbers {
    // spotless:off
    //      type             bits           of bits              to bits                  scratch    of doubles  vectors
    DOUBLES(TypeName.DOUBLE, TypeName.LONG, "longBitsToDouble",  "doubleToRawLongBits",   "numbers", "",         "DoubleVector", "LongVector"),
    FLOATS( TypeName.FLOAT,  TypeName.INT,  "intBitsToFloat",    "floatToRawIntBits",     "floats",  "(float) ", "FloatVector",  "IntVector");
    // spotless:on

    private final TypeName type;
    private final TypeName bits;
    private final String ofBits;
    private final String toBits;
    private final String scratch;
    private final String ofDouble;
    private final ClassName vector;
    private final ClassName bitsVector;

    ComputedNumbers(
            TypeName type,
            TypeName bits,
            String ofBits,
            String toBits,
            String scratch,
            String ofDouble,
            String vector,
            String bitsVector) {
        this.type = type;
        this.bits = bits;
        this.ofBits = ofBits;
        this.toBits = toBits;
        this.scratch = scratch;
        this.ofDouble = ofDouble;
        this.vector = Types.vectors(vector);
        this.bitsVector = Types.vectors(bitsVector);
    }

    static ComputedNumbers of(Arithmetic arithmetic) {
        return arithmetic.isInFloats() ? FLOATS : DOUBLES;
    }

    static ComputedNumbers of(Kernel kernel) {
        return of(kernel.code().arithmetic());
    }

    /** The type of a variable. */
    TypeName type(Value.Kind kind) {
        return kind == Value.Kind.NUMBER ? type : bits;
    }

    /** The type of a number. */
    TypeName type() {
        return type;
    }

    /** The type of a vector. */
    ClassName vector(Value.Kind kind) {
        return kind == Value.Kind.NUMBER ? vector : bitsVector;
    }

    /** The class with the methods for bit patterns. */
    TypeName box() {
        return type.box();
    }

    /** The method that makes a number of a bit pattern. */
    String ofBits() {
        return ofBits;
    }

    /** The method that makes a bit pattern of a number. */
    String toBits() {
        return toBits;
    }

    /** An array that passes numbers from loop to loop. */
    CodeBlock scratch(int index) {
        return CodeBlock.of("scratch.$L($L)", scratch, index);
    }

    ArrayTypeName array() {
        return ArrayTypeName.of(type);
    }

    /** A double as such a number: one that is known to be one, or the scale of a mean. */
    CodeBlock ofDouble(CodeBlock number) {
        return CodeBlock.of("$L$L", ofDouble, number);
    }

    CodeBlock literal(double number) {
        return this == FLOATS ? Literals.ofFloat((float) number) : Literals.ofDouble(number);
    }

    CodeBlock pattern(long pattern) {
        return this == FLOATS ? Literals.bits((int) pattern) : Literals.bits(pattern);
    }

    /** The bit pattern of a known number. */
    CodeBlock patternOf(double number) {
        return this == FLOATS
                ? Literals.bits(Float.floatToRawIntBits((float) number))
                : Literals.bits(Double.doubleToRawLongBits(number));
    }

    /** The class and the method of a function that is written as a call, and a cast before it where Java has none of floats. */
    CodeBlock call(Instruction instruction, String method, CodeBlock arguments) {
        return switch (instruction) {
            case FROM_BITS -> CodeBlock.of("$T.$L($L)", box(), ofBits, arguments);
            case TO_BITS -> CodeBlock.of("$T.$L($L)", box(), toBits, arguments);
            case SQUARE_ROOT -> CodeBlock.of("$L$T.$L($L)", ofDouble, Math.class, method, arguments);
            default -> CodeBlock.of("$T.$L($L)", Math.class, method, arguments);
        };
    }
}
