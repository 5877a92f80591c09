package dev.lossmith.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
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
import dev.lossmith.processor.loss.Textbook;
import dev.lossmith.processor.schedule.Kernel;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the class {@code <Config>Reference}: the textbook formula in arbitrary precision, and where the kernel is. */
final class ReferenceWriter {
    private static final String CHECK = "dev.lossmith.check";
    private static final ClassName REFERENCE = ClassName.get(CHECK, "Reference");
    private static final ClassName FORMAT = ClassName.get(CHECK, "Format");
    private static final ClassName DOMAIN = ClassName.get(CHECK, "Domain");
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
        TypeSpec.Builder type = TypeSpec.classBuilder(kernel.names().reference())
                .addJavadoc(
                        "The formula of {@link $T} as a textbook prints it, in arbitrary precision; checks the kernel.\n\n"
                                + "<pre>{@code\n$L\n}</pre>\n",
                        Types.kernel(kernel),
                        textbook.formulas().loss())
                .addAnnotation(AnnotationSpec.builder(Types.GENERATED)
                        .addMember("value", "$S", kernel.names().config())
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(REFERENCE);
        textbook.definitions().stream()
                .filter(definition -> definition.values().size() > 1)
                .forEach(
                        constant -> type.addField(table(ClassConstants.tableName(constant.name()), constant.values())));
        if (hasClassWeight()) {
            type.addField(table(CLASS_WEIGHT, layout.classWeight()));
        }
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC).build());
        if (kernel.measurement().isPresent()) {
            type.addMethod(fact("isConditioned", TypeName.BOOLEAN, "true"));
        }
        if (kernel.measurement().filter(Measurement::isPractical).isPresent()) {
            type.addMethod(fact("isPractical", TypeName.BOOLEAN, "true"));
        }
        return type.addMethods(RealWriter.methods(kernel.formula().stated().loss()))
                .addMethods(facts())
                .addMethods(formulas())
                .addMethods(elements())
                .build();
    }

    /** What is not what a reference takes for granted. */
    private List<MethodSpec> facts() {
        List<MethodSpec> facts = new ArrayList<>();
        facts.add(fact("kernel", Object.class, "$T.INSTANCE", Types.kernel(kernel)));
        facts.add(fact("format", FORMAT, "$T.$L", FORMAT, layout.precision()));
        facts.add(fact("input", DOMAIN, "$L", domain(kernel.inputs())));
        facts.add(fact("target", DOMAIN, "$L", domain(kernel.targets())));
        if (layout.classes() > 1) {
            facts.add(fact("classes", TypeName.INT, "$L", layout.classes()));
        }
        if (layout.weights() == Weights.ROW) {
            facts.add(fact("rowWeights", TypeName.BOOLEAN, "true"));
        }
        if (hasClassWeight()) {
            facts.add(method("classWeight", RealWriter.REAL)
                    .addParameter(TypeName.INT, "column")
                    .addStatement("return $L[column]", CLASS_WEIGHT)
                    .build());
        }
        if (layout.isMean()) {
            facts.add(method("divisor", RealWriter.REAL)
                    .addParameter(TypeName.LONG, "elements")
                    .addParameter(RealWriter.REAL, "sumOfWeights")
                    .addStatement("return $L", divisor())
                    .build());
        }
        facts.add(bound("lossBound", kernel.bounds().loss()));
        facts.add(bound("gradientBound", kernel.bounds().gradient()));
        facts.add(bound("hessianBound", kernel.bounds().hessian()));
        return facts;
    }

    private static MethodSpec bound(String name, double ulps) {
        return fact(name, TypeName.DOUBLE, "$L", Literals.ofDouble(ulps));
    }

    private boolean hasClassWeight() {
        return !layout.classWeight().isEmpty();
    }

    private CodeBlock divisor() {
        return switch (layout.reduction()) {
            case BATCH_MEAN -> CodeBlock.of("$T.of(elements / $L)", RealWriter.REAL, layout.classes());
            case WEIGHTED_MEAN -> CodeBlock.of("sumOfWeights");
            default -> CodeBlock.of("$T.of(elements)", RealWriter.REAL);
        };
    }

    private List<MethodSpec> formulas() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(terms("terms", textbook.formulas().loss()));
        textbook.formulas().gradient().ifPresent(stated -> methods.add(terms("gradientTerms", stated)));
        textbook.formulas().hessian().ifPresent(stated -> methods.add(terms("hessianTerms", stated)));
        return methods;
    }

    private MethodSpec terms(String name, String formula) {
        String input = kernel.formula().input().name();
        String target = kernel.formula().target().name();
        MethodSpec.Builder method = method(name, ArrayTypeName.of(RealWriter.REAL))
                .addParameter(RealWriter.REAL, "input")
                .addParameter(RealWriter.REAL, "target")
                .addParameter(TypeName.INT, "column")
                .addStatement("$T $L = input", RealWriter.REAL, input);
        if (textbook.target().isEmpty()) {
            method.addStatement("$T $L = target", RealWriter.REAL, target);
        } else {
            String stated = textbook.target().get();
            textbook.usedBy(stated).forEach(definition -> method.addCode(local(definition)));
            Expression prepared = parse(stated, variable -> variable.equals(target) ? "target" : variable);
            method.addStatement("$T $L = " + RealWriter.write(prepared), RealWriter.REAL, target);
        }
        Map<Expression, String> parts = parts(method);
        String elements = elements(method, formula).stream()
                .map(term -> RealWriter.write(term.expression(), parts::get)
                        + (hasClassWeight() ? "$Z.times(" + CLASS_WEIGHT + "[column])" : "")
                        + (term.negative() ? "$Z.negated()" : ""))
                .collect(Collectors.joining(",\n"));
        return method.addCode(CodeBlock.builder()
                        .add("return new $T[] {\n", RealWriter.REAL)
                        .indent()
                        .add(elements + "\n")
                        .unindent()
                        .add("};\n")
                        .build())
                .build();
    }

    /** What a user wrote is one term: how much may cancel in it is measured, not read off. Its constants stand in it. */
    private List<Terms.Term> elements(MethodSpec.Builder method, String stated) {
        if (kernel.measurement().isPresent()) {
            return List.of(new Terms.Term(kernel.formula().stated().loss(), false));
        }
        textbook.usedBy(stated).forEach(definition -> method.addCode(local(definition)));
        return Terms.of(parse(stated, variable -> variable));
    }

    /** What a user's formula names is computed once: a local variable each. */
    private Map<Expression, String> parts(MethodSpec.Builder method) {
        Map<Expression, String> names = new IdentityHashMap<>();
        if (kernel.measurement().isPresent()) {
            NameAllocator locals = new NameAllocator();
            OTHER_LOCALS.forEach(locals::newName);
            kernel.formula().parts().forEach((name, part) -> {
                String local = locals.newName(name);
                method.addStatement("$T $L = " + RealWriter.write(part, names::get), RealWriter.REAL, local);
                names.putIfAbsent(part, local);
            });
        }
        return names;
    }

    private CodeBlock local(Textbook.Definition definition) {
        String value = definition.formula().isPresent()
                ? RealWriter.write(parse(definition.formula().get(), variable -> variable))
                : definition.values().size() > 1
                        ? ClassConstants.tableName(definition.name()) + "[column]"
                        : RealWriter.number(definition.values().get(0));
        return CodeBlock.builder()
                .addStatement("$T $L = " + value, RealWriter.REAL, definition.name())
                .build();
    }

    /** The formula with every name left as it is, renamed if need be. */
    private static Expression parse(String formula, UnaryOperator<String> rename) {
        Pool pool = new Pool();
        return Parser.parse(pool, formula, name -> pool.variable(rename.apply(name), Interval.REALS));
    }

    private List<MethodSpec> elements() {
        return List.of(element("loss"), element("gradient"), element("hessian"));
    }

    private MethodSpec element(String name) {
        String cast = Storage.of(kernel).narrowing();
        String column = ClassConstants.byClass(kernel) ? ", column" : "";
        return method(name, TypeName.DOUBLE)
                .addParameter(TypeName.DOUBLE, "input")
                .addParameter(TypeName.DOUBLE, "target")
                .addParameter(TypeName.INT, "column")
                .addStatement("return $T.$L($Linput, $Ltarget$L)", Types.kernel(kernel), name, cast, cast, column)
                .build();
    }

    private FieldSpec table(String name, List<BigDecimal> values) {
        String numbers = values.stream().map(RealWriter::number).collect(Collectors.joining(",$W"));
        return FieldSpec.builder(ArrayTypeName.of(RealWriter.REAL), name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("{" + numbers + "}")
                .build();
    }

    private static CodeBlock domain(Interval interval) {
        return interval.equals(Interval.REALS)
                ? CodeBlock.of("$T.REALS", DOMAIN)
                : CodeBlock.of(
                        "$T.of($L, $L)", DOMAIN, Literals.ofDouble(interval.low()), Literals.ofDouble(interval.high()));
    }

    private static MethodSpec fact(String name, Type type, String format, Object... values) {
        return fact(name, TypeName.get(type), format, values);
    }

    private static MethodSpec fact(String name, TypeName type, String format, Object... values) {
        return method(name, type).addStatement("return " + format, values).build();
    }

    private static MethodSpec.Builder method(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }
}
