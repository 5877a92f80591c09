package dev.lossmith.sample;

/**
 * What training with one variant gave.
 *
 * @param variant the loss it was trained with
 * @param model the trained model
 * @param trainingLoss the mean loss on the training part after each epoch
 * @param testLoss the mean loss on the test part after each epoch
 * @param confusion decisions on the test part at probability 1/2
 * @param ranking how well the logits order the test part, whatever the threshold
 */
record TrainedFilter(
        Variant variant,
        LogisticRegression model,
        double[] trainingLoss,
        double[] testLoss,
        Confusion confusion,
        Ranking ranking) {}
