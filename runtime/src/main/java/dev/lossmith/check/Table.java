package dev.lossmith.check;

import java.util.List;

/** Lays out rows of text: the first column to the left, the others, which hold numbers, to the right. */
final class Table {
    private Table() {}

    static String plain(String[] head, List<String[]> rows) {
        return render(head, rows, "", "  ", "\n", new String[0]);
    }

    static String markdown(String[] head, List<String[]> rows) {
        String[] rule = new String[head.length];
        for (int i = 0; i < rule.length; i++) {
            rule[i] = i == 0 ? ":--" : "--:";
        }
        return render(head, rows, "| ", " | ", " |\n", rule);
    }

    private static String render(
            String[] head, List<String[]> rows, String start, String between, String end, String[] rule) {
        int[] widths = new int[head.length];
        widen(widths, head);
        rows.forEach(row -> widen(widths, row));
        StringBuilder text = new StringBuilder();
        append(text, widths, head, start, between, end);
        if (rule.length > 0) {
            append(text, widths, rule, start, between, end);
        }
        rows.forEach(row -> append(text, widths, row, start, between, end));
        return text.toString();
    }

    private static void widen(int[] widths, String[] cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], cells[i].length());
        }
    }

    private static void append(
            StringBuilder text, int[] widths, String[] cells, String start, String between, String end) {
        text.append(start);
        for (int i = 0; i < cells.length; i++) {
            StringBuilder padding = new StringBuilder();
            while (padding.length() + cells[i].length() < widths[i]) {
                padding.append(' ');
            }
            text.append(i == 0 ? "" : between).append(i == 0 ? cells[i] + padding : padding + cells[i]);
        }
        text.append(end);
    }
}
