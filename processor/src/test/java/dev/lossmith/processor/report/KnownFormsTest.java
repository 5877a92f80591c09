package dev.lossmith.processor.report;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.lossmith.Precision;
import dev.lossmith.check.Format;
import dev.lossmith.processor.accuracy.Point;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.loss.Losses;
import dev.lossmith.processor.loss.Options;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PyTorch's form, computed operation by operation in float, against what PyTorch itself gave. */
class KnownFormsTest {
    @ParameterizedTest
    @ValueSource(doubles = {1, 3, 0.25})
    void theFormIsPyTorchs(double posWeight) throws IOException {
        Formula formula = bce(posWeight);
        Outputs<Expression> form = KnownForms.pytorch("BceWithLogits", formula).orElseThrow();
        OrdinaryArithmetic ordinary = new OrdinaryArithmetic(Format.FLOAT, formula.input(), formula.target());
        int lost = 0;
        String file =
                "/golden/elementwise/bce_with_logits_pw" + (posWeight == 0.25 ? "0.25" : (int) posWeight) + ".csv";
        for (String line : lines(file)) {
            String[] cells = line.split(",");
            Point point = new Point(Double.parseDouble(cells[0]), Double.parseDouble(cells[1]));
            Outputs<Double> computed = ordinary.at(form, point);
            double scale = Math.max(1, Math.abs(point.input()));
            assertWithMessage(line)
                    .that(computed.loss())
                    .isWithin(1e-6 * scale * Math.max(1, posWeight))
                    .of(Double.parseDouble(cells[5]));
            assertWithMessage(line).that(computed.gradient()).isWithin(1e-6).of(Double.parseDouble(cells[6]));
            boolean isLost = Double.parseDouble(cells[6]) == 0 && Math.abs(Double.parseDouble(cells[3])) > 1e-30;
            if (isLost) {
                assertWithMessage(line).that(computed.gradient() + 0.0).isEqualTo(0.0);
                lost++;
            }
        }
        assertThat(lost).isAtLeast(1);
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream stream = KnownFormsTest.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static Formula bce(double posWeight) {
        Options options = new Options(
                Precision.FLOAT,
                1,
                Map.of("posWeight", List.of(new BigDecimal(posWeight)), "labelSmoothing", List.of(BigDecimal.ZERO)),
                Map.of(),
                Map.of(),
                Map.of());
        return Losses.all().stream()
                .filter(loss -> loss.name().equals("BceWithLogits"))
                .findFirst()
                .orElseThrow()
                .formula(options);
    }
}
