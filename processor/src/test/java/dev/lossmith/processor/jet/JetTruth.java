package dev.lossmith.processor.jet;

import dev.lossmith.check.Format;
import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * Loss, gradient and Hessian of a formula's text, with as many digits as it takes. Where two sides of a choice are
 * equal, the derivatives are the limits from left and right, if those agree.
 */
public final class JetTruth {
    private static final int FIRST_DIGITS = 40;
    private static final int MOST_DIGITS = 1280;
    /** Errors are counted to a thousandth of an ulp. */
    private static final Real TOLERANCE = Real.of(0x1p-10);

    private static final Real AGREEMENT = Real.of(0x1p-64);

    private final Format format;
    private final JetParser.Parsed loss;
    private final DoublePredicate isLabel;
    private final Map<List<Double>, Map<Quantity, Real>> known = new HashMap<>();

    /**
     * @param text a formula of {@code x} and {@code t}
     * @param isLabel which targets are exact
     */
    public JetTruth(Format format, String text, DoublePredicate isLabel) {
        this.format = format;
        this.loss = JetParser.parse(text);
        this.isLabel = isLabel;
    }

    /** Those of the three that are known: neither beyond all digits, nor a derivative at a kink, nor of an infinite loss. */
    public Map<Quantity, Real> at(double input, double target) {
        return known.computeIfAbsent(List.of(input, target), any -> settled(input, target));
    }

    private Map<Quantity, Real> settled(double input, double target) {
        Map<Quantity, Real> results = new EnumMap<>(Quantity.class);
        for (int digits = FIRST_DIGITS; digits <= MOST_DIGITS && results.size() < 3; digits *= 4) {
            try {
                Place point = place(input, target, digits, 0);
                Jet there = loss.formula().at(point);
                add(results, point.hasTie() ? besideTie(there, input, target, digits) : there);
            } catch (Undecided fewDigits) {
                continue;
            }
        }
        return results;
    }

    private Jet besideTie(Jet there, double input, double target, int digits) {
        Jet left = loss.formula().at(place(input, target, digits, -1));
        Jet right = loss.formula().at(place(input, target, digits, 1));
        boolean isContinuous = areNear(left.value(), there.value()) && areNear(right.value(), there.value());
        boolean isSmooth = isContinuous && areNear(left.first(), right.first());
        boolean isSmoother = isSmooth && areNear(left.second(), right.second());
        Real none = Real.of(Double.NaN);
        return new Jet(there.value(), isSmooth ? left.first() : none, isSmoother ? left.second() : none);
    }

    private static Place place(double input, double target, int digits, int side) {
        return new Place(Real.of(input, digits), Real.of(target, digits), side);
    }

    private static boolean areNear(Real a, Real b) {
        return a.isFinite()
                && b.isFinite()
                && a.minus(b).abs().compareTo(a.abs().max(b.abs()).times(AGREEMENT)) <= 0;
    }

    private void add(Map<Quantity, Real> settled, Jet jet) {
        Real[] results = {jet.value(), jet.first(), jet.second()};
        for (Quantity quantity : Quantity.values()) {
            Real result = results[quantity.ordinal()];
            boolean isSettled = result.isFinite()
                    && result.accuracy().compareTo(Real.of(format.ulp(result)).times(TOLERANCE)) <= 0;
            if (isSettled && jet.value().isFinite()) {
                settled.putIfAbsent(quantity, result);
            }
        }
    }

    /**
     * The error of a result in ulps of the truth and of what the next input changes it by, and the next target that is
     * no label; empty where the truth is not known.
     */
    public Optional<Double> error(Quantity quantity, double input, double target, double computed) {
        Map<Quantity, Real> there = at(input, target);
        if (!there.containsKey(quantity)) {
            return Optional.empty();
        }
        Real value = there.get(quantity);
        double ulps = format.ulps(computed, value);
        if (ulps <= 0.5) {
            return Optional.of(ulps);
        }
        Real moved = change(quantity, value, nextInput(input, target), target);
        if (!isLabel.test(target)) {
            moved = moved.plus(change(quantity, value, input, towardsZero(target)));
        }
        Real digits = Real.of(format == Format.FLOAT ? 0x1p23 : 0x1p52);
        return Optional.of(format.ulps(computed, value, value.abs().plus(moved.times(digits))));
    }

    private Real change(Quantity quantity, Real value, double input, double target) {
        Real there = at(input, target).getOrDefault(quantity, value);
        return there.minus(value).abs();
    }

    /** A difference of input and target is rounded to an ulp of the larger one, whatever is made of it. */
    private double nextInput(double input, double target) {
        double step = format.nextUp(Math.abs(target)) - Math.abs(target);
        double moved = format.round(input > 0 ? input - step : input + step);
        return loss.hasDifference() && moved != input ? moved : towardsZero(input);
    }

    private double towardsZero(double number) {
        return number > 0 ? format.nextDown(number) : format.nextUp(number);
    }
}
