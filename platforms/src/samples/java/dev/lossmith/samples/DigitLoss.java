package dev.lossmith.samples;

import dev.lossmith.SoftmaxCrossEntropy;

/** One of ten digits: ten logits a row, and the digit that it is. */
@SoftmaxCrossEntropy(classes = DigitReader.CLASSES)
interface DigitLoss {}
