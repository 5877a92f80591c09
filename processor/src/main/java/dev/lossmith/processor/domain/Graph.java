package dev.lossmith.processor.domain;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Variable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The nodes of a formula in an order in which operands come first, each once: an evaluation over a box is one pass. Constants
 * are those of one class.
 */
final class Graph {
    /** Bits of the variables that a node depends on. */
    static final int INPUT = 1;

    static final int TARGET = 2;

    private static final int MOST_SPECIAL = 12;

    private final List<Expression> nodes = new ArrayList<>();
    private final List<int[]> operands = new ArrayList<>();
    private final Map<Expression, Integer> indices = new IdentityHashMap<>();
    private final Variable input;
    private final int[] variables;
    private final boolean[] jumps;
    private final Interval[] constants;

    Graph(Expression root, Variable input, int column) {
        this.input = input;
        add(root);
        variables = new int[size()];
        jumps = new boolean[size()];
        constants = new Interval[size()];
        for (int node = 0; node < size(); node++) {
            if (nodes.get(node) instanceof Constant constant) {
                constants[node] = enclosure(constant.value(column));
            } else if (nodes.get(node) instanceof Variable variable) {
                variables[node] = variable == input ? INPUT : TARGET;
            }
            jumps[node] = jumps(nodes.get(node));
            for (int operand : operands.get(node)) {
                variables[node] |= variables[operand];
                jumps[node] |= jumps[operand];
            }
        }
    }

    private int add(Expression expression) {
        Integer known = indices.get(expression);
        if (known != null) {
            return known;
        }
        int[] indicesOfOperands = expression instanceof Application application
                ? application.operands().stream().mapToInt(this::add).toArray()
                : new int[0];
        nodes.add(expression);
        operands.add(indicesOfOperands);
        indices.put(expression, nodes.size() - 1);
        return nodes.size() - 1;
    }

    private static Interval enclosure(BigDecimal value) {
        double nearest = value.doubleValue();
        int side = Double.isInfinite(nearest) ? -value.signum() : value.compareTo(new BigDecimal(nearest));
        // Of an infinity, the neighbour is the largest double.
        return new Interval(side < 0 ? Math.nextDown(nearest) : nearest, side > 0 ? Math.nextUp(nearest) : nearest);
    }

    private static boolean jumps(Expression expression) {
        return expression instanceof Application application
                && switch (application.operator()) {
                    case SIGN, FLOOR, INSIDE, IF_NEGATIVE, WHERE -> true;
                    default -> false;
                };
    }

    int size() {
        return nodes.size();
    }

    Expression node(int index) {
        return nodes.get(index);
    }

    int operand(int node, int index) {
        return operands.get(node)[index];
    }

    /** The variables that a node depends on. */
    int variables(int node) {
        return variables[node];
    }

    /** Whether a node may change without passing through the values between, other than at a pole. */
    boolean jumps(int node) {
        return jumps[node];
    }

    /** Some of the constants of the formula, to within an ulp. */
    List<Double> constants() {
        return Arrays.stream(constants)
                .filter(Objects::nonNull)
                .map(Interval::low)
                .distinct()
                .limit(MOST_SPECIAL)
                .toList();
    }

    /** The constants that differ by class, with their value in each. */
    List<List<BigDecimal>> byClass() {
        return nodes.stream()
                .filter(node -> node instanceof Constant constant && constant.differsByClass())
                .map(node -> ((Constant) node).values())
                .toList();
    }

    /** The variables that decide which branches are taken. */
    int variablesOfConditions() {
        int result = 0;
        for (int node = 0; node < size(); node++) {
            if (nodes.get(node) instanceof Application application) {
                boolean pair = application.operator() == Operator.WHERE;
                boolean choice = pair || application.operator() == Operator.IF_NEGATIVE;
                result |= choice ? variables[operand(node, 0)] : 0;
                result |= pair ? variables[operand(node, 1)] : 0;
            }
        }
        return result;
    }

    /** The values that each node can take on the box. */
    Interval[] values(Box box) {
        Interval[] values = new Interval[size()];
        for (int node = 0; node < size(); node++) {
            if (constants[node] != null) {
                values[node] = constants[node];
            } else if (nodes.get(node) instanceof Application application) {
                Interval[] of = new Interval[operands.get(node).length];
                for (int i = 0; i < of.length; i++) {
                    of[i] = values[operand(node, i)];
                }
                values[node] = Interval.of(application.operator(), Arrays.asList(of));
            } else {
                values[node] = nodes.get(node) == input ? box.input() : box.target();
            }
        }
        return values;
    }

    /** Which nodes the formula may use, with these values: not the branches that are taken nowhere. */
    boolean[] used(Interval[] values) {
        boolean[] used = new boolean[size()];
        used[size() - 1] = true;
        for (int node = size() - 1; node >= 0; node--) {
            if (used[node]) {
                int[] of = operands.get(node);
                for (int i = 0; i < of.length; i++) {
                    used[of[i]] |= takes(node, i, values);
                }
            }
        }
        return used;
    }

    /** Whether a logarithm is there for powers with positive exponents only, exp(b log(a)), which are 0 where a is. */
    boolean isOfPowers(int logarithm, Interval[] values) {
        return operator(logarithm) == Operator.LOG
                && isOnlyUsed(
                        logarithm,
                        product -> operator(product) == Operator.MULTIPLY
                                && values[otherOperand(product, logarithm)].low() > 0
                                && isOnlyUsed(product, user -> operator(user) == Operator.EXP));
    }

    private boolean isOnlyUsed(int node, IntPredicate by) {
        int[] users = IntStream.range(node + 1, size())
                .filter(user -> Arrays.stream(operands.get(user)).anyMatch(operand -> operand == node))
                .toArray();
        return users.length > 0 && Arrays.stream(users).allMatch(by);
    }

    private Operator operator(int node) {
        return nodes.get(node) instanceof Application application ? application.operator() : null;
    }

    private int otherOperand(int product, int node) {
        return operand(product, operand(product, 0) == node ? 1 : 0);
    }

    private boolean takes(int node, int index, Interval[] values) {
        Operator operator = ((Application) nodes.get(node)).operator();
        Interval first = values[operand(node, 0)];
        if (operator == Operator.IF_NEGATIVE && index > 0) {
            return index == 1 ? first.low() < 0 : first.high() >= 0;
        }
        if (operator == Operator.WHERE && index > 1) {
            Interval second = values[operand(node, 1)];
            return index == 2 ? first.low() < second.high() : first.high() >= second.low();
        }
        return true;
    }
}
