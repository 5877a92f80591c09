package consumer

import dev.lossmith.FormulaLoss
import dev.lossmith.Huber
import dev.lossmith.Reduction
import dev.lossmith.Mse

@Huber(delta = 1.5, reduction = Reduction.SUM)
interface HuberLoss

class Regression {
    @Mse(reduction = Reduction.SUM)
    interface Squares
}

@FormulaLoss(value = "c * (x - t)^2", constants = ["c = 0.5"])
object Half

fun main() {
    val gradient = FloatArray(2)
    println(HuberLossKernel.INSTANCE.lossAndGradient(floatArrayOf(3f, 0.5f), floatArrayOf(0f, 0f), gradient))
    println(gradient.contentToString())
    println(Regression_SquaresKernel.INSTANCE.loss(floatArrayOf(3f), floatArrayOf(1f)))
    println(HalfKernel.loss(3f, 1f))
    Main.main(emptyArray())
}
