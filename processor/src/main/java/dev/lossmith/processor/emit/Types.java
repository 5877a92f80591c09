package dev.lossmith.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.config.Names;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.RowKernel;
import javax.lang.model.element.Modifier;

/** The names of the runtime, and of what is generated. */
final class Types {
    static final ArrayTypeName NUMBERS = ArrayTypeName.of(TypeName.DOUBLE);
    static final ClassName BACKEND = runtime("Backend");
    static final ClassName SCHEDULE = runtime("Schedule");
    static final ClassName SCRATCH = runtime("Scratch");
    static final ClassName ROW_SCRATCH = runtime("RowScratch");
    static final ClassName ROW_PASS = runtime("RowPass");
    static final ClassName LANES = runtime("Lanes");
    static final ClassName PARALLEL = runtime("Parallel");
    static final ClassName BLOCKS = runtime("Blocks");
    static final ClassName GENERATED = runtime("LossmithGenerated");
    static final ClassName DOUBLE_VECTOR = vectors("DoubleVector");
    static final ClassName LONG_VECTOR = vectors("LongVector");
    static final ClassName VECTOR_OPERATORS = vectors("VectorOperators");
    static final ClassName VECTOR_SHAPE = vectors("VectorShape");
    static final ClassName VECTOR_SPECIES = vectors("VectorSpecies");
    static final ClassName REAL = check("Real");
    static final ClassName REFERENCE = check("Reference");
    static final ClassName ROW_REFERENCE = check("RowReference");
    static final ClassName FORMAT = check("Format");
    static final ClassName DOMAIN = check("Domain");

    private Types() {}

    static ClassName runtime(String name) {
        return ClassName.get("dev.lossmith.runtime", name);
    }

    static ClassName vectors(String name) {
        return ClassName.get("jdk.incubator.vector", name);
    }

    private static ClassName check(String name) {
        return ClassName.get("dev.lossmith.check", name);
    }

    /** One of the eight interfaces of the runtime. */
    static ClassName lossInterface(Kernel kernel) {
        Layout layout = kernel.layout();
        return StoredNumbers.of(kernel)
                .runtime(layout.isWeighted() ? "Weighted" : "", layout.isReduced() ? "Loss" : "ElementwiseLoss");
    }

    static ClassName named(Kernel kernel, String simpleName) {
        return named(kernel.names(), simpleName);
    }

    static ClassName named(Names names, String simpleName) {
        return ClassName.get(names.packageName(), simpleName);
    }

    static ClassName kernel(Kernel kernel) {
        return named(kernel, kernel.names().kernel());
    }

    static ClassName kernel(RowKernel kernel) {
        return named(kernel.names(), kernel.names().kernel());
    }

    /** A class without its members. */
    static TypeSpec.Builder generated(Names names, ClassName name, CodeBlock comment, Modifier... modifiers) {
        return TypeSpec.classBuilder(name)
                .addJavadoc(comment)
                .addAnnotation(AnnotationSpec.builder(GENERATED)
                        .addMember("value", "$S", names.config())
                        .build())
                .addModifiers(modifiers);
    }
}
