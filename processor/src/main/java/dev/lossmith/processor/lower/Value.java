package dev.lossmith.processor.lower;

import java.util.List;

/** A node of lowered code. Made by {@link Code} only, so that equal nodes are the same object. */
public sealed interface Value {
    /** Whether this is a number or a bit pattern. */
    Kind kind();

    /** The two kinds of value: doubles, and the integers that are their bit patterns. */
    enum Kind {
        NUMBER,
        BITS
    }

    /** A number that is known when the code is made; exactly representable, or an infinity. */
    final class Literal implements Value {
        private final double number;

        Literal(double number) {
            this.number = number;
        }

        public double number() {
            return number;
        }

        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    /** An integer that is known when the code is made. */
    final class Pattern implements Value {
        private final long bits;

        Pattern(long bits) {
            this.bits = bits;
        }

        public long bits() {
            return bits;
        }

        @Override
        public Kind kind() {
            return Kind.BITS;
        }
    }

    /** A number that differs by element: the input, the target. */
    final class Argument implements Value {
        private final String name;

        Argument(String name) {
            this.name = name;
        }

        public String name() {
            return name;
        }

        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    /** A number that differs by class. */
    final class ClassConstant implements Value {
        private final String name;
        private final List<Double> values;

        ClassConstant(String name, List<Double> values) {
            this.name = name;
            this.values = values;
        }

        public String name() {
            return name;
        }

        public List<Double> values() {
            return values;
        }

        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    /** What an instruction makes of its operands. */
    final class Result implements Value {
        private final Instruction instruction;
        private final List<Value> operands;
        private final int position;

        Result(Instruction instruction, List<Value> operands, int position) {
            this.instruction = instruction;
            this.operands = operands;
            this.position = position;
        }

        /** When it was made, among the values of its code: later than its operands, and as a person would write it. */
        public int position() {
            return position;
        }

        public Instruction instruction() {
            return instruction;
        }

        /**
         * Whether this is the smaller or larger of a number and a limit that is neither 0 nor NaN: then it is the limit if a
         * comparison says so, and else the number, NaN included.
         */
        public boolean isLimit() {
            return (instruction == Instruction.MINIMUM || instruction == Instruction.MAXIMUM)
                    && operands.get(1) instanceof Literal limit
                    && Math.abs(limit.number()) > 0;
        }

        public List<Value> operands() {
            return operands;
        }

        @Override
        public Kind kind() {
            return instruction.result();
        }
    }
}
