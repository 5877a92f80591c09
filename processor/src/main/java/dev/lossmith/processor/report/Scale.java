package dev.lossmith.processor.report;

import dev.lossmith.processor.expr.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** How numbers lie along an axis: between 0 at one end of it and 1 at the other. */
record Scale(Spacing kind, double low, double high, double unit) {
    /** How numbers are spaced. */
    enum Spacing {
        /** Evenly. */
        LINEAR,
        /** By the logarithm of their distance from 0, and evenly below the unit. */
        SYMMETRIC_LOGARITHMIC,
        /** By the logarithm of their distance from the nearer end of a range. */
        LOGARITHMIC_FROM_ENDS
    }

    /** A line across a chart. */
    record Tick(double at, String label) {}

    private static final int MOST_TICKS = 8;
    /** More than ends of ranges have, fewer than steps gather errors in. */
    private static final MathContext DIGITS = new MathContext(6);

    private static final MathContext SHORT = new MathContext(3);

    static Scale linear(double low, double high) {
        return new Scale(Spacing.LINEAR, low, high, 1);
    }

    /** Below the unit, numbers count as near 0. */
    static Scale symmetricLogarithmic(double low, double high, double unit) {
        return new Scale(Spacing.SYMMETRIC_LOGARITHMIC, low, high, unit);
    }

    /** Nearer than the unit, numbers count as at an end. */
    static Scale fromEnds(double low, double high, double unit) {
        return new Scale(Spacing.LOGARITHMIC_FROM_ENDS, low, high, unit);
    }

    /** Where a number lies. */
    double position(double number) {
        double low = warped(this.low);
        return (warped(number) - low) / (warped(high) - low);
    }

    /** The number that lies there. */
    double at(double position) {
        double low = warped(this.low);
        return unwarped(low + position * (warped(high) - low));
    }

    private double middle() {
        return low / 2 + high / 2;
    }

    private double warped(double number) {
        return switch (kind) {
            case LINEAR -> number;
            case SYMMETRIC_LOGARITHMIC -> Math.signum(number) * log(Math.abs(number) / unit);
            case LOGARITHMIC_FROM_ENDS -> {
                double fromEnd = Math.min(number - low, high - number);
                double most = log((middle() - low) / unit);
                yield Math.signum(number - middle()) * (most - log(Math.max(0, fromEnd) / unit));
            }
        };
    }

    private double unwarped(double warped) {
        return switch (kind) {
            case LINEAR -> warped;
            case SYMMETRIC_LOGARITHMIC -> Math.signum(warped) * power(Math.abs(warped)) * unit;
            case LOGARITHMIC_FROM_ENDS -> {
                double fromEnd = power(Math.max(0, log((middle() - low) / unit) - Math.abs(warped))) * unit;
                yield warped < 0 ? low + fromEnd : high - fromEnd;
            }
        };
    }

    /** The decades of 1 + a, so that 0 has a place. */
    private static double log(double a) {
        return StrictMath.log10(1 + a);
    }

    private static double power(double decades) {
        return StrictMath.pow(10, decades) - 1;
    }

    List<Tick> ticks() {
        return switch (kind) {
            case LINEAR -> linearTicks();
            case SYMMETRIC_LOGARITHMIC -> decades();
            case LOGARITHMIC_FROM_ENDS ->
                List.of(
                        tick(low),
                        tick(low + (high - low) * 1e-4),
                        tick(low + (high - low) * 1e-2),
                        tick(middle()),
                        plainTick(high - (high - low) * 1e-2),
                        plainTick(high - (high - low) * 1e-4),
                        tick(high));
        };
    }

    /** Near an end the digits matter, and not the size. */
    private static Tick plainTick(double at) {
        return new Tick(at, Decimals.shortest(Numbers.rounded(at, DIGITS)));
    }

    private static Tick tick(double at) {
        double size = Math.abs(at);
        boolean isPlain = size == 0 || size >= 1e-3 && size < 1e4;
        String digits = Decimals.shortest(Numbers.rounded(at, DIGITS));
        return new Tick(
                at,
                isPlain
                        ? digits
                        : new BigDecimal(digits)
                                        .round(SHORT)
                                        .stripTrailingZeros()
                                        .unscaledValue()
                                + exponent(digits));
    }

    private static String exponent(String digits) {
        return "e" + -new BigDecimal(digits).round(SHORT).stripTrailingZeros().scale();
    }

    private List<Tick> linearTicks() {
        double raw = (high - low) / MOST_TICKS;
        double decade = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(raw)));
        double step = DoubleStream.of(1, 2, 5, 10)
                .map(factor -> factor * decade)
                .filter(candidate -> candidate >= raw)
                .findFirst()
                .orElse(raw);
        List<Tick> ticks = new ArrayList<>();
        if (!(step > 0) || Double.isInfinite(step)) {
            return ticks;
        }
        for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
            ticks.add(tick(i * step));
        }
        return ticks;
    }

    /** Powers of ten on both sides of 0, every second or third of them where there are many. */
    private List<Tick> decades() {
        int first = (int) StrictMath.rint(StrictMath.log10(unit)) + 1;
        int last = (int) StrictMath.floor(StrictMath.log10(Math.max(Math.abs(low), Math.abs(high))));
        int every = Math.max(1, (last - first + MOST_TICKS / 2) / (MOST_TICKS / 2));
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = last; exponent >= first; exponent -= every) {
            addInside(ticks, -Double.parseDouble("1e" + exponent));
        }
        addInside(ticks, 0);
        for (int exponent = last; exponent >= first; exponent -= every) {
            addInside(ticks, Double.parseDouble("1e" + exponent));
        }
        return ticks;
    }

    private void addInside(List<Tick> ticks, double at) {
        if (low <= at && at <= high) {
            ticks.add(tick(at));
        }
    }
}
