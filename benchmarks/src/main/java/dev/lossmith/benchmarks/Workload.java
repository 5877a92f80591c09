package dev.lossmith.benchmarks;

import java.util.Arrays;
import java.util.Optional;

/** What a contender is asked to do. Contenders have a method of the same name for each that they can. */
enum Workload {
    LOSS_AND_GRADIENT("lossAndGradient", "Loss and gradient, float", true),
    LOSS_GRADIENT_AND_HESSIAN("lossGradientAndHessian", "Loss, gradient and Hessian, float", true),
    POS_WEIGHT_THREE("posWeightThree", "Loss and gradient, float, posWeight 3", true),
    DOUBLE_PRECISION("doublePrecision", "Loss and gradient, double", true),
    FIRST_CALL("firstCall", "The first call in a fresh virtual machine: loss and gradient, float", false);

    private static final double NANOS_PER_MICRO = 1000;

    private final String method;
    private final String title;
    private final boolean perElement;

    Workload(String method, String title, boolean perElement) {
        this.method = method;
        this.title = title;
        this.perElement = perElement;
    }

    static Optional<Workload> ofMethod(String method) {
        return Arrays.stream(values())
                .filter(workload -> workload.method.equals(method))
                .findAny();
    }

    String method() {
        return method;
    }

    String title() {
        return title;
    }

    /** What {@link #cost} counts. */
    String unit() {
        return perElement ? "ns an element" : "µs a call";
    }

    /** The time of a call, as tables and charts of this workload show it. */
    double cost(double nanosPerCall, int n) {
        return nanosPerCall / (perElement ? n : NANOS_PER_MICRO);
    }
}
