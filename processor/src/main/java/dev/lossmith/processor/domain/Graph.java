package dev.lossmith.processor.domain;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Branches;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Demand;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Variable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private static final Interval ZERO = Interval.of(0);

    private final List<Expression> nodes;
    private final List<int[]> operands = new ArrayList<>();
    private final Variable input;
    private final int[] variables;
    private final boolean[] jumps;
    private final Interval[] constants;

    Graph(Expression root, Variable input, int column) {
        this.input = input;
        this.nodes = Parts.of(root);
        Map<Expression, Integer> indices = new IdentityHashMap<>();
        for (Expression node : nodes) {
            operands.add(node.children().stream().mapToInt(indices::get).toArray());
            indices.put(node, indices.size());
        }
        variables = new int[size()];
        jumps = new boolean[size()];
        constants = new Interval[size()];
        for (int node = 0; node < size(); node++) {
            if (nodes.get(node) instanceof Constant constant) {
                constants[node] = enclosure(constant.value(column));
            } else if (nodes.get(node) instanceof Variable variable) {
                variables[node] = variable == input ? INPUT : TARGET;
            }
            jumps[node] = application(node)
                    .filter(application -> application.operator().jumps())
                    .isPresent();
            for (int operand : operands.get(node)) {
                variables[node] |= variables[operand];
                jumps[node] |= jumps[operand];
            }
        }
    }

    private static Interval enclosure(BigDecimal value) {
        double nearest = value.doubleValue();
        int side = Double.isInfinite(nearest) ? -value.signum() : value.compareTo(new BigDecimal(nearest));
        // Of an infinity, the neighbour is the largest double.
        return new Interval(side < 0 ? Math.nextDown(nearest) : nearest, side > 0 ? Math.nextUp(nearest) : nearest);
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

    /** The variables that decide which branches are taken. */
    int variablesOfConditions() {
        int result = 0;
        for (int node = 0; node < size(); node++) {
            int compared = branches(node).map(Branches::whenLess).orElse(0);
            for (int operand = 0; operand < compared; operand++) {
                result |= variables[operand(node, operand)];
            }
        }
        return result;
    }

    /** The values that each node can take on the box. */
    Interval[] values(Box box) {
        Interval[] values = new Interval[size()];
        for (int node = 0; node < size(); node++) {
            if (nodes.get(node) instanceof Constant) {
                values[node] = constants[node];
            } else if (nodes.get(node) instanceof Application application) {
                values[node] = Interval.of(application.operator(), ofOperands(node, values));
            } else {
                values[node] = nodes.get(node) == input ? box.input() : box.target();
            }
        }
        return values;
    }

    private List<Interval> ofOperands(int node, Interval[] values) {
        Interval[] of = new Interval[operands.get(node).length];
        for (int i = 0; i < of.length; i++) {
            of[i] = values[operand(node, i)];
        }
        return Arrays.asList(of);
    }

    /** What the operator of a node demands of an operand, with these values. */
    Optional<Demand> demand(int node, Interval[] values) {
        Optional<Demand> demand =
                application(node).flatMap(each -> each.operator().demand(ofOperands(node, values)));
        return isOfPowers(node, values) ? demand.map(Demand::allowingFloor) : demand;
    }

    /** Which nodes the formula may use, with these values: not the branches that are taken nowhere. */
    boolean[] used(Interval[] values) {
        boolean[] used = new boolean[size()];
        used[size() - 1] = true;
        for (int node = size() - 1; node >= 0; node--) {
            if (used[node]) {
                int[] of = operands.get(node);
                Optional<Branches> branches = branches(node);
                for (int i = 0; i < of.length; i++) {
                    used[of[i]] |= branches.isEmpty() || takes(branches.get(), node, i, values);
                }
            }
        }
        return used;
    }

    /** Whether a logarithm is there for powers with positive exponents only, exp(b log(a)), which are 0 where a is. */
    private boolean isOfPowers(int logarithm, Interval[] values) {
        return is(Operator.LOG, logarithm)
                && isOnlyUsed(
                        logarithm,
                        product -> is(Operator.MULTIPLY, product)
                                && values[otherOperand(product, logarithm)].low() > 0
                                && isOnlyUsed(product, user -> is(Operator.EXP, user)));
    }

    private boolean isOnlyUsed(int node, IntPredicate by) {
        int[] users = IntStream.range(node + 1, size())
                .filter(user -> Arrays.stream(operands.get(user)).anyMatch(operand -> operand == node))
                .toArray();
        return users.length > 0 && Arrays.stream(users).allMatch(by);
    }

    private boolean is(Operator operator, int node) {
        return nodes.get(node) instanceof Application application && application.operator() == operator;
    }

    private Optional<Application> application(int node) {
        return nodes.get(node) instanceof Application application ? Optional.of(application) : Optional.empty();
    }

    /** The branches of which a node is one. */
    Optional<Branches> branches(int node) {
        return application(node).flatMap(application -> application.operator().branches());
    }

    private int otherOperand(int product, int node) {
        return operand(product, operand(product, 0) == node ? 1 : 0);
    }

    private boolean takes(Branches branches, int node, int index, Interval[] values) {
        Interval first = values[operand(node, 0)];
        Interval other = branches.other(ofOperands(node, values), ZERO);
        return branches.take(index, first.low() < other.high(), first.high() >= other.low());
    }
}
