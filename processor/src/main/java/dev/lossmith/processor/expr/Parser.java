package dev.lossmith.processor.expr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads formulas as a paper prints them.
 *
 * <pre>
 * sum     = product { ("+" | "-") product }
 * product = factor { ("*" | "/") factor }
 * factor  = "-" factor | number | name | name "(" sum { "," sum } ")" | "(" sum ")"
 * </pre>
 */
public final class Parser {
    private static final String END = "the end";
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([0-9.]+(?:[eE][-+]?[0-9]+)?|[A-Za-z][A-Za-z0-9]*|[-+*/(),])");
    private static final Map<String, Operator> SUMS = Map.of("+", Operator.ADD, "-", Operator.SUBTRACT);
    private static final Map<String, Operator> PRODUCTS = Map.of("*", Operator.MULTIPLY, "/", Operator.DIVIDE);
    private static final Map<String, Operator> FUNCTIONS = Arrays.stream(Operator.values())
            .filter(Operator::isFunction)
            .collect(Collectors.toMap(Operator::symbol, Function.identity()));

    private final Pool pool;
    private final String text;
    private final Function<String, Expression> names;
    private final List<String> tokens;
    private int next;

    private Parser(Pool pool, String text, Function<String, Expression> names) {
        this.pool = pool;
        this.text = text;
        this.names = names;
        this.tokens = tokens(text);
    }

    /**
     * The formula in {@code text}.
     *
     * @param names what each name stands for; null where it stands for nothing
     * @throws IllegalArgumentException if the text is no formula
     */
    public static Expression parse(Pool pool, String text, Function<String, Expression> names) {
        Parser parser = new Parser(pool, text, names);
        Expression result = parser.sum();
        parser.expect(END);
        return result;
    }

    private Expression sum() {
        return chain(SUMS, this::product);
    }

    private Expression product() {
        return chain(PRODUCTS, this::factor);
    }

    private Expression chain(Map<String, Operator> operators, Supplier<Expression> operand) {
        Expression left = operand.get();
        while (operators.containsKey(peek())) {
            Operator operator = operators.get(take());
            left = pool.apply(operator, left, operand.get());
        }
        return left;
    }

    private Expression factor() {
        String token = take();
        if (token.equals("-")) {
            return pool.apply(Operator.NEGATE, factor());
        }
        if (token.equals("(")) {
            Expression inner = sum();
            expect(")");
            return inner;
        }
        if (Character.isDigit(token.charAt(0))) {
            return pool.constant(new BigDecimal(token));
        }
        if (FUNCTIONS.containsKey(token) && peek().equals("(")) {
            return pool.apply(FUNCTIONS.get(token), arguments());
        }
        Expression named = names.apply(token);
        if (named == null) {
            throw new IllegalArgumentException("unknown \"" + token + "\" in: " + text);
        }
        return named;
    }

    private List<Expression> arguments() {
        expect("(");
        List<Expression> arguments = new ArrayList<>();
        arguments.add(sum());
        while (peek().equals(",")) {
            expect(",");
            arguments.add(sum());
        }
        expect(")");
        return arguments;
    }

    private String peek() {
        return tokens.get(next);
    }

    private String take() {
        return tokens.get(next++);
    }

    private void expect(String token) {
        if (!peek().equals(token)) {
            throw new IllegalArgumentException("expected " + token + " but found " + peek() + " in: " + text);
        }
        next++;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text.stripTrailing());
        int position = 0;
        while (matcher.find() && matcher.start() == position) {
            tokens.add(matcher.group(1));
            position = matcher.end();
        }
        if (position < text.stripTrailing().length()) {
            throw new IllegalArgumentException("cannot read \"" + text.substring(position) + "\" in: " + text);
        }
        tokens.add(END);
        return tokens;
    }
}
