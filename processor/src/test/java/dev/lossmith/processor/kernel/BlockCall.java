package dev.lossmith.processor.kernel;

import dev.lossmith.check.Domain;
import dev.lossmith.check.Format;
import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.KernelCall;
import dev.lossmith.runtime.Backend;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A block of a kernel, computed by a schedule that the test chooses: by the methods of the generated classes that the kernel
 * itself calls, which have the same parameters in each class.
 */
record BlockCall(
        Reference reference, double[] input, double[] target, double[] weight, double scale, boolean isInPlace) {
    /** What the methods are called: those of the kernel itself with another ending. */
    private static final Map<Backend, String> CLASSES =
            Map.of(Backend.SCALAR, "", Backend.STAGED, "Staged", Backend.VECTOR, "Vector");

    private static final List<String> METHODS = List.of("loss", "lossAndGradient", "lossGradientAndHessian");

    /** What inputs and targets without limits usually are at most. */
    private static final double LARGEST = 20;

    /** What no output may hold where nothing is written to it. */
    private static final double UNTOUCHED = -77;

    /** Numbers of the kernel's format for all arrays, each as long as said; means multiply derivatives by the scale. */
    static BlockCall of(Reference reference, Mix mix, int length, double scale, long seed) {
        Format format = reference.format();
        SplittableRandom random = new SplittableRandom(seed);
        return new BlockCall(
                reference,
                numbers(format, mix, length, reference.input(), random),
                numbers(format, mix, length, reference.target(), random),
                mix.numbers(format, length, 0, 3, random),
                scale,
                false);
    }

    private static double[] numbers(Format format, Mix mix, int length, Domain domain, SplittableRandom random) {
        return mix.numbers(format, length, Math.max(domain.low(), -LARGEST), Math.min(domain.high(), LARGEST), random);
    }

    /** The same call, whose first output is the input array, and whose second is the target. */
    BlockCall inPlace() {
        return new BlockCall(reference, input, target, weight, scale, true);
    }

    /**
     * Computes the elements from first on.
     *
     * @param results 1 for the loss, 2 with the gradient, 3 with the Hessian
     */
    KernelCall by(Backend backend, int first, int size, int results) {
        Method method = method(backend, results);
        boolean reduces = method.getReturnType() == double.class;
        int outputs = results - (reduces ? 1 : 0);
        List<Object> arguments = new ArrayList<>(List.of(array(input), array(target)));
        int arrays = (int)
                Arrays.stream(method.getParameterTypes()).filter(Class::isArray).count();
        if (arrays > 2 + outputs) {
            arguments.add(array(weight));
        }
        List<Object> written = new ArrayList<>();
        for (int i = 0; i < outputs; i++) {
            double[] untouched = new double[input.length];
            Arrays.fill(untouched, UNTOUCHED);
            written.add(isInPlace && i < 2 ? arguments.get(i) : array(untouched));
        }
        arguments.addAll(written);
        if (Arrays.asList(method.getParameterTypes()).contains(double.class)) {
            arguments.add(scale);
        }
        arguments.add(first);
        arguments.add(size);
        Object sum = invoke(method, arguments.toArray());
        if (reduces) {
            written.add(0, array(new double[0]));
        }
        return new KernelCall(
                reduces ? (Double) sum : Double.NaN, numbers(written, 0), numbers(written, 1), numbers(written, 2));
    }

    private Method method(Backend backend, int results) {
        Class<?> kernel = reference.kernel().getClass();
        String ending = CLASSES.get(backend);
        String name = METHODS.get(results - 1) + (backend == Backend.SCALAR ? "Block" : "");
        try {
            Class<?> type = kernel.getClassLoader().loadClass(kernel.getName() + ending);
            Method method = Arrays.stream(type.getDeclaredMethods())
                    .filter(candidate -> candidate.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(String.format(Locale.ROOT, "%s has no %s", type, name)));
            method.setAccessible(true);
            return method;
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Object invoke(Method method, Object[] arguments) {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private Object array(double[] numbers) {
        return reference.format() == Format.FLOAT ? KernelCall.floats(numbers) : numbers.clone();
    }

    private static double[] numbers(List<Object> arrays, int index) {
        if (index >= arrays.size()) {
            return new double[0];
        }
        return arrays.get(index) instanceof float[] floats ? KernelCall.doubles(floats) : (double[]) arrays.get(index);
    }
}
