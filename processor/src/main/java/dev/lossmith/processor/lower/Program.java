package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Arithmetic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Code as steps on numbered slots, to be run for many elements: what each instruction means, to the bit. */
public final class Program {
    /** An instruction with the slots of its operands; one that has fewer than three repeats the last. */
    private record SlotStep(Instruction instruction, int a, int b, int c, int result) {}

    private final Arithmetic arithmetic;
    private final SlotStep[] steps;
    private final int[] results;
    /** What is in the slots before the first step. A slot holds either a number or a bit pattern. */
    private final double[] numbers;

    private final long[] bits;

    private Program(Arithmetic arithmetic, Writer writer, int[] results) {
        this.arithmetic = arithmetic;
        this.steps = writer.steps.toArray(new SlotStep[0]);
        this.results = results;
        this.numbers = Arrays.copyOf(writer.numbers, writer.size);
        this.bits = Arrays.copyOf(writer.bits, writer.size);
    }

    /** The same where numbers are doubles. */
    public static Program of(List<Value> results, List<String> arguments, int column) {
        return of(Arithmetic.DOUBLE, results, arguments, column);
    }

    /**
     * The program that computes {@code results}.
     *
     * @param arithmetic what the numbers are
     * @param arguments their names, in the order in which {@link #run} takes them
     * @param column the class whose constants are used
     */
    public static Program of(Arithmetic arithmetic, List<Value> results, List<String> arguments, int column) {
        Writer writer = new Writer(arguments, column);
        return new Program(
                arithmetic, writer, results.stream().mapToInt(writer::slot).toArray());
    }

    /** The results, before they are rounded to their precision. */
    public double[] run(double... arguments) {
        double[] n = numbers.clone();
        long[] b = bits.clone();
        System.arraycopy(arguments, 0, n, 0, arguments.length);
        boolean inFloats = arithmetic.isInFloats();
        for (SlotStep step : steps) {
            if (inFloats) {
                runInFloats(step, n, b);
            } else {
                run(step, n, b);
            }
        }
        double[] values = new double[results.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = n[results[i]];
        }
        return values;
    }

    private static void run(SlotStep step, double[] n, long[] b) {
        switch (step.instruction) {
            case ADD -> n[step.result] = n[step.a] + n[step.b];
            case SUBTRACT -> n[step.result] = n[step.a] - n[step.b];
            case MULTIPLY -> n[step.result] = n[step.a] * n[step.b];
            case DIVIDE -> n[step.result] = n[step.a] / n[step.b];
            case NEGATE -> n[step.result] = -n[step.a];
            case ABSOLUTE -> n[step.result] = Math.abs(n[step.a]);
            case MINIMUM -> n[step.result] = Math.min(n[step.a], n[step.b]);
            case MAXIMUM -> n[step.result] = Math.max(n[step.a], n[step.b]);
            case SQUARE_ROOT -> n[step.result] = Math.sqrt(n[step.a]);
            case FROM_BITS -> n[step.result] = Double.longBitsToDouble(b[step.a]);
            case SELECT -> n[step.result] = b[step.a] != 0 ? n[step.b] : n[step.c];
            case TO_BITS -> b[step.result] = Double.doubleToRawLongBits(n[step.a]);
            case BIT_AND -> b[step.result] = b[step.a] & b[step.b];
            case BIT_XOR -> b[step.result] = b[step.a] ^ b[step.b];
            case INTEGER_ADD -> b[step.result] = b[step.a] + b[step.b];
            case INTEGER_SUBTRACT -> b[step.result] = b[step.a] - b[step.b];
            case SHIFT_LEFT -> b[step.result] = b[step.a] << b[step.b];
            case SHIFT_RIGHT -> b[step.result] = b[step.a] >> b[step.b];
        }
    }

    /** The same of floats, which doubles hold as they are, and of ints. */
    private static void runInFloats(SlotStep step, double[] n, long[] b) {
        switch (step.instruction) {
            case FROM_BITS -> n[step.result] = Float.intBitsToFloat((int) b[step.a]);
            case TO_BITS -> b[step.result] = Float.floatToRawIntBits((float) n[step.a]);
            case SHIFT_LEFT -> b[step.result] = (int) b[step.a] << (int) b[step.b];
            case SHIFT_RIGHT -> b[step.result] = (int) b[step.a] >> (int) b[step.b];
            default -> {
                // Of two floats a double has more than twice the digits: an operation that is rounded twice is rounded
                // right
                // (S. A. Figueroa, "When is double rounding innocuous?", 1995). Integers wrap.
                run(step, n, b);
                n[step.result] = (float) n[step.result];
                b[step.result] = (int) b[step.result];
            }
        }
    }

    /** Gives each value a slot, operands before what is made of them; the arguments have the first ones. */
    private static final class Writer {
        private final List<String> arguments;
        private final int column;
        private final Map<Value, Integer> slots = new IdentityHashMap<>();
        private final List<SlotStep> steps = new ArrayList<>();
        private double[] numbers = new double[64];
        private long[] bits = new long[64];
        private int size;

        Writer(List<String> arguments, int column) {
            this.arguments = arguments;
            this.column = column;
            this.size = arguments.size();
        }

        int slot(Value value) {
            Integer known = slots.get(value);
            if (known == null) {
                known = newSlot(value);
                slots.put(value, known);
            }
            return known;
        }

        private int newSlot(Value value) {
            if (value instanceof Value.Argument argument) {
                return arguments.indexOf(argument.name());
            }
            if (value instanceof Value.Result result) {
                return step(result);
            }
            int slot = next();
            if (value instanceof Value.Literal literal) {
                numbers[slot] = literal.number();
            } else if (value instanceof Value.ClassConstant constant) {
                numbers[slot] = constant.values().get(column);
            } else {
                bits[slot] = ((Value.Pattern) value).bits();
            }
            return slot;
        }

        private int step(Value.Result result) {
            int[] operands = result.operands().stream().mapToInt(this::slot).toArray();
            int last = operands.length - 1;
            int slot = next();
            steps.add(
                    new SlotStep(result.instruction(), operands[0], operands[Math.min(1, last)], operands[last], slot));
            return slot;
        }

        private int next() {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
                bits = Arrays.copyOf(bits, 2 * size);
            }
            return size++;
        }
    }
}
