package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Format;
import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.processor.enclosure.Enclosure;
import dev.lossmith.processor.expr.Enclosures;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Variable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The results of a formula where two doubles are enough to be certain of them, as they are at nine points of ten. */
final class QuickResults {
    private final Format format;
    /** Loss, gradient and Hessian, and after them the differences that choices depend on. */
    private final Enclosures enclosures;

    QuickResults(Format format, Outputs<Expression> results, Choices choices, Variable input, Variable target) {
        List<Expression> all = new ArrayList<>(results.list());
        all.addAll(choices.differences());
        this.format = format;
        this.enclosures = Enclosures.of(all, List.of(input, target));
    }

    /** Empty where one of them is not certain, or two sides of a choice may be equal. */
    Optional<Map<Quantity, Real>> at(Point point) {
        List<Enclosure> values = enclosures.at(point.input(), point.target());
        Map<Quantity, Real> results = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            Enclosure value = values.get(quantity.ordinal());
            if (!isSettled(value)) {
                return Optional.empty();
            }
            results.put(quantity, value.midpoint());
        }
        boolean areDecided =
                values.subList(results.size(), values.size()).stream().allMatch(Enclosure::excludesZero);
        return areDecided ? Optional.of(results) : Optional.empty();
    }

    /** Of 0 its sign is part of the result: what may be on either side of it is not known. */
    private boolean isSettled(Enclosure value) {
        return value.isZero() || value.excludesZero() && value.radius() <= ulp(value.high()) * ExactResults.TOLERANCE;
    }

    private double ulp(double number) {
        double relative = format.nextUp(1) - 1;
        return Math.max(format.smallest(), Math.scalb(relative, Math.getExponent(number)));
    }
}
