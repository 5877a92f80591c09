package dev.lossmith.processor.formula;

import dev.lossmith.Precision;
import dev.lossmith.processor.formula.FormulaLosses.FormulaLoss;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As many configs as a large project may have: the formulas of {@link FormulaLosses} with other constants. */
final class FormulaVariations {
    private static final BigDecimal STEP = new BigDecimal("0.125");

    private FormulaVariations() {}

    /** The first {@code count} annotations, all different: each formula in each precision, and again with other constants. */
    static List<String> annotations(int count) {
        List<String> annotations = new ArrayList<>();
        for (int variation = 0; annotations.size() < count; variation++) {
            for (FormulaLoss loss : FormulaLosses.all()) {
                for (Precision precision : Precision.values()) {
                    annotations.add(varied(loss, variation).annotation(precision));
                }
            }
        }
        return annotations.subList(0, count);
    }

    /** Every constant a little smaller; a formula that has none gets a weight. */
    private static FormulaLoss varied(FormulaLoss loss, int variation) {
        if (variation == 0) {
            return loss;
        }
        BigDecimal factor = BigDecimal.ONE.subtract(STEP.multiply(BigDecimal.valueOf(variation)));
        return loss.constants().isEmpty()
                ? with(loss, weighted(loss.value()), "weight = " + factor)
                : with(loss, loss.value(), scaled(loss.constants(), factor));
    }

    /** Named parts stand before everything else. */
    private static String weighted(String value) {
        int parts = value.startsWith("let ") ? value.indexOf(" in ") + " in ".length() : 0;
        return value.substring(0, parts) + "weight * (" + value.substring(parts) + ")";
    }

    private static FormulaLoss with(FormulaLoss loss, String value, String constants) {
        return new FormulaLoss(loss.name(), value, constants, loss.input(), loss.target());
    }

    private static String scaled(String constants, BigDecimal factor) {
        return Stream.of(constants.split(", "))
                .map(constant -> constant.split(" = "))
                .map(constant -> constant[0] + " = " + new BigDecimal(constant[1]).multiply(factor))
                .collect(Collectors.joining(", "));
    }
}
