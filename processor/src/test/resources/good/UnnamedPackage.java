import dev.lossmith.*;

//! UnnamedPackageKernel
@BceWithLogits(reduction = Reduction.NONE)
interface UnnamedPackage {
    //! UnnamedPackage_InnerKernel
    @Bce(weights = Weights.ELEMENT, reduction = Reduction.WEIGHTED_MEAN)
    interface Inner {}
}
