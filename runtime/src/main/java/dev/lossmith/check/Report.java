package dev.lossmith.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a {@link Check} has found. No longer changed once it is returned; {@link #toString()} is a table for people to
 * read.
 */
public final class Report {
    /** The rows that are no quantity's: a quantity has row {@code ordinal()}, and its arrays {@code ARRAYS + ordinal()}. */
    static final int ZEROS = 3;

    static final int LIMITS = 4;
    static final int NANS = 5;
    static final int ARRAYS = 6;
    static final int ELEMENTS = 9;
    static final int REPEATED = 10;
    static final int IN_PLACE = 11;
    static final int EMPTY = 12;

    static final String[] NAMES = {
        "loss",
        "gradient",
        "hessian",
        "0 only where the truth rounds to 0",
        "infinite input: the limit",
        "NaN in, NaN out",
        "arrays: loss",
        "arrays: gradient",
        "arrays: hessian",
        "arrays: as per element",
        "arrays: same bits from every call and range",
        "arrays: gradient over input or target",
        "arrays: empty range"
    };
    private static final String LAYOUT = "%-44s %9s %9s %9s %8s %7s\n";

    private final Reference reference;
    private final String setting;
    private final long[] cases = new long[NAMES.length];
    private final long[] failures = new long[NAMES.length];
    private final long[] unknown = new long[NAMES.length];

    /** The worst measured case, or the first one that failed, by how far it is from its bound; -1 is no case. */
    private final double[] worstRatio = new double[NAMES.length];

    private final double[] worstUlps = new double[NAMES.length];
    private final double[] bounds = new double[NAMES.length];
    private final String[] worst = new String[NAMES.length];

    Report(Reference reference, String setting) {
        this.reference = reference;
        this.setting = setting;
        Arrays.fill(worstRatio, -1);
        Arrays.fill(bounds, Double.NaN);
    }

    /** Counts an error in ulps, which must be at most {@code bound}. */
    void measure(int row, double ulps, double bound, double computed, Real exact, Object... where) {
        if (count(row, ulps <= bound, ulps == 0 ? 0 : ulps / bound, where)) {
            worstUlps[row] = ulps;
            bounds[row] = bound;
            worst[row] += text(": computed ", computed, ", exact ", exact);
        }
    }

    /** Counts something that must hold. */
    void require(int row, boolean holds, Object... description) {
        count(row, holds, holds ? -1 : Double.POSITIVE_INFINITY, description);
    }

    /** Counts a value without a known truth. */
    void countUnknown(int row) {
        cases[row]++;
        unknown[row]++;
    }

    /** Returns true if the case is the worst so far. */
    private boolean count(int row, boolean holds, double ratio, Object[] description) {
        cases[row]++;
        failures[row] += holds ? 0 : 1;
        boolean isWorst = ratio > worstRatio[row];
        if (isWorst) {
            worstRatio[row] = ratio;
            worst[row] = text(description);
        }
        return isWorst;
    }

    /** Doubles are written as the shortest decimals that give the same number in the format when read back. */
    private String text(Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            if (part instanceof Exact) {
                Exact point = (Exact) part;
                text.append(text("input ", point.input, ", target ", point.target, ", column ", point.column));
            } else if (part instanceof Real) {
                text.append(((Real) part).toString(12));
            } else if (part instanceof Double
                    && reference.format() == Format.FLOAT
                    && (float) (double) part == (double) part) {
                text.append((float) (double) part);
            } else {
                text.append(part);
            }
        }
        return text.toString();
    }

    /** {@return whether every check passed} A value that is unknown is no failure; the table counts them. */
    public boolean isWithinBounds() {
        return failures().isEmpty();
    }

    /**
     * {@return this report, if every check passed}
     *
     * @throws AssertionError with the report as its message, if one did not
     */
    public Report requireWithinBounds() {
        if (!isWithinBounds()) {
            throw new AssertionError(this);
        }
        return this;
    }

    /**
     * {@return the largest error of a per-element function, in ulps: 0 if none was measured, infinite if a NaN should be a number}
     *
     * @param quantity the loss, the gradient or the Hessian
     */
    public double worstUlps(Quantity quantity) {
        return worstUlps[quantity.ordinal()];
    }

    /**
     * {@return how many points were tried for a per-element function, those of unknown truth included}
     *
     * @param quantity the loss, the gradient or the Hessian
     */
    public long points(Quantity quantity) {
        return cases[quantity.ordinal()];
    }

    /**
     * {@return how many values of a per-element function had no known truth}
     *
     * @param quantity the loss, the gradient or the Hessian
     */
    public long unknown(Quantity quantity) {
        return unknown[quantity.ordinal()];
    }

    /** {@return the names of the checks that failed, in the order of the table; a list of your own, empty if all passed} */
    public List<String> failures() {
        List<String> names = new ArrayList<>();
        for (int row = 0; row < NAMES.length; row++) {
            if (failures[row] > 0) {
                names.add(NAMES[row]);
            }
        }
        return names;
    }

    /** Returns the report as fixed-width text, lines ended by {@code \n}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(reference.kernelName())
                .append(isWithinBounds() ? ": within its bounds" : ": FAILED " + failed())
                .append("\n")
                .append(setting)
                .append("\n\n")
                .append(String.format(LAYOUT, "check", "worst ulp", "bound", "cases", "unknown", "failed"));
        StringBuilder details = new StringBuilder();
        for (int row = 0; row < NAMES.length; row++) {
            String bound = decimal(bounds[row]);
            String ulps = bound.equals("-") ? bound : decimal(worstUlps[row]);
            text.append(String.format(LAYOUT, NAMES[row], ulps, bound, cases[row], unknown[row], failures[row]));
            if (worst[row] != null) {
                details.append(failures[row] > 0 ? "\nFAILED " : "\nworst  ")
                        .append(NAMES[row])
                        .append("\n       ")
                        .append(worst[row]);
            }
        }
        return text.append(details).append("\n").toString();
    }

    /** The failures, separated by commas: Androids before 8 have no method for that. */
    private String failed() {
        StringBuilder names = new StringBuilder();
        for (String name : failures()) {
            names.append(names.length() == 0 ? "" : ", ").append(name);
        }
        return names.toString();
    }

    private static String decimal(double ulps) {
        return Double.isNaN(ulps) ? "-" : String.format(Locale.ROOT, ulps < 1e5 ? "%.3f" : "%.1e", ulps);
    }
}
