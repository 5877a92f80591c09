package dev.lossmith.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.kernel.Kernel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the class {@code <Config>Kernel}. */
final class KernelWriter {
    static final String CLASS_WEIGHT = "CLASS_WEIGHT";

    private final Kernel kernel;
    private final Map<String, List<BigDecimal>> tables;

    private KernelWriter(Kernel kernel, Map<String, List<BigDecimal>> tables) {
        this.kernel = kernel;
        this.tables = tables;
    }

    /** The class of the kernel. */
    static TypeSpec write(Kernel kernel) {
        Map<String, List<BigDecimal>> tables = new LinkedHashMap<>();
        ClassConstants.tableNames(kernel).forEach((constant, name) -> tables.put(name, constant.values()));
        List<BigDecimal> weights = new Divisor(kernel).table();
        if (!weights.isEmpty()) {
            tables.put(CLASS_WEIGHT, weights);
        }
        return new KernelWriter(kernel, tables).type();
    }

    private TypeSpec type() {
        ClassName name = Types.kernel(kernel);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("$L", KernelDocumentation.of(kernel))
                .addAnnotation(AnnotationSpec.builder(Types.GENERATED)
                        .addMember("value", "$S", kernel.names().config())
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Types.lossInterface(kernel))
                .addField(FieldSpec.builder(name, "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("The only instance: stateless, and safe for use by several threads.\n")
                        .initializer("new $T()", name)
                        .build())
                .addField(FieldSpec.builder(TypeName.LONG, "serialVersionUID")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("1L")
                        .build());
        tables.forEach((table, values) -> type.addField(table(table, values)));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        type.addMethods(methods());
        return type.build();
    }

    private List<MethodSpec> methods() {
        Divisor divisor = new Divisor(kernel);
        List<MethodSpec> methods = new ArrayList<>(new ElementMethods(kernel, ClassConstants.byClass(kernel)).all());
        ArrayMethods arrays = new ArrayMethods(kernel, divisor);
        for (Call call : Call.values()) {
            methods.add(arrays.method(call));
        }
        divisor.method().ifPresent(methods::add);
        if (kernel.layout().isReduced() && !Types.isFloat(kernel)) {
            methods.add(Summation.lost());
            methods.add(Summation.ifFinite());
        }
        methods.add(MethodSpec.methodBuilder("readResolve")
                .addJavadoc("Serialization keeps the kernel the only one of its class.\n")
                .addModifiers(Modifier.PRIVATE)
                .returns(Object.class)
                .addStatement("return INSTANCE")
                .build());
        return methods;
    }

    private FieldSpec table(String name, List<BigDecimal> values) {
        String literals = values.stream()
                .map(value -> Literals.number(kernel.layout().precision(), value.doubleValue()))
                .collect(Collectors.joining(", "));
        return FieldSpec.builder(ArrayTypeName.of(Types.numberType(kernel)), name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("{" + literals + "}")
                .build();
    }
}
