package dev.lossmith.runtime;

/**
 * What kernels of rows do alike: an index of a range is that of a row, which has one loss and several inputs.
 *
 * <p>Immutable; safe for use by several threads.
 *
 * @param <A> the type of the arrays of numbers
 * @param <T> the type of the targets: {@code int[]} for an index a row, that of the inputs for a number an input or
 *     a row, an array of such arrays for several a row
 */
abstract class RowKernel<A, T> extends Kernel<A, T> {
    private static final long serialVersionUID = 1L;

    private static final int[] NONE = {};

    RowKernel(Split parallel, Loops schedule) {
        super(parallel, schedule);
    }

    /** {@return the number of inputs in a row: at least 1} */
    protected abstract int inputs();

    /** {@return whether a target is an index} */
    protected boolean hasIndex() {
        return false;
    }

    /**
     * {@return how many targets a row has, where the inputs have names: in an array each if they are several} 0, the default, where a
     * target is an index, or there is one for each input.
     */
    protected int targetsPerRow() {
        return 0;
    }

    @Override
    @SuppressWarnings("unchecked") // targets that are no indices are numbers like inputs
    final T targets(A numbers, int count) {
        return (T)
                (hasIndex()
                        ? RowArguments.counted(count, ignored())
                        : targetsPerRow() > 1 ? RowArguments.repeated(numbers, targetsPerRow()) : numbers);
    }

    /** {@return the targets whose rows count for nothing, where a target is an index; not to be changed} */
    protected int[] ignored() {
        return NONE;
    }

    /**
     * How many rows an array of inputs has.
     *
     * @param input what the model gave, row by row
     * @return the number of rows
     * @throws NullPointerException if there is no array
     * @throws IllegalArgumentException if the last row is not whole
     */
    public final int rows(A input) {
        return RowArguments.rows("input", input, inputs());
    }

    @Override
    final int inputsPerTarget() {
        return inputs();
    }

    @Override
    final void checkTarget(T target, int from, int to) {
        if (target instanceof int[]) {
            RowArguments.indices((int[]) target, from, to, inputs(), ignored());
        } else if (targetsPerRow() == 0) {
            Arguments.coversRows("target", target, from, to, inputs());
        } else {
            RowArguments.targets(target, targetsPerRow(), from, to);
        }
    }

    /** The loss of a row is where inputs and targets of earlier ones are, and its derivatives where targets of later ones may be. */
    @Override
    final void checkOutputs(A input, T target, A loss, A gradient, A hessian) {
        if (inputs() > 1) {
            Arguments.distinct("input", input, "loss", loss);
            if (targetsPerRow() == 0) {
                Arguments.distinct("target", target, "loss", loss);
            }
        }
        for (int i = 0; i < targetsPerRow(); i++) {
            Object targets = RowArguments.targets(target, i);
            Arguments.distinct("target", targets, "gradient", gradient);
            Arguments.distinct("target", targets, "hessian", hessian);
        }
    }

    /** What the divisor is, once it is known how many rows count and what they weigh. */
    @Override
    final double divisor(T target, A weight, int from, int to) {
        int counted = to - from;
        if (ignored().length > 0) {
            counted -= RowArguments.count((int[]) target, from, to, ignored());
        }
        return divisor(target, weight, from, to, counted);
    }

    /**
     * {@return what the sum of a range is divided by, and its derivatives with it; 1 unless it is a mean}
     *
     * @param target what the model should have given
     * @param weight the weights, one a row; null without any
     * @param from the first row
     * @param to the row after the last
     * @param counted how many of them are not ignored
     * @throws IllegalArgumentException if an empty range is to have no mean
     */
    protected double divisor(T target, A weight, int from, int to, int counted) {
        return 1.0;
    }

    /**
     * Checks that a range has a row that counts, for a kernel with {@code onEmpty = OnEmpty.THROW}.
     *
     * @param from the first row
     * @param to the row after the last
     * @param counted how many are not ignored
     * @throws IllegalArgumentException if none is
     */
    protected static void notEmpty(int from, int to, int counted) {
        RowArguments.notEmpty(from, to, counted);
    }

    abstract double number(A array, int index);

    /**
     * {@return the sum of the weights of the rows of a range that are not ignored, each times that of its class} NaN and infinities
     * follow IEEE arithmetic. Nothing is checked.
     *
     * @param target what the model should have given
     * @param weight the weights, one a row; null if each row counts once
     * @param classWeight the weights of the classes, where a target is one; null if all count alike
     * @param from the first row
     * @param to the row after the last; the sum of an empty range is 0
     */
    protected final double sumOfWeights(T target, A weight, double[] classWeight, int from, int to) {
        int[] index = target instanceof int[] ? (int[]) target : null;
        double sum = 0.0;
        double lost = 0.0;
        for (int row = from; row < to; row++) {
            if (index == null || !RowArguments.contains(ignored(), index[row])) {
                double ofRow = weight == null ? 1.0 : number(weight, row);
                double summand = classWeight == null ? ofRow : ofRow * classWeight[index[row]];
                double before = sum;
                sum += summand;
                lost += Lanes.lost(before, summand, sum);
            }
        }
        return sum + Lanes.ifFinite(sum, lost);
    }
}
