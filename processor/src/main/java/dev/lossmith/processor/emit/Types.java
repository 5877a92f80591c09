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
    static final ClassName GENERATED = ClassName.get("dev.lossmith.runtime", "LossmithGenerated");

    private Types() {}

    static boolean isFloat(Kernel kernel) {
        return kernel.layout().precision() == Precision.FLOAT;
    }

    static String number(Kernel kernel) {
        return isFloat(kernel) ? "float" : "double";
    }

    static String bits(Kernel kernel) {
        return isFloat(kernel) ? "int" : "long";
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

    static ClassName kernel(Kernel kernel) {
        return ClassName.get(kernel.names().packageName(), kernel.names().kernel());
    }
}
