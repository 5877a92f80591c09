package dev.lossmith.check;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * A kernel that can take the shape of any of the eight loss interfaces: plain loops over a per-element function, and,
 * where a test wants it, one deliberate fault.
 */
final class HandmadeKernel implements InvocationHandler {
    /** Mistakes that generated or hand-written array loops could make. */
    enum Fault {
        NONE,
        /** Reads the targets from 0 instead of from the start of the range. */
        OFFSET,
        /** Writes one element after the range. */
        OVERRUN,
        /** Writes the gradient before it reads input and target for the Hessian. */
        ALIASING,
        /** Divides the loss but not the gradient. */
        UNDIVIDED_GRADIENT,
        /** Leaves the weight out of the Hessian. */
        UNWEIGHTED_HESSIAN,
        /** Counts row weights from the start of the range. */
        WEIGHT_OFFSET,
        /** Sums in the format of a float. */
        FLOAT_SUM,
        /** Gives another sum when only the loss is asked for. */
        OTHER_SUM,
        /** Returns 1 for an empty range. */
        EMPTY_IS_ONE,
        /** Refuses ranges of more than a thousand elements. */
        THROWS
    }

    private final HandmadeReference reference;
    private final Fault fault;

    private HandmadeKernel(HandmadeReference reference, Fault fault) {
        this.reference = reference;
        this.fault = fault;
    }

    static Object implementing(Class<?> type, HandmadeReference reference, Fault fault) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new HandmadeKernel(reference, fault));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        String type = method.getDeclaringClass().getSimpleName();
        boolean weighted = type.startsWith("Weighted");
        boolean elementwise = type.contains("Elementwise");
        int last = method.getName().equals("loss") ? 0 : method.getName().contains("Hessian") ? 2 : 1;
        Object weight = weighted ? arguments[2] : null;
        int firstOutput = (weighted ? 3 : 2) - (elementwise ? 0 : 1);
        int from = (int) arguments[arguments.length - 2];
        int to = (int) arguments[arguments.length - 1];
        Object[] outputs = new Object[3];
        System.arraycopy(arguments, firstOutput, outputs, 0, last + 1);
        outputs[0] = elementwise ? outputs[0] : null;
        double sum = run(arguments[0], arguments[1], weight, outputs, last, from, to);
        return elementwise ? null : (Object) sum;
    }

    private double run(Object input, Object target, Object weight, Object[] outputs, int last, int from, int to) {
        if (fault == Fault.THROWS && to - from > 1000) {
            throw new IllegalStateException("too long");
        }
        Real sumOfWeights = Real.of(0);
        for (int i = from; i < to; i++) {
            sumOfWeights = sumOfWeights.plus(
                    Real.of(weight(weight, i, from)).times(reference.classWeight(i % reference.classes())));
        }
        double divisor = reference.divisor(to - from, sumOfWeights).toDouble();
        double sum = 0;
        double compensation = 0;
        for (int i = from; i < to; i++) {
            double x = Array.getDouble(input, i);
            double t = Array.getDouble(target, fault == Fault.OFFSET ? i - from : i);
            double scale = weight(weight, i, from) / divisor;
            int column = i % reference.classes();
            double loss = reference.loss(x, t, column) * scale;
            double gradient =
                    reference.gradient(x, t, column) * (fault == Fault.UNDIVIDED_GRADIENT ? scale * divisor : scale);
            set(outputs[0], i, loss);
            if (fault == Fault.ALIASING && last >= 1) {
                set(outputs[1], i, gradient);
                x = Array.getDouble(input, i);
                t = Array.getDouble(target, i);
            }
            double hessian =
                    reference.hessian(x, t, column) * (fault == Fault.UNWEIGHTED_HESSIAN ? 1 / divisor : scale);
            set(last >= 1 ? outputs[1] : null, i, gradient);
            set(last >= 2 ? outputs[2] : null, i, hessian);
            double next = sum + (loss - compensation);
            compensation = Double.isInfinite(next) ? 0 : (next - sum) - (loss - compensation);
            sum = fault == Fault.FLOAT_SUM ? (float) (sum + loss) : next;
        }
        if (fault == Fault.OVERRUN && last >= 1 && to < Array.getLength(outputs[1])) {
            set(outputs[1], to, 0);
        }
        sum = fault == Fault.OTHER_SUM && last == 0 ? Math.nextUp(sum) : sum;
        return from < to ? sum : fault == Fault.EMPTY_IS_ONE ? 1 : 0 / divisor;
    }

    private double weight(Object weights, int index, int from) {
        int shift = fault == Fault.WEIGHT_OFFSET ? from : 0;
        int place = reference.rowWeights() ? (index - shift) / reference.classes() : index - shift;
        return weights == null ? 1 : Array.getDouble(weights, place);
    }

    private static void set(Object array, int index, double value) {
        if (array instanceof float[] floats) {
            floats[index] = (float) value;
        } else if (array != null) {
            ((double[]) array)[index] = value;
        }
    }
}
