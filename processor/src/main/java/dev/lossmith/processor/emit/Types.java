package dev.lossmith.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.lossmith.Precision;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.kernel.Kernel;

/** The Java types that a kernel's options choose, and the names of the runtime. */
final class Types {
    static final ClassName ARGUMENTS = ClassName.get("dev.lossmith.runtime", "Arguments");
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

    static boolean isFloat(Kernel kernel) {
        return kernel.layout().precision() == Precision.FLOAT;
    }

    /** An expression of type double as the number that is stored. */
    static String narrowed(Kernel kernel, String expression) {
        if (!isFloat(kernel)) {
            return expression;
        }
        boolean named = expression.chars().allMatch(Character::isJavaIdentifierPart);
        return "(float) " + (named ? expression : "(" + expression + ")");
    }

    static TypeName numberType(Kernel kernel) {
        return isFloat(kernel) ? TypeName.FLOAT : TypeName.DOUBLE;
    }

    static ArrayTypeName arrayType(Kernel kernel) {
        return ArrayTypeName.of(numberType(kernel));
    }

    /** One of the eight interfaces of the runtime. */
    static ClassName lossInterface(Kernel kernel) {
        Layout layout = kernel.layout();
        return ClassName.get(
                "dev.lossmith.runtime",
                (layout.isWeighted() ? "Weighted" : "")
                        + (isFloat(kernel) ? "Float" : "Double")
                        + (layout.isReduced() ? "" : "Elementwise")
                        + "Loss");
    }

    static ClassName named(Kernel kernel, String simpleName) {
        return ClassName.get(kernel.names().packageName(), simpleName);
    }

    static ClassName kernel(Kernel kernel) {
        return ClassName.get(kernel.names().packageName(), kernel.names().kernel());
    }
}
