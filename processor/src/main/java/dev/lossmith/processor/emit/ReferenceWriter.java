package dev.lossmith.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.Weights;
import dev.lossmith.processor.accuracy.Measurement;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Stated;
import dev.lossmith.processor.loss.Textbook;
import dev.lossmith.processor.schedule.Kernel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the class {@code <Config>Reference}: the textbook formula in arbitrary precision, and where the kernel is. */
final class ReferenceWriter {
    private static final String CLASS_WEIGHT = KernelWriter.CLASS_WEIGHT;

    private static final Set<String> OTHER_LOCALS = Set.of("input", "target", "column", "Real", CLASS_WEIGHT);

    private final Kernel kernel;
    private final Layout layout;
    private final Textbook textbook;

    private ReferenceWriter(Kernel kernel) {
        this.kernel = kernel;
        this.layout = kernel.layout();
        this.textbook = kernel.formula().textbook();
    }

    /** The class of the reference. */
    static TypeSpec write(Kernel kernel) {
        return new ReferenceWriter(kernel).type();
    }

    private TypeSpec type() {
        TypeSpec.Builder type = Types.generated(
                        kernel.names(),
                        Types.named(kernel, kernel.names().reference()),
                        CodeBlock.of(
                                """
                                The formula of {@link $T} as a textbook prints it, in arbitrary precision; checks the kernel.

                                <pre>{@code
                                $L
                                }</pre>
                                """, Types.kernel(kernel), textbook.formulas().loss()),
                        Modifier.PUBLIC,
                        Modifier.FINAL)
                .addSuperinterface(Types.REFERENCE);
        textbook.definitions().stream()
                .filter(definition -> definition.values().size() > 1)
                .forEach(
                        constant -> type.addField(table(ClassConstants.tableName(constant.name()), constant.values())));
        if (hasClassWeight()) {
            type.addField(table(CLASS_WEIGHT, layout.classWeight()));
        }
        type.addMethod(Method.constructor("Has no state", Modifier.PUBLIC).does(CodeBlock.of("")));
        if (isMeasured()) {
            type.addMethod(fact(TypeName.BOOLEAN, "isConditioned", "true"));
        }
        if (kernel.measurement().filter(Measurement::isPractical).isPresent()) {
            type.addMethod(fact(TypeName.BOOLEAN, "isPractical", "true"));
        }
        return type.addMethods(RealWriter.methods(kernel.formula().stated().loss()))
                .addMethods(facts())
                .addMethods(formulas())
                .addMethods(Stream.of("loss", "gradient", "hessian")
                        .map(this::element)
                        .toList())
                .build();
    }

    private boolean isMeasured() {
        return kernel.measurement().isPresent();
    }

    /** What is not what a reference takes for granted. */
    private List<MethodSpec> facts() {
        List<MethodSpec> facts = new ArrayList<>(List.of(
                fact(ClassName.get(Object.class), "kernel", "$T.INSTANCE", Types.kernel(kernel)),
                fact(Types.FORMAT, "format", "$T.$L", Types.FORMAT, layout.precision()),
                fact(Types.DOMAIN, "input", "$L", domain(kernel.inputs())),
                fact(Types.DOMAIN, "target", "$L", domain(kernel.targets()))));
        if (layout.classes() > 1) {
            facts.add(fact(TypeName.INT, "classes", "$L", layout.classes()));
        }
        if (layout.weights() == Weights.ROW) {
            facts.add(fact(TypeName.BOOLEAN, "rowWeights", "true"));
        }
        if (hasClassWeight()) {
            facts.add(method(Types.REAL, "classWeight")
                    .takes(Parameters.none().ints("column"))
                    .does("return $L[column]", CLASS_WEIGHT));
        }
        if (layout.isMean()) {
            facts.add(method(Types.REAL, "divisor")
                    .takes(Parameters.none().add("elements", TypeName.LONG).add("sumOfWeights", Types.REAL))
                    .does("return $L", divisor()));
        }
        kernel.bounds()
                .forEach((quantity, ulps) ->
                        facts.add(fact(TypeName.DOUBLE, quantity + "Bound", "$L", Literals.ofDouble(ulps))));
        return facts;
    }

    private boolean hasClassWeight() {
        return !layout.classWeight().isEmpty();
    }

    private CodeBlock divisor() {
        return switch (layout.reduction()) {
            case BATCH_MEAN -> CodeBlock.of("$T.of(elements / $L)", Types.REAL, layout.classes());
            case WEIGHTED_MEAN -> CodeBlock.of("sumOfWeights");
            default -> CodeBlock.of("$T.of(elements)", Types.REAL);
        };
    }

    private List<MethodSpec> formulas() {
        Stated<Expression> expressions = kernel.formula().stated();
        List<MethodSpec> methods =
                new ArrayList<>(List.of(terms("terms", textbook.formulas().loss(), expressions.loss())));
        textbook.formulas()
                .gradient()
                .ifPresent(text -> methods.add(
                        terms("gradientTerms", text, expressions.gradient().orElseThrow())));
        textbook.formulas()
                .hessian()
                .ifPresent(text -> methods.add(
                        terms("hessianTerms", text, expressions.hessian().orElseThrow())));
        return methods;
    }

