package dev.lossmith.processor.expr;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** What the words of a formula stand for, apart from the grammar, which {@link Parser} has. */
abstract class FormulaDialect {
    private static final Pattern NUMBER = Pattern.compile("(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");

    /** Longer ones are beyond the exponents of decimals. */
    private static final int LONGEST_EXPONENT = 8;

    final Pool pool;

    FormulaDialect(Pool pool) {
        this.pool = pool;
    }

    /** What a name stands for by itself. */
    abstract Expression name(Token name);

    /** Refuses names that cannot be called, before their arguments are read. */
    abstract void requireFunction(Token name);

    abstract Expression call(Token name, List<Expression> arguments);

    /** {@code where(condition, c, d)}; {@code values} are what follows the condition. */
    abstract Expression choice(Token where, Condition condition, List<Expression> values);

    /** Lets a name stand for a part of the formula from here on. */
    abstract void define(Token name, Expression part);

    /** What {@code each} is at an index. */
    abstract Expression element(Token index, Expression each);

    /** @param place where the exponent begins */
    abstract Expression power(Token place, Expression base, Expression exponent);

    /** @param place what messages about the result point at */
    abstract Expression apply(Token place, Operator operator, Expression... operands);

    /** The number that a written one means. */
    abstract BigDecimal meant(BigDecimal written);

    /** The number that stands there. */
    final BigDecimal number(Token token) {
        String text = token.text();
        if (!NUMBER.matcher(text).matches()) {
            String advice = text.matches(".*[eE][-+]?")
                    ? "digits are missing at its end. Write 1e-7 for 0.0000001."
                    : "it has a point too many, or no digits. Write 0.5 or 1e-7.";
            throw token.error(token.described() + " is no number: " + advice);
        }
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (exponent >= 0 && text.length() - exponent > LONGEST_EXPONENT) {
            throw token.error(token.described() + " has too long an exponent. Write a number that a double can hold.");
        }
        if (!SizeLimit.DIGITS.allows(text.chars().filter(Character::isDigit).count())) {
            throw token.error("a number has more than " + SizeLimit.DIGITS.most() + " digits. Write a shorter one.");
        }
        BigDecimal number = new BigDecimal(text);
        if (!FormulaExponent.isInRange(number)) {
            String lost = number.compareTo(BigDecimal.ONE) < 0 ? " vanishes" : " is infinite";
            throw token.error(token.described() + lost + " as a double. Write a number that a double can hold.");
        }
        return meant(number);
    }
}
