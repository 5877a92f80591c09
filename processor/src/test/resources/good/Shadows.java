package good;

import dev.lossmith.BceWithLogits;
import dev.lossmith.Precision;

/** The package has classes that are called like those of java.lang; one is a config. */
interface Shadows {
    //! good.Shadows_FloatLossKernel
    @BceWithLogits
    interface FloatLoss {}
}

//! good.MathKernel
@BceWithLogits(precision = Precision.DOUBLE)
interface Math {}

class Float {}

class Double {}

class Object {}

class String {}

@interface Override {}
