package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.FormulaException;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.RowVariables;
import dev.lossmith.processor.expr.UserFormula;
import java.util.Map;
import java.util.Optional;

/** Who has written a formula, and thus what may stand in it. */
public enum Language {
    /** The files of losses: every operator. */
    COMPILER {
        @Override
        public UserFormula parse(Pool pool, String text, Map<String, Expression> names) {
            return new UserFormula(Parser.parse(pool, text, names::get), Map.of());
        }
    },

    /** Users: what the annotation documents. */
    USER {
        @Override
        public UserFormula parse(Pool pool, String text, Map<String, Expression> names) {
            return UserFormula.read(pool, text, names);
        }
    };

    /**
     * The formula in {@code text}, and the parts that it names itself.
     *
     * @param names what each name stands for
     * @throws IllegalArgumentException if the text is no formula, with a message for its author
     */
    public abstract UserFormula parse(Pool pool, String text, Map<String, Expression> names);

    /** A user's formula of a row. */
    static UserFormula parseRow(Pool pool, String text, Map<String, Expression> names, RowVariables variables) {
        return UserFormula.readRow(pool, text, names, variables);
    }

    /** Whether a text is a user's formula of a row, or is meant to be; one that is no formula at all is not. */
    static boolean isOfRow(String text) {
        try {
            return Parser.isOfRow(text);
        } catch (FormulaException e) {
            return false;
        }
    }

    /** The same of formulas of a row. */
    static Optional<String> meaningInRow(String name) {
        return Parser.meaningInRow(name);
    }

    /** What a name means in every formula of users; empty if it can stand for something of theirs. */
    static Optional<String> meaning(String name) {
        return Parser.meaning(name);
    }
}
