package dev.lossmith.sample;

import dev.lossmith.SoftmaxCrossEntropy;

/** One of ten digits: ten logits a row, and the digit that it is. */
@SoftmaxCrossEntropy(classes = HandwrittenDigits.CLASSES)
interface DigitLoss {}
