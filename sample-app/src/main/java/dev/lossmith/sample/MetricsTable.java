package dev.lossmith.sample;

import java.util.List;
import java.util.Locale;

/** What the filters reached on the test part, as rows of text: for the terminal and for the report. */
final class MetricsTable {

    /** The titles of the columns. */
    static final List<String> TITLES = List.of(
            "loss",
            "accuracy",
            "precision",
            "recall",
            "AUC",
            "spam caught",
            "spam missed",
            "false alarms",
            "let through");

    private MetricsTable() {}

    /** One filter's cells, in the order of {@link #TITLES}. */
    static List<String> cells(TrainedFilter filter) {
        Confusion confusion = filter.confusion();
        return List.of(
                filter.variant().name(),
                share(confusion.accuracy()),
                share(confusion.precision()),
                share(confusion.recall()),
                share(filter.ranking().areaUnderRoc()),
                Integer.toString(confusion.truePositives()),
                Integer.toString(confusion.falseNegatives()),
                Integer.toString(confusion.falsePositives()),
                Integer.toString(confusion.trueNegatives()));
    }

    /** All filters as a table for the terminal. */
    static String of(List<TrainedFilter> filters) {
        TextTable table = new TextTable(TITLES);
        filters.forEach(filter -> table.row(cells(filter)));
        return table.toString();
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
