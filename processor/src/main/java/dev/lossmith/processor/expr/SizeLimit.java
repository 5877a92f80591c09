package dev.lossmith.processor.expr;

/** How large formulas may be, and what is made of them: more takes more time or space than a build has, or than a class file. */
public enum SizeLimit {
    /** The text of a user's formula. */
    CHARACTERS(4096, "characters"),
    /** Those that one writes: a part that occurs twice counts twice, for what is printed or read by walking costs as much. */
    WRITTEN_OPERATIONS(2000, "operations"),
    /** What is within this can be walked recursively. */
    DEPTH(200, "operations in one another"),
    /** Of a number as it is written, and of a step in an exponent. */
    DIGITS(400, "digits"),
    /** Of a derivative: every part is rewritten and lowered once, wherever it occurs, which is what a search costs. */
    PARTS(1000, "different parts"),
    /** Of a derivative: documentation writes a part out at each place, and a formula of few parts may take pages. */
    OPERATIONS(50_000, "operations"),
    /** Of rules that simplify one formula. */
    STEPS(10_000, "steps"),
    /**
     * A method of a class file has at most 65535 bytes. The largest is the one that calls the loops of vectors, with some 10 bytes
     * an instruction.
     */
    INSTRUCTIONS(4000, "instructions"),
    /** HotSpot interprets larger methods for ever, unless it is told -XX:-DontCompileHugeMethods. */
    COMPILED_BYTES(8000, "bytes");

    private final int most;
    private final String unit;

    SizeLimit(int most, String unit) {
        this.most = most;
        this.unit = unit;
    }

    public int most() {
        return most;
    }

    /** What is counted, as "operations". */
    public String unit() {
        return unit;
    }

    public boolean allows(long count) {
        return count <= most;
    }
}
