package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Kernel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes values as calls of the Vector API, all in one expression: a method of the generated class that C2 had compiled by itself
 * before might not be inlined, and would hand its vectors over as objects.
 */
final class VectorExpressions extends Expressions {
    /** When the limit takes the place of the other number. */
    private static final Map<Instruction, String> LIMITS = Map.of(Instruction.MINIMUM, "GT", Instruction.MAXIMUM, "LT");

    private final ComputedNumbers numbers;

    /** Writes values, given the variable that holds a value. What is the same for all elements is no vector. */
    VectorExpressions(ComputedNumbers numbers, Function<Value, Optional<CodeBlock>> names) {
        super(value -> scalar(numbers, value).isPresent() ? Optional.empty() : names.apply(value));
        this.numbers = numbers;
    }

    @Override
    TypeName type(Value.Kind kind) {
        return numbers.vector(kind);
    }

    @Override
    CodeBlock compute(Value value) {
        return scalar(numbers, value)
                .map(scalar -> CodeBlock.of("$T.broadcast(SPECIES, $L)", type(Value.Kind.NUMBER), scalar))
                .orElseGet(() -> compute((Value.Result) value));
    }

    private CodeBlock compute(Value.Result result) {
        Instruction instruction = result.instruction();
        List<Value> operands = result.operands();
        if (instruction == Instruction.SELECT) {
            return select(operands.get(0), operands.get(1), operands.get(2));
        }
        Value first = operands.get(0);
        String method = Spelling.of(instruction).vector();
        if (operands.size() == 1) {
            return CodeBlock.of("$L$Z.$L()", write(first), method);
        }
        Value second = operands.get(1);
        if (result.isLimit()) {
            return CodeBlock.of(
                    "$1L$Z.blend($2L,$W$1L.compare($3T.$4L, $2L))",
                    write(first),
                    argument(second),
                    Types.VECTOR_OPERATORS,
                    LIMITS.get(instruction));
        }
        boolean isReversed = scalar(numbers, first).isPresent();
        if (instruction == Instruction.INTEGER_SUBTRACT && isReversed) {
            return CodeBlock.of("$L$Z.neg()$Z.add($L)", write(second), argument(first));
        }
        boolean swap = isReversed && instruction.isCommutative();
        CodeBlock receiver = write(swap ? second : first);
        CodeBlock argument = argument(swap ? first : second);
        return Character.isUpperCase(method.charAt(0))
                ? CodeBlock.of("$L$Z.lanewise($T.$L, $L)", receiver, Types.VECTOR_OPERATORS, method, argument)
                : CodeBlock.of("$L$Z.$L($L)", receiver, method, argument);
    }

    /** JDK 17 is slow to make a mask for a blend of numbers; a blend of bits is one instruction. */
    private CodeBlock select(Value mask, Value whenOnes, Value whenZeros) {
        return CodeBlock.of(
                "$L$Z.lanewise($T.BITWISE_BLEND,$W$L, $L)$Z.viewAsFloatingLanes()",
                bits(whenZeros),
                Types.VECTOR_OPERATORS,
                whenOnes instanceof Value.Literal literal ? numbers.patternOf(literal.number()) : bits(whenOnes),
                write(mask));
    }

    private CodeBlock bits(Value number) {
        return CodeBlock.of("$L$Z.viewAsIntegralLanes()", write(number));
    }

    /** Helpers have overloads for arguments that are the same for all elements. */
    private CodeBlock argument(Value value) {
        return scalar(numbers, value).orElseGet(() -> write(value));
    }

    /** The value as a number, if it is the same for all elements. */
    private static Optional<CodeBlock> scalar(ComputedNumbers numbers, Value value) {
        if (value instanceof Value.Literal literal) {
            return Optional.of(numbers.literal(literal.number()));
        }
        if (value instanceof Value.Pattern pattern) {
            return Optional.of(numbers.pattern(pattern.bits()));
        }
        return Kernel.isScale(value)
                ? Optional.of(numbers.ofDouble(CodeBlock.of("$L", ((Value.Argument) value).name())))
                : Optional.empty();
    }
}
