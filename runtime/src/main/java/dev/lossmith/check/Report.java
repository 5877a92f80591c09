package dev.lossmith.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a {@link Check} has found. Immutable; {@link #toString()} is a table for people to read. */
public final class Report {
    private static final String[] HEAD = {"check", "worst ulp", "bound", "cases", "unknown", "failed"};

    private final String title;
    private final String setting;
    private final List<Line> lines;

    Report(String title, String setting, List<Line> lines) {
        this.title = title;
        this.setting = setting;
        this.lines = Collections.unmodifiableList(new ArrayList<>(lines));
    }

    /** Tells whether every check passed. A value that is unknown is no failure; the table counts them. */
    public boolean isWithinBounds() {
        return lines.stream().allMatch(line -> line.failures == 0);
    }

    /**
     * Returns this report if every check passed.
     *
     * @throws AssertionError with the report as its message, if one did not
     */
    public Report requireWithinBounds() {
        if (!isWithinBounds()) {
            throw new AssertionError(toString());
        }
        return this;
    }

    /** Returns the largest error of a per-element function, in ulps. */
    public double worstUlps(Quantity quantity) {
        return line(quantity.label()).worstUlps;
    }

    /** Returns how many points were tried for a per-element function. */
    public long points(Quantity quantity) {
        return line(quantity.label()).cases;
    }

    /** Returns how many values of a per-element function had no known truth. */
    public long unknown(Quantity quantity) {
        return line(quantity.label()).unknown;
    }

    private Line line(String name) {
        return lines.stream().filter(line -> line.name.equals(name)).findFirst().get();
    }

    /** Returns the names of the checks that failed, in the order of the table. */
    public List<String> failures() {
        List<String> names = new ArrayList<>();
        lines.stream().filter(line -> line.failures > 0).forEach(line -> names.add(line.name));
        return names;
    }

    /** Returns the report as fixed-width text, lines ended by {@code \n}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(title).append(verdict()).append('\n');
        text.append(setting).append("\n\n").append(Table.plain(HEAD, rows())).append('\n');
        for (Line line : lines) {
            if (!line.worst.isEmpty()) {
                text.append(line.failures > 0 ? "FAILED " : "worst  ");
                text.append(line.name).append("\n       ").append(line.worst).append('\n');
            }
        }
        return text.toString();
    }

    /** Returns the report as a Markdown table with a heading. */
    public String toMarkdown() {
        StringBuilder text =
                new StringBuilder("### ").append(title).append(verdict()).append("\n\n");
        text.append(setting).append("\n\n").append(Table.markdown(HEAD, rows())).append('\n');
        for (Line line : lines) {
            if (!line.worst.isEmpty()) {
                text.append("- **")
                        .append(line.name)
                        .append("** ")
                        .append(line.worst)
                        .append('\n');
            }
        }
        return text.toString();
    }

    private String verdict() {
        return isWithinBounds() ? ": within its bounds" : ": FAILED " + String.join(", ", failures());
    }

    private List<String[]> rows() {
        List<String[]> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(line.cells()));
        return rows;
    }
}
