package dev.lossmith.processor.derive;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fold;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Sided;
import java.util.List;

/**
 * Which side a choice takes at a tie, for a derivative that is the same on both: that of the larger inputs, for all
 * choices alike. The choices of a formula as they are written take the one of the convention.
 */
final class SidesOfTies {
    private final Pool pool;
    private final Ties ties;
    private final Quantity derivative;
    private final Fold<Expression> taken = new Fold<>(this::taken);

    SidesOfTies(Pool pool, Ties ties, Quantity derivative) {
        this.pool = pool;
        this.ties = ties;
        this.derivative = derivative;
    }

    /** The formula with the jumps that take a side. */
    Expression taken(Expression expression) {
        return taken.of(expression);
    }

    private Expression taken(Expression part, Fold<Expression> fold) {
        Expression inner = part.rebuild(pool, fold.ofChildren(part));
        return inner instanceof Application application
                ? application
                        .operator()
                        .valueAtTies()
                        .filter(sided -> isSmooth(application))
                        .map(sided -> instance(sided, application))
                        .orElse(application)
                : inner;
    }

    /** The partial derivatives of a choice; those of its row if a convention decides. */
    Expression partial(Application application, int operand, Expression conventional) {
        List<Sided> partials = application.operator().partialsAtTies();
        return partials.isEmpty() || !isSmooth(application)
                ? conventional
                : instance(partials.get(operand), application);
    }

    private boolean isSmooth(Application application) {
        return ties.areSmooth(derivative, left(application), right(application));
    }

    private Expression instance(Sided sided, Application application) {
        boolean rising = ties.areRising(left(application), right(application));
        return sided.side(rising).of(pool, application.operands());
    }

    private Expression left(Application application) {
        return application.operator().ties().get(0).left().of(pool, application.operands());
    }

    private Expression right(Application application) {
        return application.operator().ties().get(0).right().of(pool, application.operands());
    }
}
