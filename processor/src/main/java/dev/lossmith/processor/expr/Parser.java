package dev.lossmith.processor.expr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads formulas as a paper prints them.
 *
 * <pre>{@code
 * formula    = "let" part { "," part } "in" formula | sum
 * part       = name "=" sum
 * sum        = product { ( "+" | "-" ) product }
 * product    = factor { ( "*" | "/" ) factor }
 * factor     = "-" factor | power
 * power      = element [ "^" factor ]
 * element    = atom [ "[" name "]" ]
 * atom       = number | name | call | "(" sum ")"
 * call       = function "(" sum { "," sum } ")"
 *            | "where" "(" condition "," sum "," sum ")"
 * condition  = all { "or" all }
 * all        = test { "and" test }
 * test       = "not" test | "(" condition ")" | sum comparison sum
 * comparison = "<" | "<=" | ">" | ">=" | "==" | "!="
 * number     = ( digits [ "." [ digits ] ] | "." digits ) [ ( "e" | "E" ) [ "+" | "-" ] digits ]
 * name       = letter { letter | digit | "_" }
 * }</pre>
 *
 * <p>So {@code -x^2} is {@code -(x^2)}, {@code a^b^c} is {@code a^(b^c)} and {@code x^-1/2} is {@code (x^-1)/2}. A minus
 * before a number that is no base makes it one negative constant; {@code -(2)} is a negation.
 */
public final class Parser {
    private static final Map<String, Operator> SUMS = Operator.written(Notation.SUM);
    private static final String EXAMPLE = " Write let p = sigmoid(x) in p * (1 - p).";
    private static final Map<String, Operator> PRODUCTS = Operator.written(Notation.PRODUCT);

    private final FormulaDialect dialect;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private Parser(String text, FormulaDialect dialect) {
        this.dialect = dialect;
        this.tokens = TokenReader.read(text);
    }

    /**
     * A formula of the compiler's own: every {@link Operator} that has a name is a function, any exponent is left as it is,
     * {@code <} is the only comparison, and only numbers and nesting are limited.
     *
     * @param names what each name stands for; null where it stands for nothing
     * @throws FormulaException if the text is no formula
     */
    public static Expression parse(Pool pool, String text, Function<String, Expression> names) {
        return read(text, new FormulaOperators(pool, names));
    }

    /** Whether a text is one of a user's formulas of a row, or is meant to be. */
    public static boolean isOfRow(String text) {
        return RowVocabulary.isSpoken(text);
    }

    /** What {@link UserFormula#read} reads, without the names of its parts. */
    public static Expression parseUser(Pool pool, String text, Map<String, Expression> names) {
        return UserFormula.read(pool, text, names).result();
    }

    /** What a name means in every formula of users, as "a function"; empty if it can be that of a constant of theirs. */
    public static Optional<String> meaning(String name) {
        return Vocabulary.meaning(name);
    }

    /** The same of every formula of a row. */
    public static Optional<String> meaningInRow(String name) {
        return Vocabulary.meaning(name).or(() -> RowVocabulary.meaning(name));
    }

    static Expression read(String text, FormulaDialect dialect) {
        Parser parser = new Parser(text, dialect);
        if (parser.peek().kind() == Token.Category.END) {
            throw parser.peek().error("the formula is empty. Write the loss of one element, such as (x - t)^2.");
        }
        Expression result = parser.formula();
        if (parser.peek().kind() != Token.Category.END) {
            throw parser.unexpected("an operator or the end of the formula");
        }
        return result;
    }

    private Expression formula() {
        while (peek().isWord("let")) {
            do {
                take();
                part();
            } while (peek().is(","));
            if (!peek().isWord("in")) {
                throw peek().kind() == Token.Category.END
                        ? peek().error("expected an operator, \",\" or \"in\", but found " + peek().described()
                                + ". Write \"in\" after the last part, and then the formula.")
                        : unexpected("an operator, \",\" or \"in\"");
            }
            take();
        }
        return sum();
    }

    private void part() {
        Token name = take();
        if (name.kind() != Token.Category.NAME && name.kind() != Token.Category.WORD) {
            throw name.error("expected the name of a part, but found " + name.described() + "." + EXAMPLE);
        }
        if (!peek().text().equals("=")) {
            throw peek().error("expected \"=\", but found " + peek().described() + "." + EXAMPLE);
        }
        take();
        dialect.define(name, sum());
    }

    private Expression sum() {
        return chain(SUMS, this::product);
    }

    private Expression product() {
        return chain(PRODUCTS, this::factor);
    }

    private Expression chain(Map<String, Operator> operators, Supplier<Expression> operand) {
        Expression left = operand.get();
        while (operators.containsKey(peek().text())) {
            Token sign = take();
            left = dialect.apply(sign, operators.get(sign.text()), left, operand.get());
        }
        return left;
    }

    /** All recursion comes through here. */
    private Expression factor() {
        if (!SizeLimit.DEPTH.allows(++depth)) {
            throw FormulaSize.tooDeep(peek());
        }
        Expression result = peek().is("-") ? negative(take()) : power();
        depth--;
        return result;
    }

