package dev.lossmith.benchmarks.data;

import dev.lossmith.BceWithLogits;
import dev.lossmith.Reduction;

/** The loss that is measured. */
@BceWithLogits(reduction = Reduction.SUM)
interface SpamLoss {}
