package dev.lossmith.processor.expr;

/**
 * How something of a choice is written that takes one side of its tie, where the left of the two quantities, less the right
 * one, is 0.
 *
 * @param rising as if the difference was positive there
 * @param falling as if it was negative
 */
public record Sided(Template rising, Template falling) {
    static Sided of(String rising, String falling) {
        return new Sided(new Template(rising), new Template(falling));
    }

    public Template side(boolean isRising) {
        return isRising ? rising : falling;
    }
}
