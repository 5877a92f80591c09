package dev.lossmith.processor.expr;

import dev.lossmith.check.Real;
import dev.lossmith.processor.enclosure.Enclosure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * All that the compiler knows of an operator before lowering. What a row does not say is what most functions are: neither
 * even nor commutative, without kinks, defined everywhere, about as dear as an exponential, with a name of {@link Real}'s,
 * and of a value that only arbitrary precision tells.
 */
final class OperatorRow {
    /** A function of three. */
    interface OfThree<T> {
        T of(T a, T b, T c);
    }

    /** A function of four. */
    interface OfFour<T> {
        T of(T a, T b, T c, T d);
    }

    final String call;
    final Notation notation;
    final Use use;
    final Function<List<Real>, Real> value;
    final Function<List<Interval>, Interval> interval;
    final List<Template> partials;
    Optional<Derivative> derivative = Optional.empty();
    boolean variadic;
    boolean overRow;
    boolean chained;
    boolean commutative;
    boolean even;
    boolean jumps;
    List<Tie> ties = List.of();
    Optional<Sided> valueAtTies = Optional.empty();
    List<Sided> partialsAtTies = List.of();
    Optional<Branches> branches = Optional.empty();
    Function<List<Interval>, Optional<Demand>> demand = operands -> Optional.empty();
    Optional<Function<List<BigDecimal>, Optional<BigDecimal>>> decimal = Optional.empty();
    Effort effort = Effort.USUAL;
    Function<List<Enclosure>, Enclosure> enclosed = operands -> Enclosure.UNKNOWN;
    private Optional<String> reference = Optional.empty();
    Optional<String> referenceMethod = Optional.empty();
    Optional<String> meaning = Optional.empty();

    private OperatorRow(
            Use use,
            Notation notation,
            String call,
            Function<List<Real>, Real> value,
            Function<List<Interval>, Interval> interval,
            String... partials) {
        this.use = use;
        this.notation = notation;
        this.call = call;
        this.value = value;
        this.interval = interval;
        this.partials = new ArrayList<>();
        for (String partial : partials) {
            this.partials.add(new Template(partial));
        }
    }

    /** One without a derivative. */
    static OperatorRow row(
            Use use, Notation notation, String call, UnaryOperator<Real> value, UnaryOperator<Interval> interval) {
        return new OperatorRow(use, notation, call, v -> value.apply(v.get(0)), v -> interval.apply(v.get(0)));
    }

    /** One of any number of operands, the first of which its derivative is by: the others are constants. */
    static OperatorRow variadic(
            Use use,
            Notation notation,
            String call,
            Function<List<Real>, Real> value,
            Function<List<Interval>, Interval> interval,
            Derivative derivative) {
        OperatorRow row = new OperatorRow(use, notation, call, value, interval);
        row.variadic = true;
        row.derivative = Optional.of(derivative);
        return row;
    }

    /** One of all elements of a row: its value is of the operand's values there, its derivative is by each of them. */
    static OperatorRow overRow(
            Use use,
            String call,
            Function<List<Real>, Real> value,
            UnaryOperator<Interval> interval,
            String... byElement) {
        OperatorRow row =
                new OperatorRow(use, Notation.FUNCTION, call, value, v -> interval.apply(v.get(0)), byElement);
        row.overRow = true;
        return row;
    }

    static OperatorRow row(
            Use use,
            Notation notation,
            String call,
            UnaryOperator<Real> value,
            UnaryOperator<Interval> interval,
            String byA) {
        return new OperatorRow(use, notation, call, v -> value.apply(v.get(0)), v -> interval.apply(v.get(0)), byA);
    }

    static OperatorRow row(
            Use use,
            Notation notation,
            String call,
            BinaryOperator<Real> value,
            BinaryOperator<Interval> interval,
            String byA,
            String byB) {
        return new OperatorRow(
                use,
                notation,
                call,
                v -> value.apply(v.get(0), v.get(1)),
                v -> interval.apply(v.get(0), v.get(1)),
                byA,
                byB);
    }

    static OperatorRow row(
            Use use,
            Notation notation,
            String call,
            OfThree<Real> value,
            OfThree<Interval> interval,
            String byA,
            String byB,
            String byC) {
        return new OperatorRow(
                use,
                notation,
                call,
                v -> value.of(v.get(0), v.get(1), v.get(2)),
                v -> interval.of(v.get(0), v.get(1), v.get(2)),
                byA,
                byB,
                byC);
    }

