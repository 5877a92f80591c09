package dev.lossmith.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a {@link Check} has found. Immutable; {@link #toString()} is a table for people to read. */
public final class Report {
    private static final String ROW = "%-44s %9s %9s %9s %8s %7s%n".replace("%n", "\n");

    private final String kernel;
    private final String setting;
    private final List<Tally> tallies;

    /** @param tallies no longer changed by anyone */
    Report(String kernel, String setting, List<Tally> tallies) {
        this.kernel = kernel;
        this.setting = setting;
        this.tallies = tallies;
    }

    /** Tells whether every check passed. A value that is unknown is no failure; the table counts them. */
    public boolean isWithinBounds() {
        return failures().isEmpty();
    }

    /**
     * Returns this report if every check passed.
     *
     * @throws AssertionError with the report as its message, if one did not
     */
    public Report requireWithinBounds() {
        if (!isWithinBounds()) {
            throw new AssertionError(toString());
        }
        return this;
    }

    /** Returns the largest error of a per-element function, in ulps. */
    public double worstUlps(Quantity quantity) {
        return tallies.get(quantity.ordinal()).worstUlps;
    }

    /** Returns how many points were tried for a per-element function. */
    public long points(Quantity quantity) {
        return tallies.get(quantity.ordinal()).cases;
    }

    /** Returns how many values of a per-element function had no known truth. */
    public long unknown(Quantity quantity) {
        return tallies.get(quantity.ordinal()).unknown;
    }

    /** Returns the names of the checks that failed, in the order of the table. */
    public List<String> failures() {
        List<String> names = new ArrayList<>();
        for (Tally tally : tallies) {
            if (tally.failures > 0) {
                names.add(tally.name);
            }
        }
        return names;
    }

    /** Returns the report as fixed-width text, lines ended by {@code \n}. */
    @Override
    public String toString() {
        List<String> failures = failures();
        StringBuilder text = new StringBuilder(kernel)
                .append(failures.isEmpty() ? ": within its bounds" : ": FAILED " + String.join(", ", failures))
                .append('\n')
                .append(setting)
                .append("\n\n")
                .append(String.format(ROW, "check", "worst ulp", "bound", "cases", "unknown", "failed"));
        for (Tally tally : tallies) {
            String ulps = tally.measured ? decimal(tally.worstUlps) : "-";
            String bound = tally.measured ? decimal(tally.bound) : "-";
            text.append(String.format(ROW, tally.name, ulps, bound, tally.cases, tally.unknown, tally.failures));
        }
        for (Tally tally : tallies) {
            if (!tally.worst.isEmpty()) {
                text.append(tally.failures > 0 ? "\nFAILED " : "\nworst  ")
                        .append(tally.name)
                        .append("\n       ")
                        .append(tally.worst);
            }
        }
        return text.append('\n').toString();
    }

    private static String decimal(double ulps) {
        return String.format(Locale.ROOT, ulps < 1e5 ? "%.3f" : "%.1e", ulps);
    }
}
