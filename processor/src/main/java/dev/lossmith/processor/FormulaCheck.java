package dev.lossmith.processor;

import dev.lossmith.Precision;
import dev.lossmith.processor.config.FormulaMessages;
import dev.lossmith.processor.config.Problem;
import dev.lossmith.processor.domain.DomainCheck;
import dev.lossmith.processor.domain.Violation;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Demand;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Printer;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.expr.Variables;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.loss.Textbook;
import dev.lossmith.processor.schedule.Kernel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong with a formula of which nothing was proved: where it means nothing, and what is hardly meant. */
final class FormulaCheck {
    private FormulaCheck() {}

    /** Where a formula is undefined or overflows, though its ranges allow it. */
    static List<Problem> undefined(Formula formula, Precision precision) {
        if (formula.isProved()) {
            return List.of();
        }
        Expression loss = formula.computed().loss();
        List<Violation> violations = violations(formula, loss);
        Optional<Violation> overflow = violations.isEmpty()
                ? DomainCheck.overflow(formula.stated().loss(), formula.input(), formula.target(), precision)
                : Optional.empty();
        return Stream.concat(
                        violations.stream().map(violation -> undefined(formula, violation)),
                        overflow.stream()
                                .map(violation -> FormulaMessages.overflow(
                                        Printer.print(violation.part()),
                                        precision,
                                        violation.input(),
                                        formula.hasTarget() ? violation.target() : Double.NaN)))
                .toList();
    }

    /** Where a form of the loss is undefined: looked for once, as it takes some time. */
    static List<Violation> violations(Formula formula, Expression loss) {
        return formula.pool()
                .notes(List.of(Violation.class, loss), () -> DomainCheck.of(loss, formula.input(), formula.target()));
    }

    /** Only the variables are named that make a difference: those of the operand, and those that choose among branches. */
    private static Problem undefined(Formula formula, Violation violation) {
        Application part = (Application) violation.part();
        Expression operand = part.operand(part.operator()
                .demand(part.operands().stream().map(Expression::interval).toList())
                .map(Demand::operand)
                .orElse(0));
        Set<Variable> variables = new HashSet<>(Variables.of(operand));
        if (!variables.isEmpty()) {
            variables.addAll(DomainCheck.conditions(formula.computed().loss(), formula.input()));
        }
        double input = variables.contains(formula.input()) ? violation.input() : Double.NaN;
        double target = variables.contains(formula.target()) ? violation.target() : Double.NaN;
        OptionalDouble limit = variables.equals(Set.of(formula.input()))
                ? DomainCheck.removable(formula.computed().loss(), formula.input(), formula.target(), violation)
                : OptionalDouble.empty();
        return limit.isPresent()
                ? FormulaMessages.removable(Printer.print(part), limit.getAsDouble(), input, target)
                : FormulaMessages.undefined(
                        Printer.print(part),
                        violation.fault().of(part.operator()),
                        name(formula, operand),
                        input,
                        target);
    }

    /** The name of a constant that has one, else its formula. */
    private static String name(Formula formula, Expression operand) {
        return formula.textbook().definitions().stream()
                .filter(definition -> operand instanceof Constant constant
                        && constant.values().equals(definition.values()))
                .map(Textbook.Definition::name)
                .findFirst()
                .orElse(Printer.print(operand));
    }

    /** The formula with a guard of each variable outside of whose range it means nothing. */
    static Formula guarded(Formula formula) {
        if (formula.isProved()) {
            return formula;
        }
        List<Variable> guarded = Stream.of(formula.input(), formula.target())
                .filter(variable -> DomainCheck.needsGuard(formula.computed().loss(), variable))
                .toList();
        return formula.guarding(guarded);
    }

    /** What is legal, but hardly meant: a loss that nothing can be learned from, or one that jumps. */
    static List<Problem> suspicious(Kernel kernel) {
        Formula formula = kernel.formula();
        if (formula.isProved()) {
            return List.of();
        }
        String config = kernel.names().config();
        Expression loss = kernel.derivation().stable().loss();
        boolean isFlat = kernel.derivation().stable().gradient().interval().equals(Interval.of(0));
        if (isFlat) {
            return List.of(
                    Variables.of(loss).contains(formula.input())
                            ? FormulaMessages.flat(config)
                            : FormulaMessages.withoutInput(Printer.print(loss), config));
        }
        return DomainCheck.jump(formula.stated().loss(), formula.input(), formula.target())
                .map(jump -> FormulaMessages.jump(
                        jump.before(),
                        jump.after(),
                        jump.input(),
                        formula.hasTarget() ? jump.target() : Double.NaN,
                        config))
                .stream()
                .toList();
    }
}