    private Expression negative(Token minus) {
        boolean number =
                peek().kind() == Token.Category.NUMBER && !tokens.get(next + 1).is("^");
        return number
                ? dialect.pool.constant(dialect.number(take()).negate())
                : dialect.apply(minus, Operator.NEGATE, factor());
    }

    private Expression power() {
        Expression base = element();
        if (!peek().is("^")) {
            return base;
        }
        take();
        Token place = peek();
        return dialect.power(place, base, factor());
    }

    /** What it is at an index. */
    private Expression element() {
        Expression each = atom();
        if (!peek().is("[")) {
            return each;
        }
        take();
        Token index = take();
        if (!peek().is("]")) {
            throw unexpected("\"]\"");
        }
        take();
        return dialect.element(index, each);
    }

    private Expression atom() {
        Token token = peek();
        if (token.kind() == Token.Category.NUMBER) {
            BigDecimal number = dialect.number(take());
            return dialect.pool.constant(number);
        }
        if (token.kind() == Token.Category.NAME) {
            take();
            return peek().is("(") ? call(token) : dialect.name(token);
        }
        if (!token.is("(")) {
            throw token.error(
                    "expected a number, a name or \"(\", but found " + token.described() + "." + TokenAdvice.on(token));
        }
        take();
        Expression inner = sum();
        close("an operator or \")\"");
        return inner;
    }

    private Expression call(Token function) {
        dialect.requireFunction(function);
        take();
        List<Expression> arguments = new ArrayList<>();
        if (peek().is(")")) {
            take();
            return dialect.call(function, arguments);
        }
        if (function.text().equals(Vocabulary.WHERE)) {
            Condition condition = condition(function);
            return dialect.choice(function, condition, furtherArguments(arguments));
        }
        arguments.add(sum());
        return dialect.call(function, furtherArguments(arguments));
    }

    private List<Expression> furtherArguments(List<Expression> arguments) {
        while (peek().is(",")) {
            take();
            arguments.add(sum());
        }
        close("an operator, \",\" or \")\"");
        return arguments;
    }

    private Condition condition(Token where) {
        return joined("or", Condition.Any::new, () -> joined("and", Condition.All::new, () -> test(where)));
    }

    private Condition joined(String word, Function<List<Condition>, Condition> join, Supplier<Condition> operand) {
        List<Condition> parts = new ArrayList<>(List.of(operand.get()));
        while (peek().isWord(word)) {
            take();
            parts.add(operand.get());
        }
        return parts.size() == 1 ? parts.get(0) : join.apply(parts);
    }

    /** All recursion of conditions comes through here. */
    private Condition test(Token where) {
        if (!SizeLimit.DEPTH.allows(++depth)) {
            throw FormulaSize.tooDeep(peek());
        }
        Condition test;
        if (peek().isWord("not")) {
            take();
            test = new Condition.Opposite(test(where));
        } else if (opensCondition()) {
            take();
            test = condition(where);
            close("\"and\", \"or\" or \")\"");
        } else {
            test = comparison(where);
        }
        depth--;
        return test;
    }

    private Condition comparison(Token where) {
        Expression left = sum();
        Token sign = peek();
        if (sign.is(",") || sign.is(")")) {
            throw where.error("where needs a comparison as its first argument. Write where(a < b, c, d).");
        }
        if (!Vocabulary.isComparison(sign)) {
            throw unexpected("an operator or a comparison");
        }
        take();
        return new Condition.Comparison(sign, left, sum());
    }

    /** Whether a parenthesis is here, and in it a comparison, other than in the arguments of a function. */
    private boolean opensCondition() {
        int open = 0;
        int calls = 0;
        for (int i = next; peek().is("(") && tokens.get(i).kind() != Token.Category.END; i++) {
            Token token = tokens.get(i);
            if (token.is("(")) {
                boolean call = calls > 0 || tokens.get(i - 1).kind() == Token.Category.NAME && i > next;
                calls += call ? 1 : 0;
                open += call ? 0 : 1;
            } else if (token.is(")")) {
                open -= calls > 0 ? 0 : 1;
                calls -= calls > 0 ? 1 : 0;
                if (open == 0) {
                    return false;
                }
            } else if (calls == 0 && (Vocabulary.isComparison(token) || token.isWord("not"))) {
                return true;
            }
        }
        return false;
    }

    private void close(String expected) {
        if (!peek().is(")")) {
            throw unexpected(expected);
        }
        take();
    }

    /** Of the next word, which follows a value. */
    private FormulaException unexpected(String expected) {
        Token found = peek();
        if (Vocabulary.isComparison(found)) {
            return found.error(
                    "expected " + expected + ", but found " + found.described()
                            + ". Comparisons stand in the first argument of where only, joined by and, or: where(a < b and b < c, d, e).");
        }
        boolean value = found.kind() == Token.Category.NUMBER || found.kind() == Token.Category.NAME || found.is("(");
        String advice = value
                ? " Write * between the two for a product."
                : found.kind() == Token.Category.END
                        ? " Write a \")\" for each \"(\"."
                        : found.is(")") ? " Leave it out, or write the \"(\" for it." : TokenAdvice.on(found);
        return found.error("expected " + expected + ", but found " + found.described() + "." + advice);
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(next++);
    }
}
