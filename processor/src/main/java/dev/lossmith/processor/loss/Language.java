package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
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
            return Parser.readUser(pool, text, names);
        }
    };

    /**
     * The formula in {@code text}, and the parts that it names itself.
     *
     * @param names what each name stands for
     * @throws IllegalArgumentException if the text is no formula, with a message for its author
     */
    public abstract UserFormula parse(Pool pool, String text, Map<String, Expression> names);

    /** What a name means in every formula of users; empty if it can stand for something of theirs. */
    static Optional<String> meaning(String name) {
        return Parser.meaning(name);
    }
}
