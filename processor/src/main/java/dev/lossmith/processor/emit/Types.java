package dev.lossmith.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.schedule.Kernel;

/** The names of the runtime, and of what is generated. */
final class Types {
    static final ArrayTypeName NUMBERS = ArrayTypeName.of(TypeName.DOUBLE);
    static final ClassName BACKEND = ClassName.get("dev.lossmith.runtime", "Backend");
    static final ClassName SCHEDULE = ClassName.get("dev.lossmith.runtime", "Schedule");
    static final ClassName SCRATCH = ClassName.get("dev.lossmith.runtime", "Scratch");
    static final ClassName LANES = ClassName.get("dev.lossmith.runtime", "Lanes");
    static final ClassName PARALLEL = ClassName.get("dev.lossmith.runtime", "Parallel");
    static final ClassName BLOCKS = ClassName.get("dev.lossmith.runtime", "Blocks");
    static final ClassName DOUBLE_VECTOR = ClassName.get("jdk.incubator.vector", "DoubleVector");
    static final ClassName FLOAT_VECTOR = ClassName.get("jdk.incubator.vector", "FloatVector");
    static final ClassName LONG_VECTOR = ClassName.get("jdk.incubator.vector", "LongVector");
    static final ClassName VECTOR_OPERATORS = ClassName.get("jdk.incubator.vector", "VectorOperators");
    static final ClassName VECTOR_SPECIES = ClassName.get("jdk.incubator.vector", "VectorSpecies");
    static final ClassName GENERATED = ClassName.get("dev.lossmith.runtime", "LossmithGenerated");

    private Types() {}

    /** One of the eight interfaces of the runtime. */
    static ClassName lossInterface(Kernel kernel) {
        Layout layout = kernel.layout();
        return Storage.of(kernel)
                .runtime(layout.isWeighted() ? "Weighted" : "", layout.isReduced() ? "Loss" : "ElementwiseLoss");
    }

    static ClassName named(Kernel kernel, String simpleName) {
        return ClassName.get(kernel.names().packageName(), simpleName);
    }

    static ClassName kernel(Kernel kernel) {
        return ClassName.get(kernel.names().packageName(), kernel.names().kernel());
    }
}
