package dev.lossmith.processor;

import dev.lossmith.Precision;
import dev.lossmith.processor.accuracy.Measurement;
import dev.lossmith.processor.accuracy.Worst;
import dev.lossmith.processor.config.FormulaMessages;
import dev.lossmith.processor.config.Problem;
import dev.lossmith.processor.domain.DomainCheck;
import dev.lossmith.processor.domain.Violation;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Printer;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.processor.loss.Formula;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with a formula of which nothing was proved: where it means nothing, and what was measured of its kernel. */
final class FormulaCheck {
    /** Four bits: what a result may lose before its user is told. */
    private static final double WARNED_ULPS = 16;

    private interface Message {
        Problem of(String part, double input, double target);
    }

    private static final Map<Violation.Kind, Message> MESSAGES = new EnumMap<>(Map.of(
            Violation.Kind.LOG_OF_NEGATIVE, FormulaMessages::logarithmOfNegative,
            Violation.Kind.LOG_OF_ZERO, FormulaMessages::logarithmOfZero,
            Violation.Kind.ROOT_OF_NEGATIVE, FormulaMessages::rootOfNegative,
            Violation.Kind.POWER_OF_NEGATIVE, FormulaMessages::powerOfNegative,
            Violation.Kind.DIVISION_BY_ZERO, FormulaMessages::divisionByZero));

    private FormulaCheck() {}

    /** Where a formula is undefined or overflows, though its ranges allow it. */
    static List<Problem> undefined(Formula formula, Precision precision) {
        if (formula.isProved()) {
            return List.of();
        }
        Expression loss = formula.stated().loss();
        List<Violation> violations = DomainCheck.of(loss, formula.input(), formula.target());
        Optional<Violation> overflow = violations.isEmpty()
                ? DomainCheck.overflow(loss, formula.input(), formula.target(), precision)
                : Optional.empty();
        Message overflows = (part, input, target) -> FormulaMessages.overflow(part, precision, input, target);
        return Stream.concat(violations.stream(), overflow.stream())
                .map(violation -> MESSAGES.getOrDefault(violation.kind(), overflows)
                        .of(
                                Printer.print(violation.part()),
                                violation.input(),
                                formula.hasTarget() ? violation.target() : Double.NaN))
                .toList();
    }

    /** The formula with a guard of each variable outside of whose range it means nothing. */
    static Formula guarded(Formula formula) {
        if (formula.isProved()) {
            return formula;
        }
        List<Variable> guarded = Stream.of(formula.input(), formula.target())
                .filter(variable -> DomainCheck.needsGuard(formula.stated().loss(), variable))
                .toList();
        return formula.guarding(guarded);
    }

    /** What the user is to be told of the errors that were measured. */
    static List<Problem> inaccurate(Kernel kernel) {
        List<Problem> problems = new ArrayList<>();
        kernel.measurement().ifPresent(measurement -> {
            Formula formula = kernel.formula();
            inaccurate("loss", measurement.worst().loss(), measurement, formula).ifPresent(problems::add);
            inaccurate("gradient", measurement.worst().gradient(), measurement, formula)
                    .ifPresent(problems::add);
            inaccurate("Hessian", measurement.worst().hessian(), measurement, formula)
                    .ifPresent(problems::add);
        });
        return problems;
    }

    private static Optional<Problem> inaccurate(String result, Worst worst, Measurement measurement, Formula formula) {
        boolean isLimited = formula.maxUlps() > 0;
        if (worst.ulps() <= (isLimited ? formula.maxUlps() : WARNED_ULPS)) {
            return Optional.empty();
        }
        double input = worst.point().input();
        double target = formula.hasTarget() ? worst.point().target() : Double.NaN;
        return Optional.of(
                isLimited
                        ? FormulaMessages.tooInaccurate(result, worst.ulps(), formula.maxUlps(), input, target)
                        : FormulaMessages.inaccurate(
                                result, worst.ulps(), measurement.lostBits(worst), measurement.bits(), input, target));
    }
}
