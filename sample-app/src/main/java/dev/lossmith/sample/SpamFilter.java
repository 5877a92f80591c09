package dev.lossmith.sample;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * The program: trains a spam filter with each of three generated losses, shows what {@code posWeight} does, prints a
 * gallery of inputs on which losses go wrong in float, trains a reader of handwritten digits, and writes an HTML report.
 */
public final class SpamFilter {

    private static final double TRAINING_SHARE = 0.8;
    private static final long SPLIT_SEED = 1999;
    private static final int PROGRESS_WIDTH = 78;
    private static final int PROGRESS_MILLIS = 200;

    private SpamFilter() {}

    /**
     * Runs the program. Results go to standard output, progress to standard error.
     *
     * @param arguments the file to write the report to; {@code target/spam-report.html} if there is none
     * @throws IOException if the report cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        // The charts need fonts but no display.
        System.setProperty("java.awt.headless", "true");
        run(Path.of(arguments.length == 0 ? "target/spam-report.html" : arguments[0]), System.out, System.err);
    }

    private static void run(Path report, PrintStream out, PrintStream progress) throws IOException {
        Dataset.Split data = prepare();
        out.printf(
                "Spambase: %d e-mails to train on, %d to test on, %d features.%n",
                data.training().rows(), data.test().rows(), data.training().columns());

        List<TrainedFilter> filters = train(data, progress);
        out.println();
        out.println("What posWeight does, on the test part (spam if its probability is above 1/2):");
        out.println();
        out.println(MetricsTable.of(filters));

        List<GalleryRow> gallery = SeedGallery.rows();
        out.println();
        out.println("Binary cross-entropy in float, five ways (PyTorch's column is quoted):");
        out.println();
        out.println(SeedGallery.table(gallery));

        DigitReader digits = DigitReader.trained();
        out.printf(
                "Handwritten digits: %d images to train on, %d to test on; %.1f %% of these are read rightly.%n",
                digits.trainingRows(),
                digits.confusion().total(),
                100 * digits.confusion().accuracy());
        out.println();
        out.println(digits.confusion());

        write(report, Report.render(filters, data, gallery, digits));
        out.println();
        out.println("Report: " + report.toAbsolutePath().normalize());
    }

    /** Spambase, split and standardised. */
    static Dataset.Split prepare() {
        Dataset.Split raw = Spambase.load().split(TRAINING_SHARE, SPLIT_SEED);
        Standardizer standardizer = Standardizer.fit(raw.training());
        return new Dataset.Split(standardizer.apply(raw.training()), standardizer.apply(raw.test()));
    }

    /** Trains one filter a variant, with a progress bar. */
    static List<TrainedFilter> train(Dataset.Split data, PrintStream progress) {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("training")
                .setInitialMax((long) Variant.ALL.size() * Trainer.EPOCHS)
                .setUnit(" epochs", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(PROGRESS_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(progress, PROGRESS_WIDTH))
                .hideEta()
                .build()) {
            Trainer trainer = new Trainer(data.training(), data.test(), bar::step);
            return Variant.ALL.stream()
                    .map(variant -> {
                        bar.setExtraMessage(variant.name());
                        return trainer.train(variant);
                    })
                    .toList();
        }
    }

    private static void write(Path report, String page) throws IOException {
        Path folder = report.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Files.writeString(report, page);
    }
}
