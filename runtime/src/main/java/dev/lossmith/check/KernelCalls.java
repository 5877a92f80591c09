package dev.lossmith.check;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Calls the array methods of a kernel, whichever of the eight interfaces of {@code dev.lossmith.runtime} it implements.
 *
 * <p>Their names and parameters follow one pattern: input, target, weight if weighted, loss if elementwise, then the
 * gradient and the Hessian as far as the method's name says, then the range. So one list of arguments serves all.
 */
final class KernelCalls {
    private static final String PACKAGE = "dev.lossmith.runtime.";
    private static final String[] METHODS = {"loss", "lossAndGradient", "lossGradientAndHessian"};

    private final Object kernel;
    private final Class<?> type;
    private final Class<?> element;

    /** @throws IllegalArgumentException if the kernel implements none of the interfaces */
    KernelCalls(Object kernel, Format format) {
        this.kernel = kernel;
        this.type = lossInterface(kernel.getClass());
        this.element = format == Format.FLOAT ? float.class : double.class;
        if (type == null) {
            throw new IllegalArgumentException(kernel.getClass().getName()
                    + " implements none of the loss interfaces of " + PACKAGE + "*, such as " + PACKAGE + "FloatLoss");
        }
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
        return null;
    }

    boolean isWeighted() {
        return type.getSimpleName().startsWith("Weighted");
    }

    boolean isElementwise() {
        return type.getSimpleName().endsWith("ElementwiseLoss");
    }

    /** Returns an array of the kernel's format. */
    Object array(double[] values) {
        Object array = Array.newInstance(element, values.length);
        for (int i = 0; i < values.length; i++) {
            if (element == float.class) {
                Array.setFloat(array, i, (float) values[i]);
            } else {
                Array.setDouble(array, i, values[i]);
            }
        }
        return array;
    }

    /** Returns the values of an array of the kernel's format. */
    static double[] values(Object array) {
        double[] values = new double[Array.getLength(array)];
        Arrays.setAll(values, i -> Array.getDouble(array, i));
        return values;
    }

    /**
     * Calls one method on a range.
     *
     * @param quantity the last quantity that the method computes
     * @param outputs the arrays for loss, gradient and Hessian; those that the method does not take are ignored
     * @return the reduced loss, 0 for an elementwise kernel
     */
    double call(Quantity quantity, Object input, Object target, Object weight, Object[] outputs, int from, int to) {
        List<Object> arguments = new ArrayList<>(Arrays.asList(input, target));
        if (isWeighted()) {
            arguments.add(weight);
        }
        arguments.addAll(Arrays.asList(outputs).subList(isElementwise() ? 0 : 1, quantity.ordinal() + 1));
        arguments.add(from);
        arguments.add(to);
        Object result = invoke(METHODS[quantity.ordinal()], arguments.toArray());
        return result == null ? 0 : (Double) result;
    }

    private Object invoke(String name, Object[] arguments) {
        try {
            for (Method method : type.getMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
                    return method.invoke(kernel, arguments);
                }
            }
            throw new IllegalStateException(type.getName() + " has no method " + name);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException) {
                throw (RuntimeException) e.getCause();
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
