package dev.lossmith.processor.expr;

/**
 * Says why a text is no formula: what was expected, what was found and what to write instead, then the formula on a line of
 * its own, with a caret under the place. All of the message is printable ASCII.
 */
public final class FormulaException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String problem;
    private final int position;

    /** With {@code position} from 0, the first character, to the length of {@code formula}, its end. */
    FormulaException(String problem, String formula, int position) {
        super(problem + FormulaExcerpt.around(formula, position));
        this.problem = problem;
        this.position = position;
    }

    /** The message without the excerpt: one line. */
    public String problem() {
        return problem;
    }

    /** Where in the formula the problem is, in chars from 0; the length of the formula where it ends too early. */
    public int position() {
        return position;
    }
}
