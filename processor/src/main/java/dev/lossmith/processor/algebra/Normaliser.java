package dev.lossmith.processor.algebra;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Pool;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Finds the product that each part of a formula is, and the better one of two ways to write it: as given, or as that. */
final class Normaliser {
    private static final Fraction HALF = new Fraction(BigInteger.ONE, BigInteger.TWO);

    private final Pool pool;
    private final Usage usage;
    private final Factors factors = new Factors();
    private final Quotients quotients = new Quotients(factors);
    private final Writer writer;
    private final Map<Expression, Product> forms = new IdentityHashMap<>();
    private final Map<Expression, Expression> best = new IdentityHashMap<>();
    private final Map<Product, Expression> chosen = new HashMap<>();

    Normaliser(Pool pool, Expression formula) {
        this.pool = pool;
        this.usage = new Usage(formula);
        this.writer = new Writer(pool, factors);
    }

    Expression best(Expression expression) {
        if (!(expression instanceof Application application)) {
            return expression;
        }
        Expression known = best.get(expression);
        if (known == null) {
            known = choose(application);
            best.put(expression, known);
        }
        return known;
    }

    private Expression choose(Application application) {
        Expression given = withBestOperands(application);
        Product form = form(application);
        Expression choice = better(better(given, chosen.get(form)), written(form));
        chosen.put(form, choice);
        if (isOneFactor(form) && form.coefficient().equals(Fraction.ONE)) {
            offer(form, choice);
        }
        return choice;
    }

    private Expression written(Product form) {
        try {
            return writer.write(form);
        } catch (TooLarge tooLarge) {
            return null;
        }
    }

    /** The given one, unless there is another that is better. */
    private static Expression better(Expression given, Expression other) {
        return other != null && Measure.of(other).isBetterThan(Measure.of(given)) ? other : given;
    }

    private Expression withBestOperands(Application application) {
        return pool.apply(
                application.operator(),
                application.operands().stream().map(this::best).toList());
    }

    private Product form(Expression expression) {
        Product form = forms.get(expression);
        if (form == null) {
            form = compute(expression);
            forms.put(expression, form);
        }
        return form;
    }

    private Product compute(Expression expression) {
        if (expression instanceof Application application && !usage.isQuantity(application)) {
            try {
                return compute(application);
            } catch (ArithmeticException tooLargeOrUndefined) {
                return atom(application);
            }
        }
        return expression instanceof Constant constant && !constant.differsByClass()
                ? number(constant, expression)
                : atom(expression);
    }

    private Product number(Constant constant, Expression expression) {
        try {
            return Product.of(Fraction.of(constant.value(0)));
        } catch (TooLarge tooLarge) {
            return atom(expression);
        }
    }

    private Product compute(Application application) {
        List<Expression> operands = application.operands();
        Expression a = operands.get(0);
        return switch (application.operator()) {
            case ADD -> sum(form(a), form(operands.get(1)));
            case SUBTRACT -> sum(form(a), form(operands.get(1)).negated());
            case MULTIPLY -> quotients.times(form(a), form(operands.get(1)));
            case DIVIDE -> quotients.dividedBy(form(a), form(operands.get(1)));
            case NEGATE -> form(a).negated();
            case SQRT -> quotients.power(best(a), form(a), HALF);
            case POWER -> power(application);
            default -> atom(application);
        };
    }

    /** A new factor can be written as the sum that it came from, too: 1 - a (1 - b) is better than 1 - a + a b. */
    private Product sum(Product a, Product b) {
        if (a.isZero() || b.isZero()) {
            return a.isZero() ? b : a;
        }
        Quotients.Common common = quotients.common(a, b);
        Product sum = quotients.sum(common);
        if (isOneFactor(sum)) {
            Product number = Product.of(Fraction.ONE.dividedBy(sum.coefficient()));
            offer(
                    sum,
                    writer.sum(
                            List.of(common.left().times(number), common.right().times(number))));
        }
        return quotients.times(common.shared(), sum);
    }

    private static boolean isOneFactor(Product product) {
        return product.exponents().size() == 1 && product.exponents().isPolynomial();
    }

    private void offer(Product product, Expression expression) {
        Factor factor = factors.get(product.exponents().byFactor().firstKey());
        if (!factor.isAtom()) {
            boolean isKnown = writer.knows(factor);
            Expression present = writer.write(factor);
            writer.remember(factor, isKnown ? better(present, expression) : better(expression, present));
        }
    }

    private Product power(Application application) {
        Expression base = application.operand(0);
        Product exponent = form(application.operand(1));
        if (!exponent.exponents().isEmpty()) {
            return atom(application);
        }
        return exponent.coefficient().isInteger()
                ? quotients.power(form(base), exponent.coefficient().floor())
                : quotients.power(best(base), form(base), exponent.coefficient());
    }

    private Product atom(Expression expression) {
        Expression atom = expression instanceof Application application ? withBestOperands(application) : expression;
        Factor factor = factors.atom(atom);
        writer.remember(factor, atom);
        return Product.of(factor);
    }
}
