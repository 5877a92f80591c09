package dev.lossmith.sample;

import dev.lossmith.BceWithLogits;

/** For a filter that must not lose a real message: a missed spam costs a fifth of a false alarm. */
@BceWithLogits(posWeight = 0.2)
interface PreciseSpamLoss {}
