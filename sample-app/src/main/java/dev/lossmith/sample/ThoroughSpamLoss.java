package dev.lossmith.sample;

import dev.lossmith.BceWithLogits;

/** For a filter that catches nearly all spam: a missed spam costs five times a false alarm. */
@BceWithLogits(posWeight = 5)
interface ThoroughSpamLoss {}
