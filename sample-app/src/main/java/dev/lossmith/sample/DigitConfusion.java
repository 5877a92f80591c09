package dev.lossmith.sample;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What digits are, and what was read.
 *
 * @param counts a row a digit that it is, in that a column a digit that was read
 */
record DigitConfusion(int[][] counts) {

    /** Counts what is read from logits, row by row. */
    static DigitConfusion of(float[] logits, int[] labels) {
        int[][] counts = new int[HandwrittenDigits.CLASSES][HandwrittenDigits.CLASSES];
        for (int row = 0; row < labels.length; row++) {
            counts[labels[row]][read(logits, row)]++;
        }
        return new DigitConfusion(counts);
    }

    /** The digit with the largest logit of a row; the first of several. */
    static int read(float[] logits, int row) {
        int start = row * HandwrittenDigits.CLASSES;
        int best = 0;
        for (int c = 1; c < HandwrittenDigits.CLASSES; c++) {
            best = logits[start + c] > logits[start + best] ? c : best;
        }
        return best;
    }

    /** How many images were read. */
    int total() {
        return IntStream.range(0, counts.length).map(this::total).sum();
    }

    /** How many of them show that digit. */
    int total(int digit) {
        return IntStream.of(counts[digit]).sum();
    }

    /** The share that was read rightly. */
    double accuracy() {
        int right = IntStream.range(0, counts.length)
                .map(digit -> counts[digit][digit])
                .sum();
        return (double) right / total();
    }

    /** For the terminal: a row a digit, a column what was read. */
    @Override
    public String toString() {
        TextTable table = new TextTable(IntStream.range(-1, counts.length)
                .mapToObj(read -> read < 0 ? "is / read" : String.valueOf(read))
                .toList());
        for (int digit = 0; digit < counts.length; digit++) {
            int[] row = counts[digit];
            String title = String.valueOf(digit);
            List<String> cells = IntStream.range(-1, row.length)
                    .mapToObj(read -> read < 0 ? title : row[read] == 0 ? "." : String.valueOf(row[read]))
                    .toList();
            table.row(cells);
        }
        return table.toString();
    }
}
