package dev.lossmith.processor.lower;

import java.util.List;

/** A node of lowered code. Made by {@link Code} only, so that equal nodes are the same object. */
public sealed interface Value {
    /** The two kinds of value: doubles, and the integers that are their bit patterns. */
    enum Kind {
        NUMBER,
        BITS
    }

    /** A number that is known when the code is made; exactly representable, or an infinity. */
    record Literal(double number) implements Value {}

    /** An integer that is known when the code is made. */
    record Pattern(long bits) implements Value {}

    /** A number that differs by element: the input, the target. */
    record Argument(String name) implements Value {}

    /** A number that differs by class. */
    record ClassConstant(String name, List<Double> values) implements Value {}

    /**
     * What an instruction makes of its operands.
     *
     * @param position when it was made, among the values of its code: later than its operands, and as a person would write it
     */
    record Result(Instruction instruction, List<Value> operands, int position) implements Value {
        /**
         * Whether this is the smaller or larger of a number and a limit that is neither 0 nor NaN: then it is the limit if a
         * comparison says so, and else the number, NaN included.
         */
        public boolean isLimit() {
            return (instruction == Instruction.MINIMUM || instruction == Instruction.MAXIMUM)
                    && operands.get(1) instanceof Literal limit
                    && Math.abs(limit.number()) > 0;
        }

        /** To compare operands as well would take time without end: what is shared is met again and again. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** Whether this is a number or a bit pattern. */
    default Kind kind() {
        if (this instanceof Result result) {
            return result.instruction().result();
        }
        return this instanceof Pattern ? Kind.BITS : Kind.NUMBER;
    }
}
