package dev.lossmith;

/**
 * What a mean over an empty range is.
 *
 * <p>Only for {@link Reduction#MEAN}, {@link Reduction#WEIGHTED_MEAN} and {@link Reduction#BATCH_MEAN}, which divide by
 * a count that is then 0. The sum of nothing is 0 without further ado, and {@link Reduction#NONE} writes nothing.
 */
public enum OnEmpty {
    /** NaN, the quotient 0/0, as in PyTorch: an empty batch shows in whatever is computed from it. */
    NAN,

    /** 0, as in Keras: an empty batch, or one that a mask emptied, is passed over in silence. */
    ZERO,

    /** {@link IllegalArgumentException}: an empty batch is a mistake of the caller. */
    THROW
}
