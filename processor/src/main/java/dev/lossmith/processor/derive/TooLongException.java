package dev.lossmith.processor.derive;

import dev.lossmith.processor.expr.SizeLimit;

/** A formula of which no kernel can be made in the time and the space that there are. Its message says of what there is too much. */
public final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Too much of something, as {@code "its Hessian has 3000 parts"}, of which there may be {@code most}. */
    public TooLongException(String found, long most) {
        super(found + ", but may have at most " + most);
    }

    /** Refuses so many of something, as the parts of {@code "its Hessian"}, if that is too much. */
    public static void require(SizeLimit limit, String whole, long count) {
        if (!limit.allows(count)) {
            throw new TooLongException(whole + " has " + count + " " + limit.unit(), limit.most());
        }
    }
}
