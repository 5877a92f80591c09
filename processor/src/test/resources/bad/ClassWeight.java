package bad;

import dev.lossmith.*;

interface ClassWeight {
    @BceWithLogits(classWeight = {1, -2})
    //! [Lossmith:class-weight] classWeight must be finite and not negative, but is -2.0. Write classWeight = {1, 2} to count the second of two classes twice.
    interface Negative {}

    @Bce(classWeight = {1, Double.POSITIVE_INFINITY})
    //! [Lossmith:class-weight] classWeight must be finite and not negative, but is Infinity. Write classWeight = {1, 2} to count the second of two classes twice.
    interface Infinite {}

    @Bce(classWeight = {0, 0.0, -0.0})
    //! [Lossmith:class-weight] classWeight has only zeros, so the loss would always be 0. Write a positive weight for each class that counts.
    interface AllZero {}

    @BceWithLogits(classWeight = {1, 1e-60})
    //! [Lossmith:class-weight] classWeight is 1.0E-60, which becomes 0.0 once it is a float. Write precision = Precision.DOUBLE, or a number that a float can hold.
    interface TooSmall {}
}
