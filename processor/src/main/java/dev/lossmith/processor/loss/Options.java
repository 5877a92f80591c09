package dev.lossmith.processor.loss;

import dev.lossmith.Precision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The legal values of a config's options. Numbers are those that the kernel's precision has: the config's, rounded. */
public record Options(Precision precision, Map<String, List<BigDecimal>> numbers, Map<String, String> names) {
    public Options {
        numbers = Map.copyOf(numbers);
        names = Map.copyOf(names);
    }

    /** The values of an option, one or one a class. */
    public List<BigDecimal> perClass(String option) {
        return numbers.get(option);
    }

    public BigDecimal number(String option) {
        return numbers.get(option).get(0);
    }

    public String name(String option) {
        return names.get(option);
    }

    /** The number of the kernel's precision that is nearest to {@code value}. */
    public BigDecimal rounded(BigDecimal value) {
        return rounded(precision, value.doubleValue());
    }

    /** The number of {@code precision} that is nearest to {@code value}, which is finite there. */
    public static BigDecimal rounded(Precision precision, double value) {
        return new BigDecimal(precision == Precision.FLOAT ? (float) value : value);
    }
}
