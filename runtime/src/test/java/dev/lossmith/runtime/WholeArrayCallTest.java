package dev.lossmith.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A call without a range, on each of the eight interfaces, is the call with the range of the whole input. */
class WholeArrayCallTest {
    private static final List<Class<? extends Serializable>> KERNEL_INTERFACES = List.of(
            FloatLoss.class,
            DoubleLoss.class,
            FloatElementwiseLoss.class,
            DoubleElementwiseLoss.class,
            WeightedFloatLoss.class,
            WeightedDoubleLoss.class,
            WeightedFloatElementwiseLoss.class,
            WeightedDoubleElementwiseLoss.class);

    @ParameterizedTest
    @MethodSource("wholeArrayMethods")
    void passesEveryArrayInOrderWithTheRangeOfTheInput(Method method) throws Throwable {
        Recorder recorder = new Recorder();
        Object[] arrays = arraysFor(method);
        Object result = call(method, recorder, arrays);

        assertEquals(method.getName(), recorder.called.getName());
        assertEquals(arrays.length + 2, recorder.arguments.length);
        for (int i = 0; i < arrays.length; i++) {
            assertSame(arrays[i], recorder.arguments[i]);
        }
        assertEquals(0, recorder.arguments[arrays.length]);
        assertEquals(Array.getLength(arrays[0]), recorder.arguments[arrays.length + 1]);
        assertEquals(method.getReturnType() == double.class ? Recorder.RESULT : null, result);
    }

    @ParameterizedTest
    @MethodSource("wholeArrayMethods")
    void namesAnInputThatIsNull(Method method) {
        Object[] arrays = arraysFor(method);
        arrays[0] = null;
        NullPointerException thrown =
                assertThrows(NullPointerException.class, () -> call(method, new Recorder(), arrays));
        assertEquals("input is null", thrown.getMessage());
    }

    /** The names and order of the parameters are what callers rely on: arrays, then the range. */
    @Test
    void everyInterfaceHasTheThreeMethodsWithAndWithoutARange() {
        for (Class<?> kernel : KERNEL_INTERFACES) {
            int inputs = kernel.getSimpleName().startsWith("Weighted") ? 3 : 2;
            int losses = kernel.getSimpleName().contains("Elementwise") ? 1 : 0;
            Class<?> array = kernel.getSimpleName().contains("Float") ? float[].class : double[].class;
            List<String> names = List.of("loss", "lossAndGradient", "lossGradientAndHessian");
            assertEquals(6, kernel.getMethods().length, kernel.getName());
            for (int outputs = 0; outputs < 3; outputs++) {
                Class<?>[] arrays = new Class<?>[inputs + losses + outputs];
                Arrays.fill(arrays, array);
                Class<?>[] withRange = Arrays.copyOf(arrays, arrays.length + 2);
                Arrays.fill(withRange, arrays.length, withRange.length, int.class);
                assertTrue(method(kernel, names.get(outputs), arrays).isDefault());
                assertFalse(method(kernel, names.get(outputs), withRange).isDefault());
            }
        }
    }

    private static Method method(Class<?> kernel, String name, Class<?>... parameters) {
        try {
            return kernel.getMethod(name, parameters);
        } catch (NoSuchMethodException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Stream<Method> wholeArrayMethods() {
        return KERNEL_INTERFACES.stream()
                .flatMap(kernel -> Arrays.stream(kernel.getMethods()))
                .filter(Method::isDefault);
    }

    /** Arrays of different lengths: only the input's may become the end of the range. */
    private static Object[] arraysFor(Method method) {
        Object[] arrays = new Object[method.getParameterCount()];
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = Array.newInstance(method.getParameterTypes()[i].getComponentType(), 5 + i);
        }
        return arrays;
    }

    private static Object call(Method method, Recorder recorder, Object[] arrays) throws Throwable {
        Class<?> type = method.getDeclaringClass();
        Object kernel = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, recorder::invoke);
        try {
            return method.invoke(kernel, arrays);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** Runs default methods as they are, and notes what they call. */
    private static final class Recorder {
        static final double RESULT = 42;

        private Method called;
        private Object[] arguments;

        Object invoke(Object kernel, Method method, Object[] arguments) throws Throwable {
            if (method.isDefault()) {
                return MethodHandles.lookup()
                        .unreflectSpecial(method, method.getDeclaringClass())
                        .bindTo(kernel)
                        .invokeWithArguments(arguments);
            }
            this.called = method;
            this.arguments = arguments;
            return method.getReturnType() == double.class ? RESULT : null;
        }
    }
}
