package dev.lossmith.check;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Calls the array methods of a kernel, whichever of the eight interfaces of {@code dev.lossmith.runtime} it implements.
 *
 * <p>Their names and parameters follow one pattern: input, target, weight if weighted, loss if elementwise, then the
 * gradient and the Hessian as far as the method's name says, then the range. So one list of arguments serves all.
 */
final class KernelCalls {
    private static final String PACKAGE = "dev.lossmith.runtime.";
    private static final String[] METHODS = {"loss", "lossAndGradient", "lossGradientAndHessian"};

    final boolean isWeighted;
    final boolean isElementwise;
    private final Object kernel;
    private final Class<?> type;
    private final Class<?> element;

    /** @throws IllegalArgumentException if the kernel implements none of the interfaces */
    KernelCalls(Object kernel, Format format) {
        this.kernel = kernel;
        this.type = lossInterface(kernel.getClass());
        this.element = format == Format.FLOAT ? float.class : double.class;
        this.isWeighted = type.getSimpleName().startsWith("Weighted");
        this.isElementwise = type.getSimpleName().endsWith("ElementwiseLoss");
    }

    private static Class<?> lossInterface(Class<?> type) {
        for (Class<?> parent = type; parent != null; parent = parent.getSuperclass()) {
            for (Class<?> candidate : parent.getInterfaces()) {
                if (candidate.getName().startsWith(PACKAGE)
                        && candidate.getName().endsWith("Loss")) {
                    return candidate;
                }
            }
        }
        throw new IllegalArgumentException(
                type.getName() + " implements none of the loss interfaces, such as " + PACKAGE + "FloatLoss");
    }

    /** Returns an array of the kernel's format. */
    Object array(double[] values) {
        if (element == double.class) {
            return values.clone();
        }
        float[] array = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            array[i] = (float) values[i];
        }
        return array;
    }

    /**
     * Calls one method on a range.
     *
     * @param last the last quantity that the method computes
     * @param outputs the arrays for loss, gradient and Hessian; those that the method does not take are ignored
     * @return the reduced loss, 0 for an elementwise kernel
     */
    double call(Quantity last, Object input, Object target, Object weight, Object[] outputs, int from, int to) {
        int inputs = isWeighted ? 3 : 2;
        int first = isElementwise ? 0 : 1;
        int count = last.ordinal() + 1 - first;
        Object[] arguments = new Object[inputs + count + 2];
        arguments[0] = input;
        arguments[1] = target;
        arguments[inputs - 1] = isWeighted ? weight : target;
        System.arraycopy(outputs, first, arguments, inputs, count);
        arguments[inputs + count] = from;
        arguments[inputs + count + 1] = to;
        Object result = invoke(METHODS[last.ordinal()], arguments);
        return result == null ? 0 : (Double) result;
    }

    private Object invoke(String name, Object[] arguments) {
        try {
            for (Method method : type.getMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
                    return method.invoke(kernel, arguments);
                }
            }
            throw new IllegalStateException(type + " has no " + name);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException) {
                throw (RuntimeException) e.getCause();
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the values of an array of the kernel's format. */
    static double[] values(Object array) {
        double[] values = new double[Array.getLength(array)];
        for (int i = 0; i < values.length; i++) {
            values[i] = Array.getDouble(array, i);
        }
        return values;
    }
}
