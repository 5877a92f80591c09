package dev.lossmith.processor.report;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes formulas as MathML, which browsers draw by themselves. */
final class MathWriter {
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int SIGN = 3;
    private static final int POWER = 4;
    private static final int ATOM = 5;

    /** A formula of more nodes, shared ones counted each time, is text. */
    private static final int MOST_NODES = 160;

    private final Symbols symbols;
    private final Optional<Expression> marked;
    private final Map<Expression, String> links;

    private MathWriter(Symbols symbols, Optional<Expression> marked, Map<Expression, String> links) {
        this.symbols = symbols;
        this.marked = marked;
        this.links = links;
    }

    static Markup of(Symbols symbols, Expression formula) {
        return new MathWriter(symbols, Optional.empty(), Map.of()).formula(formula);
    }

    /** The formula with a part of it marked. */
    static Markup marking(Symbols symbols, Expression formula, Expression part) {
        return new MathWriter(symbols, Optional.of(part), Map.of()).formula(formula);
    }

    /** The formula with parts that point to the variables of the code that hold them. */
    static Markup linking(Symbols symbols, Expression formula, List<StepView> steps) {
        Map<Expression, String> links = new IdentityHashMap<>();
        steps.forEach(step -> step.formula().ifPresent(part -> links.put(part, step.name())));
        return new MathWriter(symbols, Optional.empty(), links).formula(formula);
    }

    /** How many nodes are written, counted up to a limit. */
    static int size(Expression formula, int limit) {
        int size = 1;
        for (Expression child : formula.children()) {
            size += size < limit ? size(child, limit - size) : 0;
        }
        return size;
    }

    private Markup formula(Expression formula) {
        return size(formula, MOST_NODES + 1) <= MOST_NODES
                ? Markup.of("<math display=\"block\"><mrow>{}</mrow></math>", write(formula))
                : Markup.of("<code class=\"long\">{}</code>", symbols.print(formula));
    }

    private Markup write(Expression formula) {
        Markup plain = unmarked(formula);
        if (marked.isPresent() && marked.get() == formula) {
            return Markup.of("<mrow class=\"new\">{}</mrow>", plain);
        }
        String link = links.get(formula);
        return link == null ? plain : Markup.of("<mrow data-v=\"{}\">{}</mrow>", link, plain);
    }

    private Markup unmarked(Expression formula) {
        String name = symbols.name(formula);
        if (name != null || !(formula instanceof Application application)) {
            return leaf(name == null ? symbols.print(formula) : name);
        }
        return switch (application.operator()) {
            case ADD -> infix(application, "+", SUM, SUM);
            case SUBTRACT -> infix(application, "\u2212", SUM, PRODUCT);
            case MULTIPLY -> infix(application, "\u00b7", PRODUCT, PRODUCT);
            case DIVIDE ->
                Markup.of(
                        "<mfrac><mrow>{}</mrow><mrow>{}</mrow></mfrac>",
                        write(application.operand(0)),
                        write(application.operand(1)));
            case NEGATE -> Markup.of("<mo form=\"prefix\">\u2212</mo>{}", enclosed(application.operand(0), POWER));
            case POWER ->
                Markup.of(
                        "<msup><mrow>{}</mrow><mrow>{}</mrow></msup>",
                        enclosed(application.operand(0), ATOM),
                        write(application.operand(1)));
            case SQRT -> Markup.of("<msqrt>{}</msqrt>", write(application.operand(0)));
            case ABS -> Markup.of("<mrow><mo>|</mo>{}<mo>|</mo></mrow>", write(application.operand(0)));
            case WHERE ->
                choice(
                        Markup.of("{}<mo>&lt;</mo>{}", write(application.operand(0)), write(application.operand(1))),
                        application.operand(2),
                        application.operand(3));
            case IF_NEGATIVE ->
                choice(
                        Markup.of("{}<mo>&lt;</mo><mn>0</mn>", write(application.operand(0))),
                        application.operand(1),
                        application.operand(2));
            default -> call(application);
        };
    }

    private static Markup leaf(String text) {
        return Character.isLetter(text.charAt(0)) ? Markup.of("<mi>{}</mi>", text) : Markup.of("<mn>{}</mn>", text);
    }

    private Markup infix(Application application, String sign, int left, int right) {
        return Markup.of(
                "{}<mo>{}</mo>{}",
                enclosed(application.operand(0), left),
                sign,
                enclosed(application.operand(1), rank(application.operand(1)) == SIGN ? ATOM : right));
    }

    private Markup choice(Markup condition, Expression then, Expression otherwise) {
        return Markup.of("""
                <mrow><mo>{</mo><mtable columnalign="left left"><mtr><mtd>{}</mtd><mtd><mtext>if\u00a0</mtext>{}</mtd></mtr>\
                <mtr><mtd>{}</mtd><mtd><mtext>else</mtext></mtd></mtr></mtable></mrow>""", write(then), condition, write(otherwise));
    }

    private Markup call(Application application) {
        List<Markup> operands = new ArrayList<>();
        // Of one with any number of operands, the others are coefficients.
        for (Expression operand :
                application.operands().subList(0, application.operator().arity())) {
            operands.add(Markup.of(operands.isEmpty() ? "{}" : "<mo>,</mo>{}", write(operand)));
        }
        return Markup.of(
                "<mrow><mi>{}</mi>{}</mrow>", application.operator().symbol(), parentheses(Markup.join(operands)));
    }

    private Markup enclosed(Expression operand, int least) {
        return rank(operand) < least ? parentheses(write(operand)) : write(operand);
    }

    /** As high as what is between them only where that is a fraction or a choice: else they grow with every pair inside. */
    private static Markup parentheses(Markup inner) {
        boolean isHigh = inner.html().contains("<mfrac") || inner.html().contains("<mtable");
        return Markup.of(
                isHigh
                        ? "<mrow><mo>(</mo>{}<mo>)</mo></mrow>"
                        : "<mrow><mo stretchy=\"false\">(</mo>{}<mo stretchy=\"false\">)</mo></mrow>",
                inner);
    }

    private int rank(Expression formula) {
        String name = symbols.name(formula);
        if (name != null || !(formula instanceof Application application)) {
            return name != null && name.startsWith("-") ? SIGN : ATOM;
        }
        Operator operator = application.operator();
        return switch (operator) {
            case ADD, SUBTRACT -> SUM;
            case MULTIPLY -> PRODUCT;
            case NEGATE -> SIGN;
            case DIVIDE, POWER -> POWER;
            case WHERE, IF_NEGATIVE -> SUM;
            default -> ATOM;
        };
    }
}
