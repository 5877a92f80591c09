package dev.lossmith.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table for the terminal. Columns are aligned to the left where a cell has blanks in it, else to the right. */
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these column titles. */
    TextTable(List<String> titles) {
        rows.add(titles);
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if it has not as many cells as there are titles
     */
    void row(List<String> cells) {
        if (cells.size() != rows.get(0).size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells for " + rows.get(0).size() + " columns");
        }
        rows.add(cells);
    }

    /** The lines: titles, a rule, rows. No trailing blanks. */
    @Override
    public String toString() {
        List<List<String>> columns = IntStream.range(0, rows.get(0).size())
                .mapToObj(this::paddedColumn)
                .toList();
        return IntStream.range(0, rows.size() + 1)
                .mapToObj(line -> columns.stream()
                        .map(column -> column.get(line))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** The cells of a column with the rule below the title, all of one width. */
    private List<String> paddedColumn(int column) {
        List<String> cells = rows.stream().map(row -> row.get(column)).collect(Collectors.toList());
        int width = cells.stream().mapToInt(String::length).max().orElseThrow();
        boolean words = cells.stream().skip(1).anyMatch(cell -> cell.contains(" "));
        cells.replaceAll(cell -> {
            String padding = " ".repeat(width - cell.length());
            return words ? cell + padding : padding + cell;
        });
        cells.add(1, "-".repeat(width));
        return cells;
    }
}
