package dev.lossmith.processor.expr;

import dev.lossmith.check.Quantity;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is said of a loss: itself, and derivatives where they are not those of its formula.
 *
 * @param gradient empty where the derivative of the loss is meant
 * @param hessian empty where the derivative of the gradient is meant
 */
public record Stated<T>(T loss, Optional<T> gradient, Optional<T> hessian) {
    public static <T> Stated<T> of(T loss) {
        return new Stated<>(loss, Optional.empty(), Optional.empty());
    }

    public Optional<T> of(Quantity quantity) {
        return switch (quantity) {
            case LOSS -> Optional.of(loss);
            case GRADIENT -> gradient;
            case HESSIAN -> hessian;
        };
    }

    public <R> Stated<R> map(Function<? super T, R> step) {
        return new Stated<>(step.apply(loss), gradient.map(step), hessian.map(step));
    }

    /** The same of another loss. */
    public Stated<T> ofLoss(T other) {
        return new Stated<>(other, gradient, hessian);
    }
}
