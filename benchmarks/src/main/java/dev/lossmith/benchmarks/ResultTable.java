package dev.lossmith.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measurements of one workload as cells: a row a contender and JDK, a column a size.
 *
 * @param caption what the cells show
 * @param titles of the columns
 * @param rows as many cells each as there are titles
 */
record ResultTable(String caption, List<String> titles, List<Row> rows) {

    private static final int MEBI = 1 << 20;

    /**
     * A row.
     *
     * @param contender who
     * @param jdk on which JDK
     * @param cells a cell a size
     */
    record Row(Contender contender, int jdk, List<Cell> cells) {}

    /**
     * A cell; both texts are empty where nothing was measured.
     *
     * @param value what the caption promises
     * @param aside what it says in brackets; empty if there is nothing to say
     */
    record Cell(String value, String aside) {

        static final Cell EMPTY = new Cell("", "");

        @Override
        public String toString() {
            return aside.isEmpty() ? value : value + " (" + aside + ")";
        }
    }

    /**
     * Arranges measurements of one workload.
     *
     * @param measurements in the order of the rows, at most one a contender, JDK and size
     * @param cell what the table shows of a measurement
     */
    static ResultTable of(String caption, List<Measurement> measurements, Function<Measurement, Cell> cell) {
        List<Integer> sizes =
                measurements.stream().map(Measurement::n).distinct().sorted().toList();
        Map<List<Object>, List<Measurement>> rows = measurements.stream()
                .collect(Collectors.groupingBy(
                        measurement -> List.<Object>of(measurement.contender(), measurement.jdk()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return new ResultTable(
                caption,
                Stream.concat(Stream.of("", "JDK"), sizes.stream().map(size -> "n = " + size(size)))
                        .toList(),
                rows.values().stream().map(row -> row(row, sizes, cell)).toList());
    }

    /** {@code 16 Mi} rather than {@code 16777216}. */
    static String size(int n) {
        return n % MEBI == 0 ? n / MEBI + " Mi" : String.valueOf(n);
    }

    /** Three digits. */
    static String number(double value) {
        int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Lines for the terminal: the first column to the left, the others to the right. */
    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(titles);
        for (Row row : rows) {
            Stream<String> cells = row.cells().stream().map(Cell::toString);
            lines.add(Stream.concat(Stream.of(row.contender().title(), String.valueOf(row.jdk())), cells)
                    .toList());
        }
        int[] widths = IntStream.range(0, titles.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream()
                .map(line -> IntStream.range(0, widths.length)
                        .mapToObj(column -> padded(line.get(column), widths[column], column == 0))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static Row row(List<Measurement> row, List<Integer> sizes, Function<Measurement, Cell> cell) {
        Map<Integer, Cell> cells = row.stream().collect(Collectors.toMap(Measurement::n, cell));
        return new Row(
                row.get(0).contender(),
                row.get(0).jdk(),
                sizes.stream().map(size -> cells.getOrDefault(size, Cell.EMPTY)).toList());
    }

    private static String padded(String text, int width, boolean left) {
        String blanks = " ".repeat(width - text.length());
        return left ? text + blanks : blanks + text;
    }
}
