package dev.lossmith.processor;

import dev.lossmith.processor.config.FormulaMessages;
import dev.lossmith.processor.config.Problem;
import dev.lossmith.processor.derive.TooLongException;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.SizeLimit;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Kernel;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** How much code a kernel is, and how much of it a JVM takes. */
final class CodeSize {
    /** What javac makes of the loop that computes everything, rounded up: 5.8 to 7.3 were measured. */
    private static final int BYTES_PER_INSTRUCTION = 7;

    private CodeSize() {}

    /** The instructions that compute all results. */
    static int of(Outputs<Value> results) {
        Set<Value> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        results.forEach((quantity, value) -> count(value, counted));
        return counted.size();
    }

    private static void count(Value value, Set<Value> counted) {
        if (value instanceof Value.Result result && counted.add(value)) {
            result.operands().forEach(operand -> count(operand, counted));
        }
    }

    /** The results, if a class file can hold what computes them. */
    static Outputs<Value> limited(Outputs<Value> results) {
        TooLongException.require(SizeLimit.INSTRUCTIONS, "its kernel", of(results));
        return results;
    }

    /** What the user is to be told of a kernel with a method that is not compiled. */
    static Optional<Problem> interpreted(Kernel kernel) {
        int bytes = of(kernel.stored()) * BYTES_PER_INSTRUCTION;
        return kernel.formula().isProved() || SizeLimit.COMPILED_BYTES.allows(bytes)
                ? Optional.empty()
                : Optional.of(FormulaMessages.interpreted(bytes, SizeLimit.COMPILED_BYTES.most()));
    }
}
