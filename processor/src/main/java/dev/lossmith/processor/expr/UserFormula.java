package dev.lossmith.processor.expr;

import java.util.Map;

/**
 * What a user's formula means.
 *
 * @param result the whole of it
 * @param parts what {@code let} names, in the order of the text: each after those that it uses
 */
public record UserFormula(Expression result, Map<String, Expression> parts) {
    /**
     * A formula of a user: the functions are those of the vocabulary. Every exponent is made a constant: {@code a^b} with variables
     * in {@code b} is read as {@code exp(b * log(a))}, and an exponent without is worked out. Formulas have at most 4096
     * characters, 2000 operations and nest 200 deep, chains as {@code a + b + c} included; their numbers are in the range of a
     * double and have at most 400 digits, their constant exponents are at most 1024. So what comes out can be walked
     * recursively.
     *
     * @param names what the variables and constants stand for
     * @throws FormulaException if the text is no such formula, whatever it is
     */
    public static UserFormula read(Pool pool, String text, Map<String, Expression> names) {
        return read(text, new FormulaLanguage(pool, names));
    }

    private static UserFormula read(String text, FormulaLanguage language) {
        if (!SizeLimit.CHARACTERS.allows(text.length())) {
            throw new FormulaException(
                    "the formula has " + text.length() + " characters, but may have at most "
                            + SizeLimit.CHARACTERS.most() + ". Write a shorter one.",
                    text,
                    SizeLimit.CHARACTERS.most());
        }
        return language.formula(Parser.read(text, language));
    }

    /**
     * A user's formula of a row: the same, with functions over its elements, {@code x[t]} where the target is an index, and
     * {@code n} elements. Its value is one number.
     *
     * @param variables what it is made of
     */
    public static UserFormula readRow(Pool pool, String text, Map<String, Expression> names, RowVariables variables) {
        return read(text, new FormulaLanguage(pool, names, new FormulaRow(pool, variables)));
    }
}
