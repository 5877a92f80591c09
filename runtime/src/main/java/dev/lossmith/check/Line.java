package dev.lossmith.check;

import java.util.Locale;

/** One line of a report: what one check has counted. Immutable. */
final class Line {
    final String name;
    final boolean measured;
    final double worstUlps;
    final double bound;
    final long cases;
    final long failures;
    final long unknown;

    /** The worst measured case, or the first one that failed; empty if there is none. */
    final String worst;

    Line(
            String name,
            boolean measured,
            double worstUlps,
            double bound,
            long cases,
            long failures,
            long unknown,
            String worst) {
        this.name = name;
        this.measured = measured;
        this.worstUlps = worstUlps;
        this.bound = bound;
        this.cases = cases;
        this.failures = failures;
        this.unknown = unknown;
        this.worst = worst;
    }

    String[] cells() {
        return new String[] {
            name,
            measured ? number(worstUlps) : "-",
            measured ? number(bound) : "-",
            Long.toString(cases),
            Long.toString(unknown),
            Long.toString(failures)
        };
    }

    private static String number(double ulps) {
        return ulps < 1e6 ? String.format(Locale.ROOT, "%.3f", ulps) : String.format(Locale.ROOT, "%.1e", ulps);
    }
}
