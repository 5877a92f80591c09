package dev.lossmith.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.References;
import dev.lossmith.processor.testing.Worst;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row of every file but those of {@link GoldenVectorsTest}: within 4 ulp in FLOAT, in DOUBLE within 8, and near what
 * PyTorch has. A file is tested as soon as it is there. The truth is a double: in ulps of a double it is itself wrong by up to
 * half an ulp. At a kink the files have the mean of both sides, and no derivative is compared.
 */
@Tag("once")
class GoldenCatalogueTest {
    private static final double HALF_ULP = 0.5;

    /** PyTorch computes in float, of differences that it has rounded to float. */
    private static final double TORCH_TOLERANCE = 0x1p-19;

    private static final Map<String, Predicate<GoldenFile.Row>> KINKS = Map.of(
            "L1", row -> row.input() == row.target(),
            "Quantile", row -> row.input() == row.target(),
            "Hinge", row -> row.input() * row.target() == 1,
            "SquaredHinge", row -> row.input() * row.target() == 1,
            "ModifiedHuber", row -> Math.abs(row.input() * row.target()) == 1);

    private static final Map<String, Reference> REFERENCES = new LinkedHashMap<>();

    /** Compiled together where one is asked for first: javac starts once. */
    private static Reference reference(Stream<Arguments> cases, String name, Format format) {
        String asked = GoldenFile.read(name).annotation(format.name());
        if (!REFERENCES.containsKey(asked)) {
            List<String> annotations = cases.map(arguments ->
                            GoldenFile.read((String) arguments.get()[0]).annotation(arguments.get()[1].toString()))
                    .toList();
            List<Reference> references = References.of(annotations);
            for (int i = 0; i < references.size(); i++) {
                REFERENCES.put(annotations.get(i), references.get(i));
            }
        }
        return REFERENCES.get(asked);
    }

    /** Both precisions where PyTorch has the loss; else they take turns. */
    static Stream<Arguments> most() {
        return cases(true);
    }

    static Stream<Arguments> rest() {
        return cases(false);
    }

    private static Stream<Arguments> cases(boolean first) {
        List<String> names = names().toList();
        return IntStream.range(0, names.size())
                .boxed()
                .flatMap(i -> Stream.of(Format.values())
                        .filter(format -> (hasTorch(names.get(i)) || (i + format.ordinal()) % 2 == 0) == first)
                        .map(format -> Arguments.of(names.get(i), format)));
    }

    private static boolean hasTorch(String name) {
        return GoldenFile.read(name).rows().stream().anyMatch(row -> !Double.isNaN(row.torchLoss()));
    }

    static Stream<String> ofPyTorch() {
        return names().filter(GoldenCatalogueTest::hasTorch);
    }

    static Stream<String> names() {
        return GoldenFile.names().stream().filter(name -> !name.startsWith("bce"));
    }

    @ParameterizedTest
    @MethodSource("most")
    void everyRowIsWithinTheBounds(String name, Format format) {
        check(name, format, reference(most(), name, format));
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("rest")
    void soItIsInTheOtherPrecision(String name, Format format) {
        check(name, format, reference(rest(), name, format));
    }

    private static void check(String name, Format format, Reference reference) {
        GoldenFile file = GoldenFile.read(name);
        Predicate<GoldenFile.Row> kink = KINKS.getOrDefault(file.loss(), row -> false);
        Worst loss = new Worst(name + " " + format + " loss");
        Worst gradient = new Worst(name + " " + format + " gradient");
        Worst hessian = new Worst(name + " " + format + " hessian");
        for (GoldenFile.Row row : file.rows()) {
            double x = row.input();
            double t = row.target();
            measure(loss, format, reference.loss(x, t, 0), row.loss(), row.gradient(), row);
            if (!kink.test(row)) {
                measure(gradient, format, reference.gradient(x, t, 0), row.gradient(), row.hessian(), row);
                measure(hessian, format, reference.hessian(x, t, 0), row.hessian(), slope(reference, x, t), row);
            }
        }
        Stream.of(loss, gradient, hessian).forEach(worst -> worst.assertAtMost(bound(format)));
    }

    /** The third derivative, to some digits. */
    private static double slope(Reference reference, double x, double t) {
        double step = 0x1p-20 * Math.max(Math.abs(x), 0x1p-20);
        return (reference.hessian(x + step, t, 0) - reference.hessian(x, t, 0)) / step;
    }

    private static double bound(Format format) {
        return format == Format.FLOAT ? 4 : 8 + HALF_ULP;
    }

    /** In DOUBLE, beside a result that nearly vanishes stands what the next input changes it by. */
    private static void measure(
            Worst worst, Format format, double computed, double truth, double derivative, GoldenFile.Row row) {
        double change = format == Format.FLOAT ? 0 : Math.abs(derivative) * Math.ulp(row.input());
        Real scale = Real.of(truth).abs().plus(Real.of(change).times(Real.of(0x1p52)));
        worst.measure(format.ulps(computed, Real.of(truth), scale), row::toString);
    }

    @ParameterizedTest
    @MethodSource("ofPyTorch")
    void itIsWhatPyTorchMeans(String name) {
        GoldenFile file = GoldenFile.read(name);
        Reference reference = reference(most(), name, Format.FLOAT);
        for (GoldenFile.Row row : file.rows()) {
            double x = row.input();
            double t = row.target();
            assertNear(row.torchLoss(), reference.loss(x, t, 0), row);
            assertNear(row.torchGradient(), reference.gradient(x, t, 0), row);
        }
    }

    /** As far as PyTorch has it, and is right: it loses what is below an ulp of 1, or of a result or argument that is larger. */
    private static void assertNear(double torch, double computed, GoldenFile.Row row) {
        if (Double.isFinite(torch)) {
            double scale = Math.max(1, Math.max(Math.abs(torch), Math.abs(row.input() * row.target())));
            assertEquals(torch, computed, scale * TORCH_TOLERANCE, row::toString);
        }
    }
}
