package dev.lossmith.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.RowElements;
import dev.lossmith.processor.expr.RowVariables;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.loss.RowFormula;
import dev.lossmith.processor.schedule.RowKernel;
import dev.lossmith.processor.schedule.UniqueNames;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the class {@code <Config>Reference} of a loss of rows: the textbook's formula in arbitrary precision. */
final class RowReferenceWriter {
    private static final Map<Operator, String> NAMES =
            Map.of(Operator.ROW_SUM, "sum", Operator.ROW_MAX, "largest", Operator.ROW_MIN, "smallest");

    private final RowKernel kernel;
    private final RowFormula formula;
    private final ClassName kernelName;
    private final Map<Expression, String> names = new IdentityHashMap<>();

    private RowReferenceWriter(RowKernel kernel) {
        this.kernel = kernel;
        this.formula = kernel.formula();
        this.kernelName = Types.named(kernel.names(), kernel.names().kernel());
    }

    static TypeSpec write(RowKernel kernel) {
        return new RowReferenceWriter(kernel).type();
    }

    private TypeSpec type() {
        TypeSpec.Builder type = Types.generated(
                        kernel.names(),
                        Types.named(kernel.names(), kernel.names().reference()),
                        CodeBlock.of(
                                """
                                The formula of {@link $T} as a textbook prints it, in arbitrary precision; checks the kernel.

                                <pre>{@code
                                $L
                                }</pre>
                                """, kernelName, formula.textbook().formulas().loss()),
                        Modifier.PUBLIC,
                        Modifier.FINAL)
                .addSuperinterface(Types.ROW_REFERENCE);
        constants()
                .forEach(each -> type.addField(ClassConstants.table(
                        Types.REAL,
                        RowKernelWriter.table(each),
                        CodeBlock.of(
                                "{$L}",
                                Java.list(each.values().stream()
                                        .map(RealWriter::number)
                                        .toList())),
                        Modifier.PRIVATE)));
        type.addMethod(Method.constructor("Has no state", Modifier.PUBLIC).does(CodeBlock.of("")));
        return type.addMethods(RealWriter.methods(formula.loss()))
                .addMethods(facts())
                .addMethod(terms())
                .build();
    }

    /** The numbers that differ by class. */
    private List<Constant> constants() {
        List<Constant> constants = new ArrayList<>(formula.tables().values());
        Parts.of(formula.loss()).stream()
                .filter(part -> part instanceof Constant each && each.differsByClass() && !constants.contains(each))
                .forEach(part -> constants.add((Constant) part));
        return constants;
    }

    private List<MethodSpec> facts() {
        List<MethodSpec> facts = new ArrayList<>(List.of(
                fact(ClassName.get(Object.class), "kernel", "$T.INSTANCE", kernelName),
                fact(
                        Types.FORMAT,
                        "format",
                        "$T.$L",
                        Types.FORMAT,
                        kernel.layout().precision()),
                fact(TypeName.INT, "inputs", "$L", kernel.layout().classes()),
                fact(TypeName.BOOLEAN, "hasIndex", "$L", formula.hasIndex()),
                fact(
                        Types.DOMAIN,
                        "input",
                        "$L",
                        ReferenceWriter.domain(formula.variables().interval()))));
        formula.variables()
                .target()
                .or(() -> targets().stream().findFirst())
                .map(Variable::interval)
                .filter(interval -> !interval.equals(Interval.UNIT))
                .ifPresent(interval -> facts.add(fact(Types.DOMAIN, "target", "$L", ReferenceWriter.domain(interval))));
        if (formula.variables().columns().areThere()) {
            facts.add(fact(TypeName.INT, "targetsPerRow", "$L", targets().size()));
        }
        if (!formula.ignored().isEmpty()) {
            facts.add(fact(
                    ArrayTypeName.of(TypeName.INT),
                    "ignored",
                    "new int[] {$L}",
                    Java.list(formula.ignored().stream()
                            .map(value -> CodeBlock.of("$L", value))
                            .toList())));
        }
        if (formula.isConditioned()) {
            facts.add(fact(TypeName.BOOLEAN, "isConditioned", "true"));
        }
        Outputs<Double> bounds = kernel.bounds();
        bounds.forEach((quantity, ulps) ->
                facts.add(fact(TypeName.DOUBLE, quantity + "Bound", "$L", Literals.ofDouble(ulps))));
        return facts;
    }

    private MethodSpec terms() {
        name();
        CodeBlock.Builder code = CodeBlock.builder();
        UniqueNames unique = new UniqueNames(Set.of("input", "target", "index", "j"));
        for (Expression part : Parts.of(formula.loss())) {
            if (RowElements.isOverRow(part)) {
                Application over = (Application) part;
                String name = unique.of(NAMES.get(over.operator()));
                code.add(loop(over, name));
                names.put(part, name);
            }
        }
        CodeBlock terms = Summands.of(formula.loss()).stream()
                .map(term -> CodeBlock.of(
                        "$L$L",
                        RealWriter.write(term.expression(), names::get),
                        term.negative() ? CodeBlock.of("$Z.negated()") : ""))
                .collect(CodeBlock.joining(",\n"));
        return Method.override(Modifier.PUBLIC, ArrayTypeName.of(Types.REAL), "terms")
                .takes(Parameters.none()
                        .add("input", ArrayTypeName.of(Types.REAL))
                        .add("target", ArrayTypeName.of(Types.REAL))
                        .ints("index"))
                .does(Java.all(code.build(), Java.statements("""
                        return new $T[] {
                            $L
                        };
                        """, Types.REAL, CodeBlock.of("$L\n", terms))));
    }

    private List<Variable> targets() {
        return formula.variables().columns().targets();
    }

    /** What the variables are in the arrays. */
    private void name() {
        RowVariables variables = formula.variables();
        names.put(variables.input(), "input[j]");
        names.put(variables.isTarget(), "Real.of(j == index ? 1 : 0)");
        variables.inputOfTarget().ifPresent(there -> names.put(there, "input[index]"));
        variables.target().ifPresent(each -> names.put(each, "target[j]"));
        List<Variable> columns = variables.columns().inputs();
        columns.forEach(each -> names.put(each, "input[" + columns.indexOf(each) + "]"));
        targets().forEach(each -> names.put(each, "target[" + targets().indexOf(each) + "]"));
        constants().forEach(each -> names.put(each, RowKernelWriter.table(each) + "[j]"));
        for (Map.Entry<Variable, Constant> table : formula.tables().entrySet()) {
            names.put(table.getKey(), RowKernelWriter.table(table.getValue()) + "[index]");
        }
    }

    /** A number of all elements. */
    private CodeBlock loop(Application over, String name) {
        CodeBlock element = RealWriter.write(over.operand(0), names::get);
        boolean isSum = over.operator() == Operator.ROW_SUM;
        return Java.statements(
                """
                $T $L = $T.of($L);
                for (int j = 0; j < $L; j++) {
                    $L = $L.$L($L);
                }
                """,
                Types.REAL,
                name,
                Types.REAL,
                isSum
                        ? CodeBlock.of("0")
                        : CodeBlock.of(
                                "$T.$L",
                                Double.class,
                                over.operator() == Operator.ROW_MAX ? "NEGATIVE_INFINITY" : "POSITIVE_INFINITY"),
                kernel.layout().classes(),
                name,
                name,
                isSum ? "plus" : over.operator() == Operator.ROW_MAX ? "max" : "min",
                element);
    }

    private static MethodSpec fact(TypeName type, String name, String format, Object... values) {
        return Method.override(Modifier.PUBLIC, type, name).does("return " + format, values);
    }
}
