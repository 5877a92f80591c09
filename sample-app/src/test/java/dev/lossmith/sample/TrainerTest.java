package dev.lossmith.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bars stand a little below what an L-BFGS fit reached on another split of the same data. */
class TrainerTest {

    private static Dataset.Split data;
    private static List<TrainedFilter> filters;

    @BeforeAll
    static void train() {
        data = SpamFilter.prepare();
        Trainer trainer = new Trainer(data.training(), data.test(), () -> {});
        filters = Variant.ALL.stream().map(trainer::train).toList();
    }

    @ParameterizedTest
    @CsvSource({"0, 0.885, 0.950, 0.750", "1, 0.920, 0.915, 0.890", "2, 0.905, 0.835, 0.950"})
    void everyFilterReachesItsBarsOnUnseenMail(int filter, double accuracy, double precision, double recall) {
        Confusion confusion = filters.get(filter).confusion();
        assertTrue(confusion.accuracy() >= accuracy, () -> "accuracy " + confusion.accuracy());
        assertTrue(confusion.precision() >= precision, () -> "precision " + confusion.precision());
        assertTrue(confusion.recall() >= recall, () -> "recall " + confusion.recall());
        double area = filters.get(filter).ranking().areaUnderRoc();
        assertTrue(area >= 0.97, () -> "AUC " + area);
        assertEquals(920, confusion.total());
    }

    @Test
    void aHigherPosWeightCatchesMoreSpamAndRaisesMoreFalseAlarms() {
        for (int i = 1; i < filters.size(); i++) {
            Confusion lower = filters.get(i - 1).confusion();
            Confusion higher = filters.get(i).confusion();
            assertTrue(higher.recall() > lower.recall(), lower + " " + higher);
            assertTrue(higher.precision() < lower.precision(), lower + " " + higher);
        }
    }

    @Test
    void trainingBringsTheLossWellBelowThatOfNotKnowing() {
        int[] posWeightTimesFive = {1, 5, 25};
        for (int i = 0; i < filters.size(); i++) {
            // An untrained model says 1/2: each positive costs posWeight log 2, each negative log 2.
            double untrained = 0;
            for (float label : data.test().labels()) {
                untrained += Math.log(2) * (label == 1 ? posWeightTimesFive[i] / 5.0 : 1);
            }
            untrained /= data.test().rows();
            double trained = filters.get(i).testLoss()[Trainer.EPOCHS - 1];
            assertTrue(trained < untrained / 2, trained + " against " + untrained);
        }
    }

    @Test
    void theReportedLossIsTheMeanOfTheTextbookLoss() {
        TrainedFilter balanced = filters.get(1);
        float[] logits = balanced.model().logits(data.test());
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            double sign = data.test().labels()[i] == 1 ? -1 : 1;
            sum += Math.log1p(Math.exp(sign * logits[i]));
        }
        assertEquals(sum / logits.length, balanced.testLoss()[Trainer.EPOCHS - 1], 1e-6);
    }

    @Test
    void trainingAgainGivesTheSameBits() {
        TrainedFilter again = new Trainer(data.training(), data.test(), () -> {}).train(Variant.ALL.get(2));
        assertArrayEquals(filters.get(2).model().parameters(), again.model().parameters(), 0);
        assertArrayEquals(filters.get(2).trainingLoss(), again.trainingLoss(), 0);
    }
}
