package dev.lossmith.processor.expr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A formula in letters that stand for other formulas. Read when it is needed: a compilation needs few of them. */
public final class Template {
    private final String text;
    /** Once it was read. A race only reads it twice. */
    private @Nullable Expression formula;

    public Template(String text) {
        this.text = text;
    }

    /** Letters of no pool that anything else comes from. */
    public Expression formula() {
        Expression known = formula;
        if (known == null) {
            Pool pool = new Pool();
            known = Parser.parse(pool, text, name -> pool.variable(name, Interval.REALS));
            formula = known;
        }
        return known;
    }

    /** The formula with what each of its letters stands for. */
    public Expression of(Pool pool, Map<String, Expression> letters) {
        return new Fold<Expression>((part, fold) -> {
                    if (part instanceof Variable letter) {
                        return letters.get(letter.name());
                    }
                    return part instanceof Constant constant
                            ? pool.constant(constant.value(0))
                            : part.rebuild(pool, fold.ofChildren(part));
                })
                .of(formula());
    }

    /** The formula of operands, the first of which is {@code a}. */
    public Expression of(Pool pool, List<Expression> operands) {
        Map<String, Expression> letters = new HashMap<>();
        for (int i = 0; i < operands.size(); i++) {
            letters.put(letter(i), operands.get(i));
        }
        return of(pool, letters);
    }

    /** What an operand is called in the formulas of a row. */
    static String letter(int operand) {
        return String.valueOf((char) ('a' + operand));
    }

    @Override
    public String toString() {
        return text;
    }
}
