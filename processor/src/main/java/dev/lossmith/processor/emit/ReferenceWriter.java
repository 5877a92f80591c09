package dev.lossmith.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.Weights;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Printer;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.processor.kernel.Layout;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the class {@code <Config>Reference}: the textbook formula in arbitrary precision, and where the kernel is. */
public final class ReferenceWriter {
    private static final String CHECK = "dev.lossmith.check";
    private static final ClassName REFERENCE = ClassName.get(CHECK, "Reference");
    private static final ClassName FORMAT = ClassName.get(CHECK, "Format");
    private static final ClassName DOMAIN = ClassName.get(CHECK, "Domain");
    private static final String CLASS_WEIGHT = KernelWriter.CLASS_WEIGHT;

    private final Kernel kernel;
    private final Layout layout;
    private final RealWriter formula = new RealWriter(Variable::name);

    private ReferenceWriter(Kernel kernel) {
        this.kernel = kernel;
        this.layout = kernel.layout();
    }

    /** The source of the reference. */
    public static JavaFile write(Kernel kernel) {
        return new ReferenceWriter(kernel).file();
    }

    private JavaFile file() {
        TypeSpec.Builder type = TypeSpec.classBuilder(kernel.names().reference())
                .addJavadoc(
                        "The formula of {@link $T} as a textbook prints it, in arbitrary precision; checks the kernel.\n\n"
                                + "<pre>{@code\n$L\n}</pre>\n",
                        Types.kernel(kernel),
                        Printer.print(kernel.derivation().textbook()))
                .addAnnotation(AnnotationSpec.builder(Types.GENERATED)
                        .addMember("value", "$S", kernel.names().config())
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(REFERENCE);
        List<MethodSpec> formulas = formulas();
        formula.tables().forEach((name, constant) -> type.addField(table(name, constant.values())));
        if (hasClassWeight()) {
            type.addField(table(CLASS_WEIGHT, layout.classWeight()));
        }
        return JavaFile.builder(
                        kernel.names().packageName(),
                        type.addMethods(facts())
                                .addMethods(formulas)
                                .addMethods(elements())
                                .build())
                .indent(KernelWriter.INDENT)
                .skipJavaLangImports(true)
                .build();
    }

    private List<MethodSpec> facts() {
        boolean rows = layout.weights() == Weights.ROW;
        return List.of(
                fact(
                        "kernelName",
                        String.class,
                        "$S",
                        kernel.names().qualified(kernel.names().kernel())),
                fact("format", FORMAT, "$T.$L", FORMAT, layout.precision()),
                fact("classes", TypeName.INT, "$L", layout.classes()),
                fact("input", DOMAIN, "$L", domain(kernel.formula().input().interval())),
                fact("target", DOMAIN, "$L", domain(kernel.formula().target().interval())),
                fact("kernel", Object.class, "$T.INSTANCE", Types.kernel(kernel)),
                fact("rowWeights", TypeName.BOOLEAN, "$L", rows),
                method("classWeight", RealWriter.REAL)
                        .addParameter(TypeName.INT, "column")
                        .addStatement(
                                "return " + (hasClassWeight() ? CLASS_WEIGHT + "[column]" : "$T.of(1)"), classWeight())
                        .build(),
                method("divisor", RealWriter.REAL)
                        .addParameter(TypeName.LONG, "elements")
                        .addParameter(RealWriter.REAL, "sumOfWeights")
                        .addStatement("return " + divisor(), divisorTypes())
                        .build(),
                fact("lossBound", TypeName.DOUBLE, "$L", kernel.bounds().loss()),
                fact("gradientBound", TypeName.DOUBLE, "$L", kernel.bounds().gradient()),
                fact("hessianBound", TypeName.DOUBLE, "$L", kernel.bounds().hessian()));
    }

    private Object[] classWeight() {
        return hasClassWeight() ? new Object[0] : new Object[] {RealWriter.REAL};
    }

    private boolean hasClassWeight() {
        return !layout.classWeight().isEmpty();
    }

    private String divisor() {
        return switch (layout.reduction()) {
            case NONE, SUM -> "$T.of(1)";
            case MEAN -> "$T.of(elements)";
            case BATCH_MEAN -> "$T.of(elements / " + layout.classes() + ")";
            case WEIGHTED_MEAN -> "sumOfWeights";
        };
    }

    private Object[] divisorTypes() {
        return divisor().contains("$T") ? new Object[] {RealWriter.REAL} : new Object[0];
    }

    private List<MethodSpec> formulas() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(terms("terms", kernel.formula().stated().loss()));
        if (kernel.formula().stated().gradient() != null) {
            methods.add(terms("gradientTerms", kernel.formula().stated().gradient()));
            methods.add(terms("hessianTerms", kernel.formula().stated().hessian()));
        }
        return methods;
    }

    private MethodSpec terms(String name, Expression stated) {
        Variable x = kernel.formula().input();
        Variable t = kernel.formula().target();
        Expression preparedTarget = kernel.formula().prepared().getOrDefault(t, t);
        RealWriter preparation = new RealWriter(variable -> "target");
        String elements = Terms.of(stated).stream()
                .map(term -> formula.write(term.expression())
                        + (hasClassWeight() ? "$Z.times(" + CLASS_WEIGHT + "[column])" : "")
                        + (term.negative() ? "$Z.negated()" : ""))
                .collect(Collectors.joining(",\n"));
        return method(name, ArrayTypeName.of(RealWriter.REAL))
                .addParameter(RealWriter.REAL, "input")
                .addParameter(RealWriter.REAL, "target")
                .addParameter(TypeName.INT, "column")
                .addStatement("$T $L = input", RealWriter.REAL, x.name())
                .addStatement("$T $L = " + preparation.write(preparedTarget), RealWriter.REAL, t.name())
                .addCode(CodeBlock.builder()
                        .add("return new $T[] {\n", RealWriter.REAL)
                        .indent()
                        .add(elements + "\n")
                        .unindent()
                        .add("};\n")
                        .build())
                .build();
    }

    private List<MethodSpec> elements() {
        return List.of(element("loss"), element("gradient"), element("hessian"));
    }

    private MethodSpec element(String name) {
        String cast = Types.isFloat(kernel) ? "(float) " : "";
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
