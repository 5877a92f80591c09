package dev.lossmith.processor.expr;

import dev.lossmith.check.Quantity;
import java.util.function.Function;

/** The three results of every kernel, in whatever form a stage has them. */
public record Outputs<T>(T loss, T gradient, T hessian) {
    public T of(Quantity quantity) {
        return switch (quantity) {
            case LOSS -> loss;
            case GRADIENT -> gradient;
            case HESSIAN -> hessian;
        };
    }

    public <R> Outputs<R> map(Function<? super T, ? extends R> step) {
        return new Outputs<>(step.apply(loss), step.apply(gradient), step.apply(hessian));
    }
}
