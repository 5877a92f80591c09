package consumer;

import dev.lossmith.BceWithLogits;
import dev.lossmith.Reduction;

@BceWithLogits(posWeight = 3, reduction = Reduction.SUM)
interface SpamLoss {}
