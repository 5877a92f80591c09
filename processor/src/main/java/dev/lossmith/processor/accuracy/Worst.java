package dev.lossmith.processor.accuracy;

/**
 * The largest error of one result.
 *
 * @param ulps infinite if it was NaN or infinite and should not have been
 * @param point where it was; null if there was none
 */
public record Worst(double ulps, Point point) {
    static final Worst NONE = new Worst(0, null);

    Worst or(Worst other) {
        return other.ulps > ulps ? other : this;
    }
}
