package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import java.util.Map;

/** Who has written a formula, and thus what may stand in it. */
public enum Language {
    /** The files of losses: every operator. */
    COMPILER {
        @Override
        public Expression parse(Pool pool, String text, Map<String, Expression> names) {
            return Parser.parse(pool, text, names::get);
        }
    },

    /** Users: what the annotation documents. */
    USER {
        @Override
        public Expression parse(Pool pool, String text, Map<String, Expression> names) {
            return Parser.parseUser(pool, text, names);
        }
    };

    /**
     * The formula in {@code text}.
     *
     * @param names what each name stands for
     * @throws IllegalArgumentException if the text is no formula, with a message for its author
     */
    public abstract Expression parse(Pool pool, String text, Map<String, Expression> names);

    /** Whether a name is that of a function, and can stand for nothing else. */
    static boolean isFunction(String name) {
        return Parser.functions().contains(name);
    }
}
