package dev.lossmith.processor.expr;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the language of users has in formulas of a row alone: elsewhere these names are free. */
final class RowVocabulary {
    /** How many elements there are. */
    static final String COUNT = "n";

    // spotless:off
    /** What some combinations of operators over the row are called. */
    private static final List<VocabularyFunction> ABBREVIATIONS = List.of(
            new VocabularyFunction.Abbreviation("mean(a)",       "sum(a) / n"),
            new VocabularyFunction.Abbreviation("logsumexp(a)",  "log(sum(exp(a)))"),
            new VocabularyFunction.Abbreviation("softmax(a)",    "exp(a) / sum(exp(a))"),
            new VocabularyFunction.Abbreviation("logsoftmax(a)", "a - logsumexp(a)"));
    // spotless:on

    private static final Map<String, VocabularyFunction> FUNCTIONS = table();

    private RowVocabulary() {}

    static Optional<VocabularyFunction> function(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name));
    }

    static Set<String> functions() {
        return FUNCTIONS.keySet();
    }

    /** Whether a text calls one of the functions, or has an index: then it is of a row, or is meant to be. */
    static boolean isSpoken(String text) {
        List<Token> tokens = TokenReader.read(text);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean isCall = FUNCTIONS.containsKey(tokens.get(i).text())
                    && tokens.get(i + 1).is("(");
            if (isCall || tokens.get(i).is("[")) {
                return true;
            }
        }
        return false;
    }

    /** What a name means in every formula of a row, so that it can stand for nothing else there. */
    static Optional<String> meaning(String name) {
        return name.equals(COUNT)
                ? Optional.of("the width of a row")
                : function(name).map(function -> "a function");
    }

    private static Map<String, VocabularyFunction> table() {
        Map<String, VocabularyFunction> table = new LinkedHashMap<>();
        for (Operator operator : Operator.values()) {
            if (operator.use() == Use.ROWS) {
                table.put(operator.symbol(), new VocabularyFunction.OfOperator(operator));
            }
        }
        ABBREVIATIONS.forEach(function -> table.put(function.name(), function));
        return Collections.unmodifiableMap(table);
    }
}
