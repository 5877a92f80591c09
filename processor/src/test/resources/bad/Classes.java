package bad;

import dev.lossmith.*;

interface Classes {
    @BceWithLogits(classes = 0)
    //! [Lossmith:classes] classes must be at least 1, but is 0. Write classes = 10 for rows of ten values.
    interface None {}

    @Bce(classes = -1, weights = Weights.ROW)
    //! [Lossmith:classes] classes must be at least 1, but is -1. Write classes = 10 for rows of ten values.
    interface Negative {}

    @BceWithLogits(
            classes = 4,
            //! [Lossmith:classes] classes says 4 classes, but posWeight says 3. Give both the number of values in a row.
            classWeight = {1, 2},
            //! [Lossmith:class-weight] classWeight says 2 classes, but posWeight says 3. Give both the number of values in a row.
            posWeight = {1, 2, 3})
    interface ThreeOpinions {}

    @Bce(classWeight = {1, 2}, classes = 1)
    //! [Lossmith:classes] classes says 1 class, but classWeight says 2. Give both the number of values in a row.
    interface OneColumn {}

    @BceWithLogits(weights = Weights.ROW)
    //! [Lossmith:weights] weights = ROW needs the width of a row. Write classes = 10 for rows of ten values, or weights = Weights.ELEMENT where every value stands alone.
    interface RowsOfWhat {}

    @BceWithLogits(posWeight = 3, reduction = Reduction.BATCH_MEAN)
    //! [Lossmith:reduction] reduction = BATCH_MEAN needs the width of a row. Write classes = 10 for rows of ten values, or reduction = Reduction.MEAN where every value stands alone.
    interface BatchOfWhat {}
}
