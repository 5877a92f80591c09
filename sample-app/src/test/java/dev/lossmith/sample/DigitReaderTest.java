package dev.lossmith.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The reader of handwritten digits, on the real data. */
class DigitReaderTest {

    private static final int CLASSES = HandwrittenDigits.CLASSES;

    @Test
    void theDataIsWhatItsNoticeSays() {
        Dataset data = HandwrittenDigits.load();
        assertEquals(1797, data.rows());
        assertEquals(64, data.columns());
        for (int i = 0; i < data.features().length; i++) {
            assertTrue(data.features()[i] >= 0 && data.features()[i] <= 1);
        }
        int[] counts = new int[CLASSES];
        for (float label : data.labels()) {
            counts[(int) label]++;
        }
        // As the data's own description counts them.
        assertEquals("178 182 177 183 181 182 181 179 174 180", join(counts));
    }

    private static String join(int[] numbers) {
        return String.join(" ", IntStream.of(numbers).mapToObj(String::valueOf).toList());
    }

    @Test
    void itReadsDigitsThatItHasNotSeen() {
        DigitReader reader = DigitReader.trained();
        assertEquals(1797, reader.trainingRows() + reader.confusion().total());
        assertTrue(reader.confusion().accuracy() > 0.93, reader.confusion().toString());
        assertEquals(
                reader.misread().size(),
                Math.round(
                        (1 - reader.confusion().accuracy()) * reader.confusion().total()));
        assertTrue(reader.trainingLoss() < reader.testLoss());
        assertTrue(reader.testLoss() < 0.4);
    }

    /** The chain rule against a difference quotient of the whole: model and kernel. */
    @Test
    void theGradientIsThatOfTheLossByTheParameters() {
        Dataset data = HandwrittenDigits.load().split(0.02, 1).training();
        int[] order = IntStream.range(0, data.rows()).toArray();
        int[] labels = new int[data.rows()];
        IntStream.range(0, labels.length).forEach(row -> labels[row] = (int) data.labels()[row]);
        SoftmaxRegression model = new SoftmaxRegression(data.columns(), CLASSES);
        Random random = new Random(2);
        for (int i = 0; i < model.parameters().length; i++) {
            model.parameters()[i] = (float) random.nextGaussian();
        }
        float[] logitGradient = new float[data.rows() * CLASSES];
        float[] gradient = new float[model.parameters().length];
        DigitLossKernel.INSTANCE.lossAndGradient(model.logits(data), labels, logitGradient);
        model.backward(data, order, 0, data.rows(), logitGradient, gradient);
        for (int i = 3; i < gradient.length; i += 97) {
            float before = model.parameters()[i];
            model.parameters()[i] = before + 0.01f;
            double above = DigitLossKernel.INSTANCE.loss(model.logits(data), labels);
            model.parameters()[i] = before - 0.01f;
            double below = DigitLossKernel.INSTANCE.loss(model.logits(data), labels);
            model.parameters()[i] = before;
            assertEquals((above - below) / 0.02, gradient[i], 1e-3, "parameter " + i);
        }
    }
}
