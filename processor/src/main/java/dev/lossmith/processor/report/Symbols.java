package dev.lossmith.processor.report;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Constants;
import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Printer;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.loss.Textbook;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What numbers and variables are called on a page: as in the Javadoc.
 *
 * @param isNamed whether a number that is a constant of the textbook has its name: in a user's formula, the same may be there for another
 *     reason
 */
record Symbols(Textbook textbook, Storage storage, boolean isNamed) {
    /** A longer formula explains nothing; and shared parts, printed each time, may make one endless. */
    private static final int MOST_CHARACTERS = 400;

    /** The name of a part; null if it has none. */
    @Nullable
    String name(Expression part) {
        if (part instanceof Application guard && guard.operator() == Operator.WITHIN) {
            return name(guard.operand(0)) == null ? Printer.print(guard.operand(0)) : name(guard.operand(0));
        }
        return part instanceof Constant constant && !constant.differsByClass() ? number(constant) : null;
    }

    String print(Expression expression) {
        return Printer.print(expression, this::name, MOST_CHARACTERS)
                .orElse("(more than " + MOST_CHARACTERS + " characters)");
    }

    /** What the names in a formula stand for, the names that those use included. */
    List<Fact> definitions(String formula) {
        return textbook.usedBy(formula).stream()
                .map(definition -> new Fact(definition.name(), value(definition)))
                .toList();
    }

    private String value(Textbook.Definition definition) {
        return definition
                .formula()
                .orElseGet(() -> definition.values().stream().map(this::decimal).collect(Collectors.joining(", ")));
    }

    private String number(Constant constant) {
        BigDecimal value = constant.value(0);
        boolean isWhole = value.stripTrailingZeros().scale() <= 0;
        Optional<String> ofTextbook = textbook.definitions().stream()
                .filter(definition -> !isWhole && isNamed && definition.values().equals(constant.values()))
                .map(Textbook.Definition::name)
                .findFirst();
        return ofTextbook.or(() -> Constants.name(constant)).orElseGet(() -> decimal(value));
    }

    /** What is a number of the kernel's arrays has the digits of one. */
    String decimal(BigDecimal value) {
        double nearest = storage.round(value.doubleValue());
        if (Double.isFinite(nearest) && (isNamed || new BigDecimal(nearest).compareTo(value) == 0)) {
            return storage.digits(nearest);
        }
        return Double.isFinite(value.doubleValue())
                ? Decimals.shortest(value.doubleValue())
                : value.round(MathContext.DECIMAL64).toString();
    }
}
