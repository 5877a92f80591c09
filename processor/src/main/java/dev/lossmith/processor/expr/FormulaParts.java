package dev.lossmith.processor.expr;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The parts of a formula that it names itself, by {@code let}. */
final class FormulaParts {
    private final Map<String, Expression> parts = new LinkedHashMap<>();
    private final Map<String, Token> places = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    boolean has(String name) {
        return parts.containsKey(name);
    }

    void add(Token name, Expression part) {
        parts.put(name.text(), part);
        places.put(name.text(), name);
    }

    void use(String name) {
        used.add(name);
    }

    /** Refuses an unknown name that the text names only later, or without {@code let}. */
    void requireBefore(Token name) {
        boolean named = Pattern.compile("\\b" + name.text() + "\\s*=(?!=)")
                .matcher(name.formula())
                .find();
        if (named) {
            throw name.error("unknown name " + name.described() + ". Write let " + name.text()
                    + " = ... in before what uses it: a part is known only after it has been named.");
        }
    }

    /** The parts in their order, each of which is used. */
    Map<String, Expression> used() {
        places.forEach((name, place) -> {
            if (!used.contains(name)) {
                throw place.error("let names a part " + name + ", which nothing after it uses. Use " + name
                        + ", or leave it out.");
            }
        });
        return Collections.unmodifiableMap(parts);
    }
}
