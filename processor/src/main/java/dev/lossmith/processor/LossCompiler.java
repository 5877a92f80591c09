package dev.lossmith.processor;

import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.processor.kernel.Layout;
import dev.lossmith.processor.kernel.Names;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.loss.Loss;
import dev.lossmith.processor.loss.Options;
import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Lowering;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.rewrite.Derivation;
import java.util.Map;

/** Runs the stages from a loss to its kernel, in their order. */
final class LossCompiler {
    private LossCompiler() {}

    static Kernel compile(Names names, Loss loss, Options options, Layout layout, String written) {
        Formula formula = loss.formula(options);
        Derivation derivation = Derivation.of(formula.pool(), formula.stated(), formula.input(), formula.prepared());
        Code code = new Code(layout.precision());
        Lowering lowering = new Lowering(
                code,
                Map.of(
                        formula.input(),
                        argument(code, formula.input()),
                        formula.target(),
                        argument(code, formula.target())));
        Outputs<Value> outputs = derivation
                .computed()
                .map(output -> weighted(formula.pool(), layout, output))
                .map(lowering::lower);
        int factors = formula.factors() + (layout.classWeight().isEmpty() ? 0 : 1);
        Outputs<Double> bounds = formula.bounds().map(bound -> bound + factors);
        return new Kernel(names, loss.name(), written, layout, formula, derivation, code, outputs, bounds);
    }

    private static Value argument(Code code, Variable variable) {
        return code.argument(variable.name());
    }

    private static Expression weighted(Pool pool, Layout layout, Expression output) {
        if (layout.classWeight().isEmpty()) {
            return output;
        }
        Constant classWeight = pool.constant("classWeight", layout.classWeight());
        return classWeight.is(1) ? output : pool.apply(Operator.MULTIPLY, classWeight, output);
    }
}
