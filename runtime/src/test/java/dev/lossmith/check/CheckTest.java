package dev.lossmith.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.HandmadeKernel.Fault;
import dev.lossmith.runtime.DoubleElementwiseLoss;
import dev.lossmith.runtime.DoubleLoss;
import dev.lossmith.runtime.FloatElementwiseLoss;
import dev.lossmith.runtime.FloatLoss;
import dev.lossmith.runtime.WeightedDoubleElementwiseLoss;
import dev.lossmith.runtime.WeightedDoubleLoss;
import dev.lossmith.runtime.WeightedFloatElementwiseLoss;
import dev.lossmith.runtime.WeightedFloatLoss;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A sound kernel passes in every shape; a kernel with one deliberate fault fails, for that reason. */
@Tag("once")
class CheckTest {
    private static final LongFunction<Real> SUM = elements -> Real.of(1);
    private static final LongFunction<Real> MEAN = Real::of;
    private static final LongFunction<Real> MEAN_OF_ROWS =
            elements -> Real.of(elements).dividedBy(Real.of(3));
    private static final double[] ONE_COLUMN = {3};
    private static final double[] THREE_COLUMNS = {1, 2.5, 4};

    private static Report check(Reference reference) {
        return Check.of(reference).points(100).run();
    }

    private static Report checkFault(Class<?> type, LongFunction<Real> divisor, Fault fault) {
        double[] columns = fault == Fault.WEIGHT_OFFSET ? THREE_COLUMNS : ONE_COLUMN;
        return check(new HandmadeReference(type, columns, fault == Fault.WEIGHT_OFFSET, divisor, fault));
    }

    static Stream<Reference> soundKernels() {
        LongFunction<Real> sumOfWeights = null;
        return Stream.of(
                new HandmadeReference(FloatLoss.class, ONE_COLUMN, false, SUM, Fault.NONE),
                new HandmadeReference(FloatLoss.class, THREE_COLUMNS, false, MEAN, Fault.NONE),
                new HandmadeReference(DoubleLoss.class, THREE_COLUMNS, false, MEAN_OF_ROWS, Fault.NONE),
                new HandmadeReference(FloatElementwiseLoss.class, THREE_COLUMNS, false, SUM, Fault.NONE),
                new HandmadeReference(DoubleElementwiseLoss.class, ONE_COLUMN, false, SUM, Fault.NONE),
                new HandmadeReference(WeightedFloatLoss.class, ONE_COLUMN, false, SUM, Fault.NONE),
                new HandmadeReference(WeightedFloatLoss.class, THREE_COLUMNS, true, MEAN_OF_ROWS, Fault.NONE),
                new HandmadeReference(WeightedFloatLoss.class, THREE_COLUMNS, true, sumOfWeights, Fault.NONE),
                new HandmadeReference(WeightedDoubleLoss.class, THREE_COLUMNS, false, sumOfWeights, Fault.NONE),
                new HandmadeReference(WeightedFloatElementwiseLoss.class, THREE_COLUMNS, true, SUM, Fault.NONE),
                new HandmadeReference(WeightedDoubleElementwiseLoss.class, ONE_COLUMN, false, SUM, Fault.NONE));
    }

    @ParameterizedTest
    @MethodSource("soundKernels")
    void soundKernelPassesInEveryShape(Reference reference) {
        Report report = check(reference).requireWithinBounds();
        for (Quantity quantity : Quantity.values()) {
            assertEquals(0, report.unknown(quantity));
            assertTrue(report.points(quantity) > 1000);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OFFSET, arrays: loss",
        "OFFSET, arrays: same bits from every call and range",
        "OVERRUN, arrays: same bits from every call and range",
        "ALIASING, arrays: gradient over input or target",
        "OTHER_SUM, arrays: same bits from every call and range",
        "FLOAT_SUM, arrays: loss",
        "EMPTY_IS_ONE, arrays: empty range",
        "THROWS, arrays: same bits from every call and range"
    })
    void faultOfTheArrayLoopIsFound(Fault fault, String failure) {
        Report report = checkFault(FloatLoss.class, MEAN, fault);
        assertTrue(report.failures().contains(failure), report::toString);
    }

    /** Per-element functions and arrays may each be accurate and still differ. */
    @Test
    void arraysThatDifferFromThePerElementFunctionsAreFound() {
        Reference alone = new HandmadeReference(FloatElementwiseLoss.class) {
            @Override
            public double gradient(double input, double target, int column) {
                double gradient = super.gradient(input, target, column);
                return input > 1 && input < 2 ? format().nextUp(gradient) : gradient;
            }

            @Override
            public double gradientBound() {
                return 2;
            }

            @Override
            public Object kernel() {
                return new HandmadeReference(FloatElementwiseLoss.class).kernel();
            }
        };
        assertEquals(List.of("arrays: as per element"), check(alone).failures());
    }

