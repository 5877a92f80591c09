package bad;

import dev.lossmith.*;

interface PosWeight {
    @BceWithLogits(posWeight = -3)
    //! [Lossmith:pos-weight] posWeight must be finite and positive, but is -3.0. Write posWeight = 3 to count each positive three times.
    interface Negative {}

    @Bce(posWeight = 0)
    //! [Lossmith:pos-weight] posWeight must be finite and positive, but is 0.0. Write posWeight = 3 to count each positive three times.
    interface Zero {}

    @BceWithLogits(reduction = Reduction.SUM,
            posWeight = 0.0 / 0.0)
    //! [Lossmith:pos-weight] posWeight must be finite and positive, but is NaN. Write posWeight = 3 to count each positive three times.
    interface NotANumber {}

    @Bce(
            precision = Precision.DOUBLE,
            posWeight =
                    1 / 0.0
    //! [Lossmith:pos-weight] posWeight must be finite and positive, but is Infinity. Write posWeight = 3 to count each positive three times.
    )
    interface Infinite {}

    @BceWithLogits(posWeight = {})
    //! [Lossmith:pos-weight] posWeight must have one value, or one for each class, but is empty. Write posWeight = 3 to count each positive three times.
    interface Empty {}

    @BceWithLogits(posWeight = {1, -1, 2, -2, -1})
    //! [Lossmith:pos-weight] posWeight must be finite and positive, but is -1.0. Write posWeight = 3 to count each positive three times.
    //! [Lossmith:pos-weight] posWeight must be finite and positive, but is -2.0. Write posWeight = 3 to count each positive three times.
    interface SomeNegative {}

    @BceWithLogits(posWeight = 1e-60)
    //! [Lossmith:pos-weight] posWeight is 1.0E-60, which becomes 0.0 once it is a float. Write precision = Precision.DOUBLE, or a number that a float can hold.
    interface TooSmall {}

    @Bce(posWeight = {1e60, 1})
    //! [Lossmith:pos-weight] posWeight is 1.0E60, which becomes Infinity once it is a float. Write precision = Precision.DOUBLE, or a number that a float can hold.
    interface TooLarge {}
}
