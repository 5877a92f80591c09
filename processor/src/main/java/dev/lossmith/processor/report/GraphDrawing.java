package dev.lossmith.processor.report;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Parts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Draws formulas as the graph that they are: a node for each part, however often it is used, what it is made of above it. */
final class GraphDrawing {
    /** Nobody follows the lines of more. */
    private static final int MOST_NODES = 70;

    private static final int NODE_WIDTH = 92;
    private static final int NODE_HEIGHT = 22;
    private static final int GAP = 12;
    private static final int LAYER = 56;
    private static final int PASSES = 4;

    private final Symbols symbols;
    private final Map<Expression, String> variables = new HashMap<>();
    private final Map<Expression, Integer> depths = new LinkedHashMap<>();
    private final Map<Expression, Double> places = new HashMap<>();
    private final Map<Expression, Integer> uses = new HashMap<>();
    private final Map<Integer, List<Expression>> layers = new TreeMap<>();
    private final Map<Expression, String> results = new LinkedHashMap<>();

    private GraphDrawing(Symbols symbols, Structure structure) {
        this.symbols = symbols;
        structure.steps().forEach(step -> step.formula().ifPresent(part -> variables.put(part, step.name())));
        structure.computed().forEach(result -> results.merge(result.formula(), result.name(), (a, b) -> a + ", " + b));
    }

    /** The graph of what is computed; empty if it is too large to be drawn. */
    static Optional<Markup> of(Symbols symbols, Structure structure) {
        GraphDrawing drawing = new GraphDrawing(symbols, structure);
        List<Expression> nodes = Parts.of(drawing.results.keySet().stream().toList()).stream()
                .filter(part -> !(part instanceof Constant))
                .toList();
        return nodes.size() > MOST_NODES || nodes.isEmpty() ? Optional.empty() : Optional.of(drawing.draw(nodes));
    }

    private static List<Expression> operands(Expression node) {
        return node.children().stream()
                .filter(child -> !(child instanceof Constant))
                .distinct()
                .toList();
    }

    private Markup draw(List<Expression> nodes) {
        for (Expression node : nodes) {
            int depth = 1 + operands(node).stream().mapToInt(depths::get).max().orElse(-1);
            depths.put(node, depth);
            layers.computeIfAbsent(depth, any -> new ArrayList<>()).add(node);
            operands(node).forEach(operand -> uses.merge(operand, 1, Integer::sum));
        }
        layers.values().forEach(this::spread);
        for (int pass = 0; pass < PASSES; pass++) {
            layers.values().forEach(this::arrange);
        }
        int widest = layers.values().stream().mapToInt(List::size).max().orElse(1);
        int width = widest * (NODE_WIDTH + GAP) + GAP;
        int height = layers.size() * LAYER;
        List<Markup> edges = new ArrayList<>();
        nodes.forEach(node -> operands(node).forEach(operand -> edges.add(edge(operand, node, width))));
        return Markup.of(
                """
                <div class="scroll"><svg class="graph" viewBox="0 0 {} {}" width="{}" height="{}" role="img" aria-labelledby="graph">
                <title id="graph">The graph of what is computed: {} nodes, {} of them used more than once</title>
                {}{}</svg></div>
                """,
                width,
                height,
                width,
                height,
                nodes.size(),
                uses.values().stream().filter(count -> count > 1).count(),
                edges,
                nodes.stream().map(node -> node(node, width)).toList());
    }

    private void spread(List<Expression> layer) {
        for (int i = 0; i < layer.size(); i++) {
            places.put(layer.get(i), (i + 0.5) / layer.size());
        }
    }

    /** Under the middle of what each is made of. */
    private void arrange(List<Expression> layer) {
        Map<Expression, Double> wanted = new HashMap<>();
        layer.forEach(node -> wanted.put(
                node, operands(node).stream().mapToDouble(places::get).average().orElse(places.get(node))));
        layer.sort(Comparator.comparingDouble(wanted::get));
        spread(layer);
    }

    private double x(Expression node, int width) {
        return places.get(node) * width;
    }

    private int y(Expression node) {
        return depths.get(node) * LAYER + LAYER / 2;
    }

    private Markup edge(Expression from, Expression to, int width) {
        return Markup.of(
                "<path class=\"edge\" d=\"M{} {}L{} {}\"/>\n",
                Math.round(x(from, width)),
                y(from) + NODE_HEIGHT / 2,
                Math.round(x(to, width)),
                y(to) - NODE_HEIGHT / 2);
    }

    private Markup node(Expression node, int width) {
        long left = Math.round(x(node, width)) - NODE_WIDTH / 2;
        String kind = results.containsKey(node) ? "result" : uses.getOrDefault(node, 0) > 1 ? "shared" : "single";
        String variable = variables.get(node);
        return Markup.of(
                """
                <g class="{}"{}><title>{}</title><rect x="{}" y="{}" width="{}" height="{}" rx="4"/>\
                <text x="{}" y="{}">{}</text></g>
                """,
                kind,
                variable == null ? Markup.NONE : Markup.of(" data-v=\"{}\"", variable),
                symbols.print(node),
                left,
                y(node) - NODE_HEIGHT / 2,
                NODE_WIDTH,
                NODE_HEIGHT,
                Math.round(x(node, width)),
                y(node) + 4,
                label(node));
    }

    private String label(Expression node) {
        String result = results.get(node);
        if (result != null) {
            return result;
        }
        if (!(node instanceof Application application) || application.operator() == Operator.WITHIN) {
            return symbols.print(node);
        }
        String sign = application.operator().isFunction()
                ? application.operator().symbol()
                : application.operator() == Operator.MULTIPLY
                        ? "\u00d7"
                        : application.operator().symbol();
        String constants = String.join(
                ", ",
                application.operands().stream()
                        .filter(Constant.class::isInstance)
                        .map(symbols::print)
                        .toList());
        return constants.isEmpty() ? sign : sign + " " + constants;
    }
}
