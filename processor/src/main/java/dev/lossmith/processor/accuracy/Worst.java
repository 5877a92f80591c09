package dev.lossmith.processor.accuracy;

/**
 * The largest error of one result.
 *
 * @param ulps infinite if it was NaN or infinite and should not have been
 * @param point where it was; null if there was none
 * @param mildUlps the error at the mildest of the points at which bits are lost
 * @param mild that point, whose numbers are nearest to 1; null if there is none
 */
public record Worst(double ulps, Point point, double mildUlps, Point mild) {
    /** Four bits: what a result may lose before it counts. */
    public static final double LOST_ULPS = 16;

    static final Worst NONE = new Worst(0, null, 0, null);

    static Worst of(double ulps, Point point) {
        boolean lost = ulps > LOST_ULPS;
        return new Worst(ulps, point, lost ? ulps : 0, lost ? point : null);
    }

    Worst or(Worst other) {
        Worst larger = other.ulps > ulps ? other : this;
        Worst milder = other.mild != null && (mild == null || size(other.mild) < size(mild)) ? other : this;
        return new Worst(larger.ulps, larger.point, milder.mildUlps, milder.mild);
    }

    /** How many binades its numbers are from 1, together; 0 is as good as 1. */
    private static double size(Point point) {
        return binades(point.input()) + binades(point.target());
    }

    private static double binades(double number) {
        return number == 0 ? 0 : Math.abs(Math.log(Math.abs(number)));
    }
}
