package dev.lossmith.processor;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.accuracy.Accuracy;
import dev.lossmith.processor.accuracy.Measurement;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.config.Names;
import dev.lossmith.processor.derive.Clamp;
import dev.lossmith.processor.derive.Derivation;
import dev.lossmith.processor.derive.Judge;
import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.loss.Bounds;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Lowering;
import dev.lossmith.processor.lower.MissingRecipeException;
import dev.lossmith.processor.lower.PositiveZero;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Kernel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the stages from a formula to its kernel, in their order. */
final class LossCompiler {
    /**
     * Results are computed in double and rounded once: half an ulp, and what the functions are wrong before, a tenth of one at
     * most each. Products with constants add nothing that counts.
     */
    private static final double NARROW_BOUND = 0.65;

    private static final int MOST_CORRECTIONS = 3;

    /** An error of a FLOAT kernel above it comes from its functions' errors, magnified. */
    private static final double CANCELLED_ULPS = 1.5;

    /** How many times smaller an error must be to pay for functions of twice the operations. */
    private static final double WORTH = 2;

    private LossCompiler() {}

    /**
     * The kernel of a formula that means something wherever it is used.
     *
     * @throws dev.lossmith.processor.derive.TooLongException if the formula, its derivatives or its code are too large
     */
    static Kernel compile(Names classes, Formula formula, Layout layout, String written) {
        Pool pool = formula.pool();
        Chosen chosen = chosen(formula, layout);
        Derivation derivation = chosen.derivation();
        Variable weight = pool.variable(Kernel.WEIGHT, Kernel.WEIGHTS);
        Code code = new Code(chosen.functions());
        Map<Variable, Value> arguments = Stream.of(formula.input(), formula.target(), weight)
                .collect(Collectors.toMap(variable -> variable, variable -> code.argument(variable.name())));
        Lowering lowering = new Lowering(code, arguments);
        Outputs<Expression> element = derivation.computed();
        Outputs<Expression> weighted =
                layout.isWeighted() ? element.map(output -> pool.apply(Operator.MULTIPLY, weight, output)) : element;
        Value scale = code.argument(Kernel.SCALE);
        List<String> names = List.of(formula.input().name(), formula.target().name(), weight.name());
        UnaryOperator<Outputs<Value>> unsigned = results -> results.map((quantity, value) ->
                quantity == Quantity.LOSS ? PositiveZero.of(code, value, names, layout.classes()) : value);
        Outputs<Value> scaled = unsigned.apply(weighted.map(lowering::lower));
        Outputs<Value> stored = CodeSize.limited(
                layout.isMean()
                        ? scaled.map((quantity, value) ->
                                quantity == Quantity.LOSS ? value : code.result(Instruction.MULTIPLY, scale, value))
                        : scaled);
        return new Kernel(
                classes,
                written,
                layout,
                formula,
                derivation,
                code,
                unsigned.apply(element.map(lowering::lower)),
                stored,
                bounds(formula, layout, chosen.measurement()),
                chosen.measurement());
    }

    /**
     * What is computed.
     *
     * @param functions how exact its functions are
     * @param measurement empty where bounds are proved
     */
    private record Chosen(Arithmetic functions, Derivation derivation, Optional<Measurement> measurement) {}

    /** Of a FLOAT kernel that cancels too much for its functions, the functions of DOUBLE kernels are tried. */
    private static Chosen chosen(Formula formula, Layout layout) {
        if (formula.bounds() instanceof Bounds.Proved) {
            Derivation derivation = derivation(formula, layout, Judge.NONE);
            requireRecipes(layout, derivation.element().list());
            return new Chosen(layout.storage().arithmetic(), derivation, Optional.empty());
        }
        requireRecipes(layout, List.of(formula.computed().loss()));
        Accuracy accuracy = accuracy(formula, layout.storage());
        Chosen plain = chosen(formula, layout, accuracy);
        if (!layout.storage().isNarrow() || plain.measurement().orElseThrow().ulps() <= CANCELLED_ULPS) {
            return plain;
        }
        Chosen wide = chosen(formula, layout, accuracy.withDoubleFunctions());
        return wide.measurement().orElseThrow().ulps() * WORTH
                        <= plain.measurement().orElseThrow().ulps()
                ? wide
                : plain;
    }

    /** Forms are chosen again if they turn out to be bad somewhere. */
    private static Chosen chosen(Formula formula, Layout layout, Accuracy accuracy) {
        Derivation derivation = derivation(formula, layout, accuracy);
        requireRecipes(layout, derivation.element().list());
        for (int i = 0; i < MOST_CORRECTIONS && accuracy.learnsFrom(derivation.element()); i++) {
            derivation = derivation(formula, layout, accuracy);
        }
        requireRecipes(layout, derivation.element().list());
        return atEnds(formula, accuracy, derivation);
    }

    /** With a clamp, if results are wrong at ends of the input's range without one, and right with it. */
    private static Chosen atEnds(Formula formula, Accuracy accuracy, Derivation plain) {
        Measurement measured = accuracy.measure(plain.element());
        Function<Clamp, Derivation> clamped =
                clamp -> plain.clamped(formula.pool(), formula.input(), formula.prepared(), clamp);
        Clamp clamp =
                accuracy.clamp(measured, candidate -> clamped.apply(candidate).element());
        if (clamp != Clamp.NONE) {
            Derivation better = clamped.apply(clamp);
            Measurement there = accuracy.measure(better.element());
            if (there.isBetterAtEndsThan(measured)) {
                return new Chosen(accuracy.functions(), better, Optional.of(there));
            }
        }
        return new Chosen(accuracy.functions(), plain, Optional.of(measured));
    }

    private static void requireRecipes(Layout layout, List<Expression> forms) {
        Set<Operator> missing = Lowering.missing(layout.storage().arithmetic(), forms);
        if (!missing.isEmpty()) {
            throw new MissingRecipeException(missing);
        }
    }

    private static Derivation derivation(Formula formula, Layout layout, Judge judge) {
        return Derivation.of(
                formula.pool(),
                formula.computed(),
                formula.input(),
                formula.prepared(),
                classWeight(formula.pool(), layout),
                judge);
    }

    private static Accuracy accuracy(Formula formula, Storage storage) {
        Outputs<Expression> exact =
                Derivation.exact(formula.pool(), formula.stated(), formula.input(), formula.prepared());
        return Accuracy.of(storage, exact, formula.input(), formula.target());
    }

    private static Outputs<Double> bounds(Formula formula, Layout layout, Optional<Measurement> measurement) {
        int classWeight = layout.classWeight().isEmpty() ? 0 : 1;
        boolean isNarrow = layout.storage().isNarrow();
        if (formula.bounds() instanceof Bounds.Proved proved) {
            int roundings = proved.factors() + classWeight;
            return proved.ulps().map(bound -> isNarrow ? NARROW_BOUND : bound + roundings);
        }
        int roundings = isNarrow ? 0 : classWeight;
        return measurement.orElseThrow().bounds().map(bound -> bound + roundings);
    }

    private static Constant classWeight(Pool pool, Layout layout) {
        return layout.classWeight().isEmpty() ? pool.constant(1) : pool.constant("classWeight", layout.classWeight());
    }
}
