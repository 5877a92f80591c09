package dev.lossmith.processor.schedule;

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
import java.util.SplittableRandom;

/**
 * A block of a kernel, computed by a schedule that the test chooses: by the methods that the runtime calls.
 */
record BlockCall(
        Reference reference, double[] input, double[] target, double[] weight, double scale, boolean isInPlace) {
    private static final List<String> METHODS =
            List.of("lossBlock", "lossAndGradientBlock", "lossGradientAndHessianBlock");

    private static final int LANES = 32;

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
     * @param leading how many of them the backend computes, and not the plain loop
     * @param results 1 for the loss, 2 with the gradient, 3 with the Hessian
     */
    KernelCall by(Backend backend, int first, int size, int leading, int results) {
        boolean reduces = !reference
                .kernel()
                .getClass()
                .getInterfaces()[0]
                .getSimpleName()
                .contains("Elementwise");
        Object[] arrays = {array(input), array(target), array(weight), null, null, null};
        int next = 0;
        for (int i = reduces ? 1 : 0; i < results; i++) {
            double[] untouched = new double[input.length];
            Arrays.fill(untouched, UNTOUCHED);
            arrays[3 + i] = isInPlace && next < 2 ? arrays[next] : array(untouched);
            next++;
        }
        Object sum = backend == Backend.SCALAR
                ? plainLoop(results, arrays, first, size)
                : schedule(backend, results, arrays, first, size, leading);
        return new KernelCall(
                reduces ? (Double) sum : Double.NaN, numbers(arrays[3]), numbers(arrays[4]), numbers(arrays[5]));
    }

    /** The same, all of them by the backend. */
    KernelCall by(Backend backend, int first, int size, int results) {
        return by(backend, first, size, size, results);
    }

    private Object plainLoop(int results, Object[] arrays, int first, int size) {
        List<Object> arguments = new ArrayList<>(Arrays.asList(arrays).subList(0, 3 + results));
        if (results > 1) {
            arguments.add(scale);
        }
        arguments.addAll(List.of(first, size, 0, new double[LANES]));
        return invoke(method(METHODS.get(results - 1)), arguments.toArray());
    }

    private Object schedule(Backend backend, int results, Object[] arrays, int first, int size, int leading) {
        List<Object> arguments = new ArrayList<>(List.of(backend, results - 1));
        arguments.addAll(Arrays.asList(arrays));
        arguments.addAll(List.of(scale, first, size, leading));
        return invoke(method("block"), arguments.toArray());
    }

    private Method method(String name) {
        Class<?> type = reference.kernel().getClass();
        Method method = Arrays.stream(type.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(name) && !candidate.isBridge())
                .findFirst()
                .orElseThrow(() -> new AssertionError(String.format(Locale.ROOT, "%s has no %s", type, name)));
        method.setAccessible(true);
        return method;
    }

    private Object invoke(Method method, Object[] arguments) {
        try {
            return method.invoke(reference.kernel(), arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private Object array(double[] numbers) {
        return reference.format() == Format.FLOAT ? KernelCall.floats(numbers) : numbers.clone();
    }

    private static double[] numbers(Object array) {
        if (array == null) {
            return new double[0];
        }
        return array instanceof float[] floats ? KernelCall.doubles(floats) : (double[]) array;
    }
}
