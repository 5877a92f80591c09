package consumer;

import dev.lossmith.FormulaLoss;

@FormulaLoss(value = "log(1 + ((x - t) / c)^2)", constants = "c = 2.5")
interface Cauchy {}
