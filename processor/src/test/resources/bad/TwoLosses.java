package bad;

import dev.lossmith.*;

@BceWithLogits
@Deprecated
@Bce
//! [Lossmith:one-loss] bad.TwoLosses has @BceWithLogits and @Bce, but a type configures one loss. Move each to a type of its own.
interface TwoLosses {}

@Bce(epsilon = 1)
//! [Lossmith:epsilon] epsilon has no place here: only a clip has an epsilon. Write compat = Compat.CLIP, or leave epsilon out.
//! [Lossmith:epsilon] epsilon must be more than 0 and less than 0.5, but is 1.0. Write epsilon = 1e-7, as Keras has it.
@BceWithLogits(posWeight = 0)
//! [Lossmith:pos-weight] posWeight must be finite and positive, but is 0.0. Write posWeight = 3 to count each positive three times.
//! [Lossmith:one-loss] bad.TwoBadLosses has @Bce and @BceWithLogits, but a type configures one loss. Move each to a type of its own.
interface TwoBadLosses {}
