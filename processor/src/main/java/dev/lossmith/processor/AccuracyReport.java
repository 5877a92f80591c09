package dev.lossmith.processor;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.accuracy.Diagnosis;
import dev.lossmith.processor.accuracy.LargestError;
import dev.lossmith.processor.accuracy.Measurement;
import dev.lossmith.processor.accuracy.Place;
import dev.lossmith.processor.accuracy.Point;
import dev.lossmith.processor.accuracy.Reason;
import dev.lossmith.processor.config.AccuracyMessages;
import dev.lossmith.processor.config.Config;
import dev.lossmith.processor.config.Inaccuracy;
import dev.lossmith.processor.config.Problem;
import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Printer;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.loss.Bounds;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.loss.Option;
import dev.lossmith.processor.schedule.Kernel;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the user is to be told of the errors that were measured. */
final class AccuracyReport {
    /** A longer part of a formula tells nobody anything. */
    private static final int LONGEST_PART = 60;

    private AccuracyReport() {}

    /** Of a formula of the user's. */
    static List<Problem> of(Kernel kernel) {
        return of(kernel, AccuracyMessages::lost);
    }

    /** Of a config whose annotation may have options in the place of a formula. */
    static List<Problem> of(Kernel kernel, Config config) {
        List<Option> options = config.loss().options();
        if (options.stream().anyMatch(option -> option.shape() == Option.Shape.TEXT)) {
            return of(kernel);
        }
        List<String> written = options.stream()
                .filter(option -> option.legal().isPresent())
                .map(Option::name)
                .filter(name -> config.written().matches(".*\\b" + name + " = .*"))
                .toList();
        return of(kernel, found -> AccuracyMessages.lost(found, written));
    }

    private static List<Problem> of(Kernel kernel, Function<Inaccuracy, Problem> message) {
        if (kernel.measurement().isEmpty()) {
            return List.of();
        }
        Measurement measurement = kernel.measurement().get();
        Formula formula = kernel.formula();
        return formula.bounds() instanceof Bounds.Measured measured
                        && measured.maxUlps().isPresent()
                ? beyond(measurement, formula, measured.maxUlps().getAsDouble())
                : lost(kernel, measurement, formula).stream().map(message).toList();
    }

    private static List<Problem> beyond(Measurement measurement, Formula formula, double maxUlps) {
        return Stream.of(Quantity.values())
                .filter(quantity -> measurement.worst().of(quantity).ulps() > maxUlps)
                .map(quantity -> {
                    LargestError worst = measurement.worst().of(quantity);
                    Point point = worst.point().orElseThrow();
                    return AccuracyMessages.tooInaccurate(
                            name(quantity),
                            worst.ulps(),
                            maxUlps,
                            point.input(),
                            formula.hasTarget() ? point.target() : Double.NaN);
                })
                .toList();
    }

    private static List<Inaccuracy> lost(Kernel kernel, Measurement measurement, Formula formula) {
        return Diagnosis.of(measurement, kernel.derivation().stable(), formula.input(), formula.target()).stream()
                .map(diagnosis -> inaccuracy(diagnosis, measurement, formula))
                .toList();
    }

    private static Inaccuracy inaccuracy(Diagnosis diagnosis, Measurement measurement, Formula formula) {
        Point mildest = diagnosis.mildest().point();
        return new Inaccuracy(
                diagnosis.results().stream().map(AccuracyReport::name).toList(),
                diagnosis.mildest().bits(measurement.bits()),
                measurement.bits(),
                where(diagnosis.place(), formula),
                printable(measurement, mildest.input()),
                formula.hasTarget() ? printable(measurement, mildest.target()) : Double.NaN,
                because(diagnosis.reason()),
                diagnosis.reason().cause().remedy(),
                range(diagnosis.place(), formula.input().interval()),
                diagnosis.ulps());
    }

    /** The double with the digits of a number of the format that is near it. */
    private static double printable(Measurement measurement, double number) {
        return Double.parseDouble(Storage.of(measurement.format()).digits(number));
    }

    private static String where(Place place, Formula formula) {
        String from = Decimals.shortest(place.from());
        return switch (place.region()) {
            case NEAR_TARGET -> formula.hasTarget() ? "where x is near t" : "";
            case NEAR_ZERO -> "where x is near 0";
            case ABOVE -> "where x is above " + from;
            case BELOW -> "where x is below " + from;
            case OUTSIDE -> "where x is beyond " + from + " or -" + from;
            case SCATTERED -> "";
        };
    }

    private static String because(Reason reason) {
        String part = Printer.print(reason.part());
        return (part.length() <= LONGEST_PART ? part : "a part of it") + " "
                + reason.cause().verb();
    }

    /** What is left of the range; empty where it is no end of it that does harm, three dots where nobody knows. */
    private static String range(Place place, Interval range) {
        double from = place.from();
        return switch (place.region()) {
            case NEAR_TARGET, NEAR_ZERO -> "";
            case ABOVE -> ends(range.low(), from);
            case BELOW -> ends(from, range.high());
            case OUTSIDE -> ends(-from, from);
            case SCATTERED -> "...";
        };
    }

    private static String ends(double low, double high) {
        return end(low) + ", " + end(high);
    }

    private static String end(double value) {
        return Double.isInfinite(value)
                ? value < 0 ? "Double.NEGATIVE_INFINITY" : "Double.POSITIVE_INFINITY"
                : Decimals.shortest(value);
    }

    private static String name(Quantity quantity) {
        return switch (quantity) {
            case LOSS -> "loss";
            case GRADIENT -> "gradient";
            case HESSIAN -> "Hessian";
        };
    }
}
