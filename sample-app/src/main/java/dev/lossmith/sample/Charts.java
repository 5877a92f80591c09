package dev.lossmith.sample;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The charts of the report, as SVG elements to be placed in a page. A variant has the same colour in all of them. */
final class Charts {

    private Charts() {}

    /** Mean loss after each epoch: training part solid, test part dashed. */
    static String losses(List<TrainedFilter> filters) {
        LineChart chart = new LineChart("epoch", 0, Trainer.EPOCHS, 10, "mean loss", 0, highestLoss(filters), 0.1);
        double[] epochs =
                IntStream.rangeClosed(1, Trainer.EPOCHS).asDoubleStream().toArray();
        for (int color = 0; color < filters.size(); color++) {
            TrainedFilter filter = filters.get(color);
            chart.line(filter.variant().name(), epochs, filter.trainingLoss(), color);
            chart.dashedLine(epochs, filter.testLoss(), color);
        }
        return chart.toSvg("losses");
    }

    /** Precision against recall at every threshold; the dot is the decision at probability 1/2. */
    static String precisionRecall(List<TrainedFilter> filters) {
        LineChart chart = new LineChart("recall", 0.5, 1, 0.1, "precision", 0.5, 1, 0.1);
        for (int color = 0; color < filters.size(); color++) {
            TrainedFilter filter = filters.get(color);
            Ranking ranking = filter.ranking();
            Confusion confusion = filter.confusion();
            chart.line(filter.variant().name(), ranking.recall(), ranking.precision(), color);
            chart.dot(confusion.recall(), confusion.precision(), color);
        }
        return chart.toSvg("precision-recall");
    }

    /** The receiver operating characteristic; the dot is the decision at probability 1/2. */
    static String roc(List<TrainedFilter> filters) {
        LineChart chart = new LineChart("false positive rate", 0, 0.5, 0.1, "recall", 0.5, 1, 0.1);
        for (int color = 0; color < filters.size(); color++) {
            TrainedFilter filter = filters.get(color);
            Ranking ranking = filter.ranking();
            Confusion confusion = filter.confusion();
            chart.line(filter.variant().name(), ranking.falsePositiveRate(), ranking.recall(), color);
            chart.dot(confusion.falsePositiveRate(), confusion.recall(), color);
        }
        return chart.toSvg("roc");
    }

    /** Rounded up to the next tenth, so that the axis ends at a tick. */
    private static double highestLoss(List<TrainedFilter> filters) {
        double highest = filters.stream()
                .flatMapToDouble(filter ->
                        DoubleStream.concat(Arrays.stream(filter.trainingLoss()), Arrays.stream(filter.testLoss())))
                .max()
                .orElse(1);
        return Math.ceil(highest * 10) / 10;
    }
}