    static OperatorRow row(
            Use use,
            Notation notation,
            String call,
            OfFour<Real> value,
            OfFour<Interval> interval,
            String byA,
            String byB,
            String byC,
            String byD) {
        return new OperatorRow(
                use,
                notation,
                call,
                v -> value.of(v.get(0), v.get(1), v.get(2), v.get(3)),
                v -> interval.of(v.get(0), v.get(1), v.get(2), v.get(3)),
                byA,
                byB,
                byC,
                byD);
    }

    /** Of more arguments than two it is taken two by two, from the left. */
    OperatorRow chained() {
        chained = true;
        return this;
    }

    OperatorRow commutative() {
        commutative = true;
        return this;
    }

    OperatorRow even() {
        even = true;
        return this;
    }

    /** Where these are equal, it has a kink. */
    OperatorRow kink(String left, String right) {
        ties = new ArrayList<>(ties);
        ties.add(new Tie(new Template(left), new Template(right)));
        return this;
    }

    /** Where these are equal, it may change without passing through the values between. */
    OperatorRow jump(String left, String right) {
        jumps = true;
        return kink(left, right);
    }

    /** How it takes one side of its tie: of what counts as larger there, and as smaller. */
    OperatorRow atTies(String rising, String falling) {
        valueAtTies = Optional.of(Sided.of(rising, falling));
        return this;
    }

    /** How its derivatives take one side of its tie, by operand. */
    OperatorRow partialsAtTies(Sided... sides) {
        partialsAtTies = List.of(sides);
        return this;
    }

    OperatorRow branches(int whenLess) {
        branches = Optional.of(new Branches(whenLess));
        return this;
    }

    OperatorRow demands(Demand demanded) {
        demand = operands -> Optional.of(demanded);
        return this;
    }

    OperatorRow demands(Function<List<Interval>, Optional<Demand>> demanded) {
        demand = demanded;
        return this;
    }

    /** Its value of decimals is a decimal: nothing is rounded. */
    OperatorRow decimal(UnaryOperator<BigDecimal> exact) {
        decimal = Optional.of(v -> Optional.of(exact.apply(v.get(0))));
        return this;
    }

    OperatorRow decimal(BinaryOperator<BigDecimal> exact) {
        decimal = Optional.of(v -> Optional.of(exact.apply(v.get(0), v.get(1))));
        return this;
    }

    /** The same, of some decimals. */
    OperatorRow someDecimals(Function<List<BigDecimal>, Optional<BigDecimal>> exact) {
        decimal = Optional.of(exact);
        return this;
    }

    /** Its value in two doubles, which is certain of most. */
    OperatorRow enclosed(UnaryOperator<Enclosure> value) {
        enclosed = v -> value.apply(v.get(0));
        return this;
    }

    OperatorRow enclosed(BinaryOperator<Enclosure> value) {
        enclosed = v -> value.apply(v.get(0), v.get(1));
        return this;
    }

    OperatorRow enclosed(OfThree<Enclosure> value) {
        enclosed = v -> value.of(v.get(0), v.get(1), v.get(2));
        return this;
    }

    OperatorRow enclosed(OfFour<Enclosure> value) {
        enclosed = v -> value.of(v.get(0), v.get(1), v.get(2), v.get(3));
        return this;
    }

    OperatorRow effort(int halfOperations) {
        return effort(operands -> halfOperations);
    }

    OperatorRow effort(Effort known) {
        effort = known;
        return this;
    }

    /** What the reference computes, in methods of {@link Real}. */
    OperatorRow reference(String java) {
        reference = Optional.of(java);
        return this;
    }

    /** A function that everybody knows is a method of its first operand, unless the row says something else. */
    Optional<String> reference() {
        boolean isKnown = use != Use.RULES && notation == Notation.FUNCTION;
        return reference.or(() ->
                Optional.of(call.replaceFirst("^(\\w+)\\((\\w)(, )?", "$2.$1(")).filter(java -> isKnown));
    }

    /** What stands between the operands of its call, and before and after them. */
    List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < call.length(); i++) {
            boolean isPartOfName = i > 0 && Character.isLetterOrDigit(call.charAt(i - 1))
                    || i + 1 < call.length() && Character.isLetterOrDigit(call.charAt(i + 1));
            if (Character.isLetter(call.charAt(i)) && !isPartOfName) {
                pieces.add(call.substring(from, i));
                from = i + 1;
            }
        }
        pieces.add(call.substring(from));
        return List.copyOf(pieces);
    }

    /** What a method of the reference with its name does, so that nothing is written twice. */
    OperatorRow referenceMethod(String body) {
        referenceMethod = Optional.of(body);
        return reference(call);
    }

    /** What it stands for, where textbooks do not have it. */
    OperatorRow means(String definition) {
        meaning = Optional.of(definition);
        return this;
    }
}
