package dev.lossmith.check;

/** Counts the cases of one check, and keeps the one that comes nearest to its bound or exceeds it most. Mutable. */
final class Tally {
    final String name;
    long cases;
    long failures;
    long unknown;
    boolean measured;
    double worstUlps;
    double bound;

    /** The worst measured case, or the first one that failed; empty if there is none. */
    String worst = "";

    private final Format format;
    private double worstRatio = -1;

    Tally(String name, Format format) {
        this.name = name;
        this.format = format;
    }

    /** Counts an error in ulps, which must be at most {@code allowed}. */
    void measure(double ulps, double allowed, Object... description) {
        measured = true;
        count(ulps <= allowed, ulps == 0 ? 0 : ulps / allowed, ulps, allowed, description);
    }

    /** Counts something that must hold. */
    void require(boolean holds, Object... description) {
        count(holds, holds ? -1 : Double.POSITIVE_INFINITY, 0, 0, description);
    }

    private void count(boolean holds, double ratio, double ulps, double allowed, Object[] description) {
        cases++;
        failures += holds ? 0 : 1;
        if (ratio > worstRatio) {
            worstRatio = ratio;
            worstUlps = ulps;
            bound = allowed;
            StringBuilder text = new StringBuilder();
            append(text, description);
            worst = text.toString();
        }
    }

    /** Doubles are written as the shortest decimals that give the same number in the format when read back. */
    private void append(StringBuilder text, Object... parts) {
        for (Object part : parts) {
            if (part instanceof Point) {
                Point point = (Point) part;
                append(text, "input ", point.input, ", target ", point.target, ", column ", point.column);
            } else if (part instanceof Real) {
                text.append(Conversions.toString((Real) part, 12));
            } else if (part instanceof Double && format == Format.FLOAT && (float) (double) part == (double) part) {
                text.append((float) (double) part);
            } else {
                text.append(part);
            }
        }
    }
}
