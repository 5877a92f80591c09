package dev.lossmith.benchmarks.warmup;

import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Other code of the Vector API, with vectors of all sizes: it leaves profiles behind in which no call of the Vector API has one
 * receiver.
 */
final class Neighbour {
    private static final List<VectorSpecies<Float>> FLOATS =
            List.of(FloatVector.SPECIES_64, FloatVector.SPECIES_128, FloatVector.SPECIES_256, FloatVector.SPECIES_512);
    private static final List<VectorSpecies<Double>> DOUBLES = List.of(
            DoubleVector.SPECIES_64, DoubleVector.SPECIES_128, DoubleVector.SPECIES_256, DoubleVector.SPECIES_512);
    private static final List<VectorSpecies<Integer>> INTS =
            List.of(IntVector.SPECIES_64, IntVector.SPECIES_128, IntVector.SPECIES_256, IntVector.SPECIES_512);
    private static final int ROUNDS = 3000;

    private Neighbour() {}

    static void run() {
        float[] floats = new float[64];
        double[] doubles = new double[64];
        int[] ints = new int[64];
        for (int round = 0; round < ROUNDS; round++) {
            FLOATS.forEach(species -> floats(species, floats));
            DOUBLES.forEach(species -> doubles(species, doubles));
            INTS.forEach(species -> ints(species, ints));
        }
    }

    private static void floats(VectorSpecies<Float> species, float[] numbers) {
        FloatVector x = FloatVector.fromArray(species, numbers, 0);
        x.add(1).mul(0.5f).abs().blend(2, x.compare(VectorOperators.GT, 1)).intoArray(numbers, 0);
    }

    private static void doubles(VectorSpecies<Double> species, double[] numbers) {
        DoubleVector x = DoubleVector.fromArray(species, numbers, 0);
        DoubleVector y = x.add(1).mul(0.5).sub(x.div(3)).abs();
        y.viewAsIntegralLanes()
                .lanewise(VectorOperators.ASHR, 1)
                .viewAsFloatingLanes()
                .blend(2, x.compare(VectorOperators.GT, 1))
                .intoArray(numbers, 0);
    }

    private static void ints(VectorSpecies<Integer> species, int[] numbers) {
        IntVector x = IntVector.fromArray(species, numbers, 0);
        x.add(1).mul(3).lanewise(VectorOperators.XOR, 5).intoArray(numbers, 0);
    }
}