    private MethodSpec terms(String name, String formula, Expression expression) {
        String target = kernel.formula().target().name();
        CodeBlock.Builder code =
                CodeBlock.builder().add(local(kernel.formula().input().name(), CodeBlock.of("input")));
        textbook.target()
                .ifPresentOrElse(
                        stated -> code.add(definitions(stated))
                                .add(local(
                                        target,
                                        RealWriter.write(parse(
                                                stated, variable -> variable.equals(target) ? "target" : variable)))),
                        () -> code.add(local(target, CodeBlock.of("target"))));
        Map<Expression, String> parts = parts(code);
        if (!isMeasured()) {
            code.add(definitions(formula));
        }
        CodeBlock terms = summands(formula, expression).stream()
                .map(term -> CodeBlock.of(
                        "$L$L$L",
                        RealWriter.write(term.expression(), parts::get),
                        hasClassWeight() ? CodeBlock.of("$Z.times($L[column])", CLASS_WEIGHT) : "",
                        term.negative() ? CodeBlock.of("$Z.negated()") : ""))
                .collect(CodeBlock.joining(",\n"));
        return method(ArrayTypeName.of(Types.REAL), name)
                .takes(Parameters.none()
                        .add("input", Types.REAL)
                        .add("target", Types.REAL)
                        .ints("column"))
                .does(Java.all(code.build(), Java.statements("""
                        return new $T[] {
                            $L
                        };
                        """, Types.REAL, CodeBlock.of("$L\n", terms))));
    }

    /** What a user wrote is one term: how much may cancel in it is measured, not read off. Its constants stand in it. */
    private List<Summands.Summand> summands(String formula, Expression expression) {
        return isMeasured()
                ? List.of(new Summands.Summand(expression, false))
                : Summands.of(parse(formula, variable -> variable));
    }

    /** What a user's formula names is computed once: a local variable each. */
    private Map<Expression, String> parts(CodeBlock.Builder code) {
        Map<Expression, String> names = new IdentityHashMap<>();
        if (isMeasured()) {
            NameAllocator locals = new NameAllocator();
            OTHER_LOCALS.forEach(locals::newName);
            kernel.formula().parts().forEach((name, part) -> {
                String local = locals.newName(name);
                code.add(local(local, RealWriter.write(part, names::get)));
                names.putIfAbsent(part, local);
            });
        }
        return names;
    }

    private CodeBlock definitions(String formula) {
        return textbook.usedBy(formula).stream()
                .map(definition -> local(definition.name(), value(definition)))
                .collect(CodeBlock.joining(""));
    }

    private static CodeBlock value(Textbook.Definition definition) {
        return definition
                .formula()
                .map(formula -> RealWriter.write(parse(formula, variable -> variable)))
                .orElseGet(() -> definition.values().size() > 1
                        ? CodeBlock.of("$L[column]", ClassConstants.tableName(definition.name()))
                        : RealWriter.number(definition.values().get(0)));
    }

    private static CodeBlock local(String name, CodeBlock value) {
        return Java.statement("$T $L = $L", Types.REAL, name, value);
    }

    /** The formula with every name left as it is, renamed if need be. */
    private static Expression parse(String formula, UnaryOperator<String> rename) {
        Pool pool = new Pool();
        return Parser.parse(pool, formula, name -> pool.variable(rename.apply(name), Interval.REALS));
    }

    private MethodSpec element(String name) {
        StoredNumbers storage = StoredNumbers.of(kernel);
        return method(TypeName.DOUBLE, name)
                .takes(Parameters.none()
                        .add("input", TypeName.DOUBLE)
                        .add("target", TypeName.DOUBLE)
                        .ints("column"))
                .does(
                        "return $L",
                        storage.read(CodeBlock.of(
                                "$T.$L($L, $L$L)",
                                Types.kernel(kernel),
                                name,
                                storage.ofDouble("input"),
                                storage.ofDouble("target"),
                                ClassConstants.byClass(kernel) ? ", column" : "")));
    }

    private static FieldSpec table(String name, List<BigDecimal> values) {
        CodeBlock numbers = Java.list(values.stream().map(RealWriter::number).toList());
        return ClassConstants.table(Types.REAL, name, CodeBlock.of("{$L}", numbers), Modifier.PRIVATE);
    }

    static CodeBlock domain(Interval interval) {
        return interval.equals(Interval.REALS)
                ? CodeBlock.of("$T.REALS", Types.DOMAIN)
                : CodeBlock.of(
                        "$T.of($L, $L)",
                        Types.DOMAIN,
                        Literals.ofDouble(interval.low()),
                        Literals.ofDouble(interval.high()));
    }

    private static MethodSpec fact(TypeName type, String name, String format, Object... values) {
        return method(type, name).does("return " + format, values);
    }

    private static Method method(TypeName type, String name) {
        return Method.override(Modifier.PUBLIC, type, name);
    }
}
