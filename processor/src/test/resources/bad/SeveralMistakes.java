package bad;

import dev.lossmith.*;

@BceWithLogits(
        posWeight = -1,
        //! [Lossmith:pos-weight] posWeight must be finite and positive, but is -1.0. Write posWeight = 3 to count each positive three times.
        labelSmoothing = 2,
        //! [Lossmith:label-smoothing] labelSmoothing must be at least 0 and less than 1, but is 2.0. Write labelSmoothing = 0.1 to take 0.05 from each end.
        weights = Weights.ROW,
        //! [Lossmith:weights] weights = ROW needs the width of a row. Write classes = 10 for rows of ten values, or weights = Weights.ELEMENT where every value stands alone.
        reduction = Reduction.SUM,
        onEmpty = OnEmpty.THROW)
        //! [Lossmith:on-empty] onEmpty has no effect with reduction = SUM, which divides by nothing. Leave onEmpty out, or write reduction = Reduction.MEAN.
interface SeveralMistakes {}

@Bce(classWeight = {})
enum NoMistake {}

@Bce(classes = 0)
//! [Lossmith:classes] classes must be at least 1, but is 0. Write classes = 10 for rows of ten values.
class AnotherMistake {}
