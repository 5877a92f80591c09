package dev.lossmith.processor.algebra;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fold;
import dev.lossmith.processor.expr.Pool;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the product that each part of a formula is, and the better one of two ways to write it: as given, or as that. */
final class Normaliser {
    private static final Fraction HALF = new Fraction(BigInteger.ONE, BigInteger.TWO);

    private final Pool pool;
    private final Usage usage;
    private final Factors factors = new Factors();
    private final Quotients quotients = new Quotients(factors);
    private final ProductWriter writer;
    private final Fold<Product> forms = new Fold<>((part, fold) -> compute(part));
    private final Fold<Expression> best =
            new Fold<>((part, fold) -> part instanceof Application application ? choose(application) : part);
    private final Fold<Measure> measures = new Fold<>((part, fold) -> Measure.of(part));
    private final Map<Product, Expression> chosen = new HashMap<>();

    Normaliser(Pool pool, Expression formula) {
        this.pool = pool;
        this.usage = new Usage(formula);
        this.writer = new ProductWriter(pool, factors);
    }

    Expression best(Expression expression) {
        return best.of(expression);
    }

    private Expression choose(Application application) {
        Expression given = withBestOperands(application);
        Product form = form(application);
        Expression choice = Stream.of(Optional.ofNullable(chosen.get(form)), written(form))
                .flatMap(Optional::stream)
                .reduce(given, this::better);
        chosen.put(form, choice);
        if (isOneFactor(form) && form.coefficient().equals(Fraction.ONE)) {
            offer(form, choice);
        }
        return choice;
    }

    /** Empty if it is too large. */
    private Optional<Expression> written(Product form) {
        try {
            return Optional.of(writer.write(form));
        } catch (TooLarge tooLarge) {
            return Optional.empty();
        }
    }

    /** The given one, unless the other is better. */
    private Expression better(Expression given, Expression other) {
        return measures.of(other).isBetterThan(measures.of(given)) ? other : given;
    }

    private Expression withBestOperands(Application application) {
        return application.rebuild(pool, best.ofChildren(application));
    }

    private Product form(Expression expression) {
        return forms.of(expression);
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
        if (factor instanceof Factor.Sum) {
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
