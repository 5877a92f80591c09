package dev.lossmith.processor.expr;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What is made of expressions from what is made of their parts: once of each, wherever it occurs. */
public final class Fold<T> {
    /** Makes it of one part; asks the fold for what it needs of the parts of that. */
    public interface Composition<T> {
        T of(Expression part, Fold<T> fold);
    }

    private final Map<Expression, T> known = new IdentityHashMap<>();
    private final Composition<T> step;

    public Fold(Composition<T> step) {
        this.step = step;
    }

    /** A fold that knows some results beforehand. */
    public Fold(Map<? extends Expression, T> given, Composition<T> step) {
        this.step = step;
        known.putAll(given);
    }

    public T of(Expression part) {
        T result = known.get(part);
        if (result == null) {
            result = step.of(part, this);
            known.put(part, result);
        }
        return result;
    }

    public List<T> ofChildren(Expression part) {
        List<T> results = new ArrayList<>(part.children().size());
        for (Expression child : part.children()) {
            results.add(of(child));
        }
        return results;
    }
}
