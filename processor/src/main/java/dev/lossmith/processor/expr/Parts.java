package dev.lossmith.processor.expr;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The parts of expressions, the expressions themselves included: each once, wherever it occurs. */
public final class Parts {
    private Parts() {}

    /** All of them, what a part is made of before it. */
    public static List<Expression> of(Expression expression) {
        return of(List.of(expression), Expression::children);
    }

    public static List<Expression> of(Collection<Expression> expressions) {
        return of(expressions, Expression::children);
    }

    /** Those that are reached through the children that {@code taken} gives. */
    public static List<Expression> of(Expression expression, Function<Expression, List<Expression>> taken) {
        return of(List.of(expression), taken);
    }

    private static List<Expression> of(
            Collection<Expression> expressions, Function<Expression, List<Expression>> taken) {
        Set<Expression> parts = new LinkedHashSet<>();
        for (Expression expression : expressions) {
            collect(expression, taken, parts);
        }
        return List.copyOf(parts);
    }

    private static void collect(
            Expression expression, Function<Expression, List<Expression>> taken, Set<Expression> parts) {
        if (!parts.contains(expression)) {
            for (Expression child : taken.apply(expression)) {
                collect(child, taken, parts);
            }
            parts.add(expression);
        }
    }

    /** Those that are no leaves. */
    public static Stream<Application> applications(Expression... expressions) {
        return applications(List.of(expressions));
    }

    public static Stream<Application> applications(Collection<Expression> expressions) {
        return of(expressions).stream().filter(Application.class::isInstance).map(Application.class::cast);
    }

    /** The first of its kind, a whole before what it is made of. */
    public static Optional<Expression> first(Expression expression, Predicate<Expression> kind) {
        return first(expression, kind, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Optional<Expression> first(Expression expression, Predicate<Expression> kind, Set<Expression> seen) {
        if (!seen.add(expression)) {
            return Optional.empty();
        }
        if (kind.test(expression)) {
            return Optional.of(expression);
        }
        for (Expression child : expression.children()) {
            Optional<Expression> found = first(child, kind, seen);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    public static boolean any(Expression expression, Predicate<Expression> kind) {
        return first(expression, kind).isPresent();
    }

    /** The expression with some of its parts replaced; the others stay. */
    public static Expression replace(
            Expression expression, Pool pool, Map<? extends Expression, Expression> replacements) {
        return new Fold<Expression>(replacements, (part, fold) -> part.rebuild(pool, fold.ofChildren(part)))
                .of(expression);
    }
}
