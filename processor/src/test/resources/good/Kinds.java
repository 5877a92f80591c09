package good;

import dev.lossmith.*;

//! good.KindsKernel
@BceWithLogits
public class Kinds {
    static final double THREE = 3;
}

//! good.PackagePrivateKernel
@Bce
interface PackagePrivate {}

//! good.MarkerKernel
@BceWithLogits(posWeight = Kinds.THREE)
@interface Marker {}

//! good.LevelKernel
@Bce(compat = Compat.CLIP, epsilon = 1 / 1024.0)
enum Level {
    LOW
}

//! good.PointKernel
@BceWithLogits(posWeight = {1, 'a', 3L, 4f})
record Point(int x) {}

//! good.GenericKernel
@Bce(classes = 7, reduction = Reduction.BATCH_MEAN)
abstract class Generic<T> {}

//! good.A_B_CKernel
@BceWithLogits
final class A_B$C {}
