package dev.lossmith.processor.expr;

import dev.lossmith.check.Quantity;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The three results of every kernel, in whatever form a stage has them. */
public record Outputs<T>(T loss, T gradient, T hessian) {
    /** What a function gives for each, in their order. */
    public static <T> Outputs<T> of(Function<Quantity, ? extends T> results) {
        return new Outputs<>(
                results.apply(Quantity.LOSS), results.apply(Quantity.GRADIENT), results.apply(Quantity.HESSIAN));
    }

    public T of(Quantity quantity) {
        return switch (quantity) {
            case LOSS -> loss;
            case GRADIENT -> gradient;
            case HESSIAN -> hessian;
        };
    }

    public <R> Outputs<R> map(Function<? super T, ? extends R> step) {
        return of(quantity -> step.apply(of(quantity)));
    }

    public <R> Outputs<R> map(BiFunction<Quantity, ? super T, ? extends R> step) {
        return of(quantity -> step.apply(quantity, of(quantity)));
    }

    public void forEach(BiConsumer<Quantity, ? super T> action) {
        Stream.of(Quantity.values()).forEach(quantity -> action.accept(quantity, of(quantity)));
    }

    /** In the order of the quantities. */
    public List<T> list() {
        return List.of(loss, gradient, hessian);
    }
}
