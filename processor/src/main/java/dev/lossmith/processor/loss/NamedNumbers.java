package dev.lossmith.processor.loss;

import dev.lossmith.Precision;
import dev.lossmith.processor.expr.Storage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The constants that a user defines: texts such as {@code c = 2.5, d = 1e-3}. */
final class NamedNumbers {
    private static final String EXAMPLE = "Write constants = \"c = 2.5\".";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?<digits>[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");
    private static final Pattern BEYOND_FINITE = Pattern.compile("[-+]?(?:inf|infinity|nan)", Pattern.CASE_INSENSITIVE);
    private final Storage storage;
    private final boolean isInRow;
    /** What other names stand for. */
    private final Map<String, String> taken;

    private final Map<String, BigDecimal> values = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    /**
     * The constants in some texts.
     *
     * @param isInRow whether they are for a formula of a row whose inputs are all x
     * @param taken what inputs and targets are called, with what they are
     */
    NamedNumbers(List<String> texts, Precision precision, boolean isInRow, Map<String, String> taken) {
        this.isInRow = isInRow;
        this.taken = taken;
        this.storage = Storage.of(precision);
        for (String text : texts) {
            for (String definition : text.split(",", -1)) {
                define(definition.strip());
            }
        }
    }

    /** The numbers by name, rounded; 1 for one that is wrong, so that a formula with it can be read all the same. */
    Map<String, BigDecimal> values() {
        return values;
    }

    List<String> mistakes() {
        return mistakes;
    }

    private void define(String definition) {
        int equals = definition.indexOf('=');
        String name = equals < 0 ? definition : definition.substring(0, equals).strip();
        String number = equals < 0 ? "" : definition.substring(equals + 1).strip();
        if (name.isEmpty() || number.isEmpty()) {
            mistakes.add("constants has \"" + definition + "\", which is not of the form name = number. " + EXAMPLE);
        } else if (!NAME.matcher(name).matches()) {
            mistakes.add("constants defines \"" + name
                    + "\", but a name has only letters A to Z and a to z, and after the first also digits and _. "
                    + EXAMPLE);
        } else if (values.containsKey(name)) {
            mistakes.add("constants defines " + name + " twice. Leave one of them out, or give it another name.");
        } else {
            meaning(name)
                    .ifPresent(meaning -> mistakes.add("constants defines " + name + ", but that is " + meaning
                            + ". Give the constant another name."));
        }
        BigDecimal value = number.isEmpty() ? BigDecimal.ONE : value(name, number);
        Matcher beginning = NAME.matcher(name);
        if (beginning.lookingAt() && !isOfTheLanguage(beginning.group())) {
            values.putIfAbsent(beginning.group(), value);
        }
    }

    private boolean isOfTheLanguage(String name) {
        return meaning(name).isPresent();
    }

    private Optional<String> meaning(String name) {
        return Optional.ofNullable(taken.get(name))
                .or(() -> isInRow ? Language.meaningInRow(name) : Language.meaning(name));
    }

    private BigDecimal value(String name, String number) {
        Matcher matcher = NUMBER.matcher(number);
        if (!matcher.matches()) {
            String wrong = BEYOND_FINITE.matcher(number).matches() ? "must be finite" : "must be a number";
            mistakes.add("constants: " + name + " " + wrong + ", but is \"" + number
                    + "\". Write digits, as in constants = \"" + name
                    + " = 2.5\"; what is to be computed belongs into the formula.");
            return BigDecimal.ONE;
        }
        double exact = Double.parseDouble(number);
        double kept = storage.round(exact);
        boolean vanished = kept == 0 && matcher.group("digits").matches(".*[1-9].*");
        if (vanished || Double.isInfinite(kept)) {
            String type = storage.typeName();
            boolean isLostInDouble = vanished ? exact == 0 : Double.isInfinite(exact);
            String instead =
                    storage.isNarrow() && !isLostInDouble ? "Write precision = Precision.DOUBLE, or " : "Write ";
            mistakes.add("constants: " + name + " is " + number + ", which becomes " + (vanished ? "0" : "infinite")
                    + " once it is a " + type + ". " + instead + "a number that a " + type + " can hold.");
            return BigDecimal.ONE;
        }
        return new BigDecimal(kept);
    }
}
