package dev.lossmith.processor.jet;

import dev.lossmith.check.Real;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The language of formulas by recursive descent, as its grammar in the README says; without named parts. */
final class JetParser {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([0-9.]+(?:[eE][+-]?[0-9]+)?|[A-Za-z][A-Za-z0-9]*|<=|>=|==|!=|[-+*/^(),<>])");

    private static final JetFormula INPUT = Place::input;
    private static final JetFormula TARGET = Place::target;

    private final String text;
    private final Matcher matcher;
    private String token;
    private boolean hasDifference;

    /** @param hasDifference whether {@code x - t} or {@code t - x} stands in it */
    record Parsed(JetFormula formula, boolean hasDifference) {}

    private JetParser(String text) {
        this.text = text;
        this.matcher = TOKEN.matcher(text);
        this.token = next();
    }

    static Parsed parse(String text) {
        JetParser parser = new JetParser(text);
        JetFormula formula = parser.sum();
        parser.expect("");
        return new Parsed(formula, parser.hasDifference);
    }

    private JetFormula sum() {
        JetFormula sum = product();
        while (token.equals("+") || token.equals("-")) {
            JetFormula left = sum;
            boolean adds = take().equals("+");
            JetFormula right = product();
            hasDifference |= !adds && (left == INPUT && right == TARGET || left == TARGET && right == INPUT);
            sum = adds
                    ? place -> left.at(place).plus(right.at(place))
                    : place -> left.at(place).minus(right.at(place));
        }
        return sum;
    }

    private JetFormula product() {
        JetFormula product = unary();
        while (token.equals("*") || token.equals("/")) {
            JetFormula left = product;
            boolean multiplies = take().equals("*");
            JetFormula right = unary();
            product = multiplies
                    ? place -> left.at(place).times(right.at(place))
                    : place -> left.at(place).dividedBy(right.at(place));
        }
        return product;
    }

    private JetFormula unary() {
        if (!token.equals("-")) {
            return power();
        }
        take();
        JetFormula operand = unary();
        return place -> operand.at(place).negated();
    }

    private JetFormula power() {
        JetFormula base = atom();
        if (!token.equals("^")) {
            return base;
        }
        take();
        return power(base, unary());
    }

    /** {@code b a^(b - 1)} and {@code b (b - 1) a^(b - 2)}; powers of 2 and less of a vanishing base have no infinities. */
    private static JetFormula power(JetFormula base, JetFormula exponent) {
        return place -> {
            Jet a = base.at(place);
            Jet constant = exponent.at(place);
            if (constant.first().signum() != 0 || constant.second().signum() != 0) {
                throw new IllegalArgumentException("an exponent that the input changes");
            }
            Real b = constant.value();
            Real one = Real.of(1);
            Real slope = b.signum() == 0 ? Real.of(0) : b.times(raised(a.value(), b.minus(one)));
            Real factor = b.times(b.minus(one));
            Real bend = factor.signum() == 0 ? Real.of(0) : factor.times(raised(a.value(), b.minus(Real.of(2))));
            return a.under(raised(a.value(), b), slope, bend);
        };
    }

    /** An integer power of a negative number is one. */
    private static Real raised(Real base, Real power) {
        double number = power.toDouble();
        return number == Math.rint(number) ? base.pow((int) number) : base.pow(power);
    }

    private JetFormula atom() {
        String first = take();
        if (first.equals("(")) {
            JetFormula inner = sum();
            expect(")");
            return inner;
        }
        if (!first.isEmpty() && Character.isLetter(first.charAt(0))) {
            return first.equals("x") ? INPUT : first.equals("t") ? TARGET : call(first);
        }
        Jet number = Jet.constant(Real.of(new BigDecimal(first)));
        return place -> number;
    }

    private JetFormula call(String name) {
        expect("(");
        JetFormula first = sum();
        if (name.equals("where")) {
            IntPredicate holds = comparison(take());
            JetFormula right = sum();
            List<JetFormula> sides = List.of(argument(), argument());
            expect(")");
            return place -> sides.get(holds.test(place.order(first.at(place), right.at(place))) ? 0 : 1)
                    .at(place);
        }
        JetFormula called = switch (name) {
            case "max" -> larger(first, argument(), 1);
            case "min" -> larger(first, argument(), -1);
            case "pow" -> power(first, argument());
            case "clip" -> larger(larger(first, argument(), 1), argument(), -1);
            case "relu" -> larger(first, place -> Jet.constant(0), 1);
            case "abs" -> larger(first, place -> first.at(place).negated(), 1);
            case "sign" -> place -> Jet.constant(place.order(first.at(place), Jet.constant(0)));
            default -> {
                JetFunction function = JetFunction.valueOf(name.toUpperCase(Locale.ROOT));
                yield place -> function.of(first.at(place));
            }
        };
        expect(")");
        return called;
    }

    private JetFormula argument() {
        expect(",");
        return sum();
    }

    /** The larger of two, or with a sign of -1 the smaller. */
    private static JetFormula larger(JetFormula left, JetFormula right, int sign) {
        return place -> {
            Jet a = left.at(place);
            Jet b = right.at(place);
            return a.isLike(b) || sign * place.order(a, b) >= 0 ? a : b;
        };
    }

    private static IntPredicate comparison(String symbol) {
        return switch (symbol) {
            case "<" -> order -> order < 0;
            case "<=" -> order -> order <= 0;
            case ">" -> order -> order > 0;
            case ">=" -> order -> order >= 0;
            case "==" -> order -> order == 0;
            case "!=" -> order -> order != 0;
            default -> throw new IllegalArgumentException("no comparison: " + symbol);
        };
    }

    private void expect(String wanted) {
        String found = take();
        if (!found.equals(wanted)) {
            throw new IllegalArgumentException("\"" + wanted + "\", not \"" + found + "\", in " + text);
        }
    }

    private String take() {
        String taken = token;
        token = next();
        return taken;
    }

    /** The next token; empty at the end. */
    private String next() {
        if (!matcher.lookingAt()) {
            if (!text.substring(matcher.regionStart()).isBlank()) {
                throw new IllegalArgumentException("no token at " + matcher.regionStart() + " in " + text);
            }
            return "";
        }
        String found = matcher.group(1);
        matcher.region(matcher.end(), text.length());
        return found;
    }
}
