package dev.lossmith.processor;

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
import dev.lossmith.processor.lower.Lowering;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.rewrite.Derivation;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the stages from a loss to its kernel, in their order. */
final class LossCompiler {
    private LossCompiler() {}

    static Kernel compile(Names names, Loss loss, Options options, Layout layout, String written) {
        Formula formula = loss.formula(options);
        Pool pool = formula.pool();
        Derivation derivation = Derivation.of(pool, formula.stated(), formula.input(), formula.prepared());
        Variable weight = pool.variable(Kernel.WEIGHT, new Interval(0, Double.MAX_VALUE));
        Code code = new Code(layout.precision());
        Map<Variable, Value> arguments = Stream.of(formula.input(), formula.target(), weight)
                .collect(Collectors.toMap(variable -> variable, variable -> code.argument(variable.name())));
        Lowering lowering = new Lowering(code, arguments);
        Outputs<Expression> element = derivation.computed().map(output -> timesClassWeight(pool, layout, output));
        Outputs<Expression> weighted =
                layout.isWeighted() ? element.map(output -> pool.apply(Operator.MULTIPLY, weight, output)) : element;
        int factors = formula.factors() + (layout.classWeight().isEmpty() ? 0 : 1);
        return new Kernel(
                names,
                written,
                layout,
                formula,
                derivation,
                code,
                element.map(lowering::lower),
                weighted.map(lowering::lower),
                formula.bounds().map(bound -> bound + factors));
    }

    private static Expression timesClassWeight(Pool pool, Layout layout, Expression output) {
        if (layout.classWeight().isEmpty()) {
            return output;
        }
        Constant classWeight = pool.constant("classWeight", layout.classWeight());
        return classWeight.is(1) ? output : pool.apply(Operator.MULTIPLY, classWeight, output);
    }
}