    @Test
    void faultOfReductionOrWeightIsFound() {
        assertTrue(checkFault(DoubleLoss.class, MEAN, Fault.UNDIVIDED_GRADIENT)
                .failures()
                .contains("arrays: gradient"));
        assertTrue(checkFault(WeightedFloatLoss.class, SUM, Fault.UNWEIGHTED_HESSIAN)
                .failures()
                .contains("arrays: hessian"));
        assertTrue(checkFault(WeightedFloatLoss.class, SUM, Fault.WEIGHT_OFFSET)
                .failures()
                .contains("arrays: loss"));
    }

    @Test
    void wrongSignOfTheGradientIsFound() {
        Report report = check(new HandmadeReference(FloatLoss.class) {
            @Override
            public double gradient(double input, double target, int column) {
                return -super.gradient(input, target, column);
            }
        });
        assertEquals(
                List.of("gradient", "infinite input: the limit", "arrays: gradient"),
                report.failures(),
                report::toString);
        assertTrue(report.worstUlps(Quantity.GRADIENT) > 0x1p23);
        assertTrue(report.worstUlps(Quantity.LOSS) <= 0.51);
    }

    /** sigmoid(x) - t loses its digits from x = 2 on, and is 0 from x = 17 on. */
    @Test
    void cancellingGradientIsFound() {
        Report report = check(new HandmadeReference(FloatLoss.class, new double[] {1}, false, SUM, Fault.NONE) {
            @Override
            public double gradient(double input, double target, int column) {
                return (float) ((float) sigmoid(input) - target);
            }
        });
        assertTrue(
                report.failures().containsAll(List.of("gradient", "0 only where the truth rounds to 0")),
                report::toString);
        assertFalse(report.failures().contains("loss"));
    }

    /** max(x, 0) - x t + log1p(exp(-|x|)), which most libraries compute, loses everything at x = 20, t = 1. */
    @Test
    void cancellingLossAndNaNAtInfinityAreFound() {
        Report report = check(new HandmadeReference(FloatLoss.class, new double[] {1}, false, SUM, Fault.NONE) {
            @Override
            public double loss(double input, double target, int column) {
                float rest = (float) StrictMath.log1p(StrictMath.exp(-Math.abs(input)));
                return (float) Math.max(input, 0) - (float) (input * target) + rest;
            }
        });
        assertTrue(report.failures().containsAll(List.of("loss", "infinite input: the limit")), report::toString);
        assertFalse(report.failures().contains("gradient"));
        assertTrue(report.toString().contains("FAILED infinite input: the limit"), report::toString);
    }

    @Test
    void swallowedNaNIsFound() {
        Report report = check(new HandmadeReference(FloatLoss.class) {
            @Override
            public double hessian(double input, double target, int column) {
                return Double.isNaN(input) ? 0 : super.hessian(input, target, column);
            }
        });
        assertEquals(List.of("NaN in, NaN out"), report.failures(), report::toString);
    }

    /** Half an ulp too much is within 1 ulp, but not within the 0.51 that the reference states. */
    @Test
    void errorJustAboveTheStatedBoundIsFound() {
        Report report = check(new HandmadeReference(FloatLoss.class) {
            @Override
            public double hessian(double input, double target, int column) {
                float rounded = (float) super.hessian(input, target, column);
                return input > 1 && input < 1.5 ? Math.nextUp(rounded) : rounded;
            }
        });
        assertTrue(report.failures().contains("hessian"));
        assertTrue(report.worstUlps(Quantity.HESSIAN) < 1.51, report::toString);
    }

    @Test
    void sameSeedGivesTheSameReport() {
        Reference reference = new HandmadeReference(WeightedFloatLoss.class);
        assertEquals(check(reference).toString(), check(reference).toString());
        assertFalse(check(reference)
                .toString()
                .equals(Check.of(reference).points(100).seed(2).run().toString()));
    }

    @Test
    void kernelWithoutLossInterfaceIsRefused() {
        Reference reference = new HandmadeReference(Comparable.class);
        String message = assertThrows(IllegalArgumentException.class, () -> check(reference))
                .getMessage();
        assertTrue(message.contains("dev.lossmith.runtime.FloatLoss"), message);
        assertThrows(IllegalArgumentException.class, () -> Check.of(reference).points(0));
    }
}
