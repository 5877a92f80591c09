package dev.lossmith.processor.report;

import dev.lossmith.processor.expr.Expression;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Writes records as JSON: their components by name and in their order, lists as arrays, formulas as text, what is empty or no number as
 * null. The model is the documentation of what comes out.
 */
final class JsonWriter {
    private static final String INDENT = "  ";

    private final Symbols symbols;

    JsonWriter(Symbols symbols) {
        this.symbols = symbols;
    }

    String write(Object value) {
        return write(value, "\n") + "\n";
    }

    private String write(Object value, String line) {
        if (value instanceof Optional<?> optional) {
            return optional.map(present -> write(present, line)).orElse("null");
        }
        if (value instanceof Expression expression) {
            return quoted(symbols.print(expression));
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? number(number) : "null";
        }
        if (value instanceof Integer || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Collection<?> items) {
            return list(items, line);
        }
        return value instanceof Record record ? object(record, line) : quoted(value.toString());
    }

    /** {@code Double.toString} has changed. */
    private static String number(double number) {
        return Numbers.roughly(number);
    }

    private String list(Collection<?> items, String line) {
        boolean areShort = items.stream().allMatch(item -> item instanceof Number);
        List<String> written =
                items.stream().map(item -> write(item, line + INDENT)).toList();
        if (written.isEmpty() || areShort) {
            return "[" + String.join(", ", written) + "]";
        }
        return "[" + line + INDENT + String.join("," + line + INDENT, written) + line + "]";
    }

    private String object(Record record, String line) {
        List<String> fields = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            fields.add(quoted(component.getName()) + ": " + write(valueOf(component, record), line + INDENT));
        }
        return "{" + line + INDENT + String.join("," + line + INDENT, fields) + line + "}";
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                default -> {
                    if (c < ' ' || c > '~') {
                        String hex = Integer.toHexString(0x10000 | c);
                        json.append("\\u").append(hex.substring(1));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
