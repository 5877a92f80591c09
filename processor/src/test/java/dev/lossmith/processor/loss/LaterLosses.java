package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** Losses that the project has not, in shapes that its own do not have: a schedule has to take them all the same. */
public final class LaterLosses {
    private LaterLosses() {}

    /** Loss, gradient and Hessian are one number. */
    public static Loss allAlike() {
        return of("abs(x) + t", "abs(x) + t", "abs(x) + t");
    }

    /** The gradient is an argument, the Hessian a constant. */
    public static Loss linear() {
        return of("x * t", "t", "0");
    }

    private static Loss of(String loss, String gradient, String hessian) {
        return new Loss() {
            @Override
            public List<Option> options() {
                return List.of();
            }

            @Override
            public Formula formula(Options options) {
                return Formula.of(loss, gradient, hessian)
                        .input("x", Interval.REALS)
                        .target("t", Interval.UNIT)
                        .bounds(1, 1, 1);
            }
        };
    }
}
