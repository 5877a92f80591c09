package dev.lossmith.check;

import java.util.function.Supplier;

/** Counts the cases of one check, and keeps the one that comes nearest to its bound or exceeds it most. Mutable. */
final class Tally {
    private final String name;
    private long cases;
    private long failures;
    private long unknown;
    private boolean measured;
    private double worstUlps;
    private double bound;
    private double worstRatio = -1;
    private String worst = "";

    Tally(String name) {
        this.name = name;
    }

    /** Counts an error in ulps, which must be at most {@code allowed}. */
    void measure(double ulps, double allowed, Supplier<String> description) {
        measured = true;
        count(ulps <= allowed, ulps == 0 ? 0 : ulps / allowed, ulps, allowed, description);
    }

    /** Counts something that must hold. */
    void require(boolean holds, Supplier<String> description) {
        count(holds, holds ? -1 : Double.POSITIVE_INFINITY, 0, 0, description);
    }

    /** Counts a case about which nothing can be said. */
    void unknown() {
        cases++;
        unknown++;
    }

    private void count(boolean holds, double ratio, double ulps, double allowed, Supplier<String> description) {
        cases++;
        failures += holds ? 0 : 1;
        if (ratio > worstRatio || Double.isNaN(ratio)) {
            worstRatio = Double.isNaN(ratio) ? Double.POSITIVE_INFINITY : ratio;
            worstUlps = ulps;
            bound = allowed;
            worst = description.get();
        }
    }

    Line line() {
        return new Line(name, measured, worstUlps, bound, cases, failures, unknown, worst);
    }
}
