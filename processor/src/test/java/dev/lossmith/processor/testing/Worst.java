package dev.lossmith.processor.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * The largest error of many, and where it was. NaN counts as the largest of all. With {@code -Dlossmith.measure=true} each
 * is printed. Not thread-safe.
 */
public final class Worst {
    private final String name;
    private double ulps = -1;
    private String where = "nowhere";
    private long count;

    public Worst(String name) {
        this.name = name;
    }

    public void measure(double error, Supplier<String> place) {
        count++;
        if (!(error <= ulps) && !Double.isNaN(ulps)) {
            ulps = error;
            where = place.get();
        }
    }

    public double ulps() {
        return ulps;
    }

    /** Fails if an error was larger, or if none was measured. */
    public void assertAtMost(double bound) {
        if (Boolean.getBoolean("lossmith.measure")) {
            System.out.println(this);
        }
        assertTrue(count > 0, name + ": nothing was measured");
        assertTrue(ulps <= bound, () -> this + " is more than " + bound);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %.3f ulp over %d, at %s", name, ulps, count, where);
    }
}
