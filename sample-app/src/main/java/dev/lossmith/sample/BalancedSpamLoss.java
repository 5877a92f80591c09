package dev.lossmith.sample;

import dev.lossmith.BceWithLogits;

/** For a filter that makes few mistakes of either kind: plain binary cross-entropy. */
@BceWithLogits
interface BalancedSpamLoss {}
