package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Why bits are lost, and of which results: those that lose them for the same reason are one matter.
 *
 * @param results in their order
 * @param reason of the first of them
 * @param place where they do
 * @param mildest the mildest of these points
 * @param ulps the largest error of any of them, anywhere
 */
public record Diagnosis(List<Quantity> results, Reason reason, Place place, LostBits mildest, double ulps) {
    /** What is wrong with one result. */
    private record Finding(Quantity quantity, Reason reason, LargestError worst) {}

    /**
     * What there is to say of the points at which bits were lost, a reason at a time.
     *
     * @param forms what the kernel computes, for people to read
     */
    public static List<Diagnosis> of(
            Measurement measurement, Outputs<Expression> forms, Variable input, Variable target) {
        Map<Cause, List<Finding>> findings = new EnumMap<>(Cause.class);
        for (Quantity quantity : Quantity.values()) {
            LargestError worst = measurement.worst().of(quantity);
            if (!worst.lost().isEmpty()) {
                Reason reason =
                        Reason.of(forms.of(quantity), worst.lost().get(0).point(), input, target);
                findings.computeIfAbsent(reason.cause(), cause -> new ArrayList<>())
                        .add(new Finding(quantity, reason, worst));
            }
        }
        return findings.values().stream().map(Diagnosis::of).toList();
    }

    private static Diagnosis of(List<Finding> findings) {
        List<LostBits> lost = findings.stream()
                .flatMap(finding -> finding.worst().lost().stream())
                .toList();
        return new Diagnosis(
                findings.stream().map(Finding::quantity).toList(),
                findings.get(0).reason(),
                Place.of(lost.stream().map(LostBits::point).toList()),
                findings.stream()
                        .map(finding -> finding.worst().lost().get(0))
                        .min(Comparator.comparingDouble(LostBits::size))
                        .orElseThrow(),
                findings.stream()
                        .mapToDouble(finding -> finding.worst().ulps())
                        .max()
                        .orElseThrow());
    }
}
