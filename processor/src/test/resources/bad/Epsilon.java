package bad;

import dev.lossmith.*;

interface Epsilon {
    @Bce(compat = Compat.CLIP, epsilon = 0)
    //! [Lossmith:epsilon] epsilon must be more than 0 and less than 0.5, but is 0.0. Write epsilon = 1e-7, as Keras has it.
    interface Zero {}

    @Bce(epsilon = 0.5, compat = Compat.CLIP)
    //! [Lossmith:epsilon] epsilon must be more than 0 and less than 0.5, but is 0.5. Write epsilon = 1e-7, as Keras has it.
    interface Half {}

    @Bce(compat = Compat.CLIP, epsilon = 1e-12)
    //! [Lossmith:epsilon] epsilon is 1.0E-12, but 1 - epsilon becomes 1 once it is a float. Write precision = Precision.DOUBLE, or a larger epsilon.
    interface LostBesideOne {}

    @Bce(compat = Compat.CLIP, epsilon = 1e-17, precision = Precision.DOUBLE)
    //! [Lossmith:epsilon] epsilon is 1.0E-17, but 1 - epsilon becomes 1 once it is a double. Write a larger epsilon.
    interface LostBesideOneInDouble {}

    @Bce(compat = Compat.CLIP, epsilon = 0.49999999999)
    //! [Lossmith:epsilon] epsilon is 0.49999999999, which becomes 0.5 once it is a float. Write precision = Precision.DOUBLE, or a number that a float can hold.
    interface NearlyHalf {}
}
