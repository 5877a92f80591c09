package dev.lossmith.processor.emit;

import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.lower.Value;
import java.util.List;

/** The three array methods, each of the order of its highest derivative. */
enum ArrayMethod {
    LOSS("loss"),
    LOSS_AND_GRADIENT("lossAndGradient"),
    LOSS_GRADIENT_AND_HESSIAN("lossGradientAndHessian");

    /** What its methods are said to do with a block. */
    static final String BLOCK = "The elements from {@code first} on";

    static final String SUM = "the sum";

    private final String methodName;

    ArrayMethod(String methodName) {
        this.methodName = methodName;
    }

    String methodName() {
        return methodName;
    }

    /** The plain loop of a kernel, which the runtime declares. */
    String blockName() {
        return methodName + "Block";
    }

    int order() {
        return ordinal();
    }

    /** The values that the method computes: the loss, then the derivatives. */
    List<Value> results(Outputs<Value> outputs) {
        return outputs.list().subList(0, 1 + order());
    }
}
