package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.emit.Spelling.Binding;
import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Kernel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes values as Java expressions, with the parentheses that keep the order of operations and no others. */
final class ScalarExpressions extends Expressions {
    /** A call of a method of the kernel. */
    record HelperCall(String method, List<Value> arguments) {}

    private final ComputedNumbers numbers;
    private final Function<Value, Optional<HelperCall>> calls;

    /** Writes values, given the variable or array element that holds a value, and the method by which it is computed. */
    ScalarExpressions(
            ComputedNumbers numbers,
            Function<Value, Optional<CodeBlock>> names,
            Function<Value, Optional<HelperCall>> calls) {
        super(value -> names.apply(value).map(name -> Kernel.isScale(value) ? numbers.ofDouble(name) : name));
        this.numbers = numbers;
        this.calls = calls;
    }

    @Override
    TypeName type(Value.Kind kind) {
        return numbers.type(kind);
    }

    @Override
    CodeBlock compute(Value value) {
        if (value instanceof Value.Literal literal) {
            return numbers.literal(literal.number());
        }
        if (value instanceof Value.Pattern pattern) {
            return numbers.pattern(pattern.bits());
        }
        return calls.apply(value)
                .map(call -> CodeBlock.of("$L($L)", call.method(), arguments(call.arguments())))
                .orElseGet(() -> compute((Value.Result) value));
    }

    private CodeBlock compute(Value.Result result) {
        List<Value> operands = result.operands();
        Spelling spelling = Spelling.of(result.instruction());
        if (spelling.isInfix()) {
            Binding binding = spelling.binding();
            // A long line is broken between the terms of a sum, not within a product.
            return CodeBlock.of(
                    binding == Binding.PRODUCT ? "$L $L $L" : "$L$W$L $L",
                    enclosed(operands.get(0), binding == Binding.BITS ? Binding.UNARY : binding),
                    spelling.scalar(),
                    right(result.instruction(), operands.get(1), binding));
        }
        if (result.instruction() == Instruction.NEGATE) {
            return CodeBlock.of("-$L", enclosed(operands.get(0), Binding.UNARY));
        }
        return numbers.call(result.instruction(), spelling.scalar(), arguments(operands));
    }

    private CodeBlock arguments(List<Value> arguments) {
        return arguments.stream().map(this::write).collect(CodeBlock.joining(", "));
    }

    /** Java shifts a long by an int. */
    private CodeBlock right(Instruction instruction, Value operand, Binding binding) {
        boolean shift = instruction == Instruction.SHIFT_LEFT || instruction == Instruction.SHIFT_RIGHT;
        return shift && operand instanceof Value.Pattern pattern
                ? CodeBlock.of("$L", pattern.bits())
                : enclosed(operand, binding == Binding.SUM ? Binding.PRODUCT : Binding.UNARY);
    }

    private CodeBlock enclosed(Value value, Binding least) {
        return CodeBlock.of(binding(value).compareTo(least) < 0 ? "($L)" : "$L", write(value));
    }

    private Binding binding(Value value) {
        return value instanceof Value.Result result
                        && name(value).isEmpty()
                        && calls.apply(value).isEmpty()
                ? Spelling.of(result.instruction()).binding()
                : Binding.UNARY;
    }
}
