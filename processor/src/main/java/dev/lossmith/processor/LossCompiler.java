package dev.lossmith.processor;

import dev.lossmith.Precision;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.config.Names;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.loss.Loss;
import dev.lossmith.processor.loss.Options;
import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Lowering;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.rewrite.Derivation;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the stages from a loss to its kernel, in their order. */
final class LossCompiler {
    /** What weights are taken to be at most; up to 2^60 nothing overflows on the way to a result that does not. */
    private static final double LARGEST_WEIGHT = 0x1p20;

    /**
     * Results are computed in double and rounded once: half an ulp, and what the functions are wrong before, a tenth of one at
     * most each. Products with constants add nothing that counts.
     */
    private static final double FLOAT_BOUND = 0.65;

    private LossCompiler() {}

    static Kernel compile(Names names, Loss loss, Options options, Layout layout, String written) {
        Formula formula = loss.formula(options);
        Pool pool = formula.pool();
        Derivation derivation =
                Derivation.of(pool, formula.stated(), formula.input(), formula.prepared(), classWeight(pool, layout));
        Variable weight = pool.variable(Kernel.WEIGHT, new Interval(0, LARGEST_WEIGHT));
        Code code = new Code(layout.precision());
        Map<Variable, Value> arguments = Stream.of(formula.input(), formula.target(), weight)
                .collect(Collectors.toMap(variable -> variable, variable -> code.argument(variable.name())));
        Lowering lowering = new Lowering(code, arguments);
        Outputs<Expression> element = derivation.computed();
        Outputs<Expression> weighted =
                layout.isWeighted() ? element.map(output -> pool.apply(Operator.MULTIPLY, weight, output)) : element;
        Value scale = code.argument(Kernel.SCALE);
        Outputs<Value> scaled = weighted.map(lowering::lower);
        Outputs<Value> stored = layout.isMean()
                ? new Outputs<>(
                        scaled.loss(),
                        code.result(Instruction.MULTIPLY, scale, scaled.gradient()),
                        code.result(Instruction.MULTIPLY, scale, scaled.hessian()))
                : scaled;
        return new Kernel(
                names,
                written,
                layout,
                formula,
                derivation,
                code,
                element.map(lowering::lower),
                stored,
                bounds(formula, layout));
    }

    private static Outputs<Double> bounds(Formula formula, Layout layout) {
        int factors = formula.factors() + (layout.classWeight().isEmpty() ? 0 : 1);
        return layout.precision() == Precision.FLOAT
                ? new Outputs<>(FLOAT_BOUND, FLOAT_BOUND, FLOAT_BOUND)
                : formula.bounds().map(bound -> bound + factors);
    }

    private static Constant classWeight(Pool pool, Layout layout) {
        return layout.classWeight().isEmpty() ? pool.constant(1) : pool.constant("classWeight", layout.classWeight());
    }
}
