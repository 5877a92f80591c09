package dev.lossmith.processor.emit;

import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.lower.Value;
import java.util.List;

/** The three array methods, by what they write besides the loss. */
enum Call {
    LOSS("loss", List.of()),
    LOSS_AND_GRADIENT("lossAndGradient", List.of("gradient")),
    LOSS_GRADIENT_AND_HESSIAN("lossGradientAndHessian", List.of("gradient", "hessian"));

    private final String methodName;
    private final List<String> derivatives;

    Call(String methodName, List<String> derivatives) {
        this.methodName = methodName;
        this.derivatives = derivatives;
    }

    String methodName() {
        return methodName;
    }

    /** The names of the arrays that derivatives are written to. */
    List<String> derivatives() {
        return derivatives;
    }

    /** The values that the method computes: the loss, then the derivatives. */
    List<Value> results(Outputs<Value> outputs) {
        return List.of(outputs.loss(), outputs.gradient(), outputs.hessian()).subList(0, 1 + derivatives.size());
    }
}
