package dev.lossmith.processor.exhaustive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.runtime.Backend;
import dev.lossmith.runtime.FloatElementwiseLoss;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A block of one schedule of an elementwise FLOAT kernel: by the method that the runtime calls. */
interface Block {
    void run(float[] input, float[] target, float[] loss, float[] gradient, float[] hessian, int size);

    /** What the compiler has to be told so that kernels get all the schedules that this JVM can run. */
    static List<String> compilerOptions() {
        return hasVectors() ? Compiled.VECTORS : List.of();
    }

    /** Of each schedule that this JVM can run. */
    static Map<Backend, Block> all(Compiled compiled, Reference reference) {
        Map<Backend, Block> blocks = new EnumMap<>(Backend.class);
        blocks.put(Backend.SCALAR, scalar(compiled, reference));
        blocks.put(Backend.STAGED, generated(reference, Backend.STAGED));
        if (hasVectors()) {
            blocks.put(Backend.VECTOR, generated(reference, Backend.VECTOR));
        }
        return blocks;
    }

    private static boolean hasVectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    /** The scalar loop is the kernel's own, which another schedule takes over once it is warm, unless a property says no. */
    private static Block scalar(Compiled compiled, Reference reference) {
        Object runs = compiled.call(reference.kernelName(), "backend", new Class<?>[0]);
        if (runs != Backend.SCALAR) {
            throw new IllegalStateException("needs -Dlossmith.backend=scalar, as the build has it");
        }
        FloatElementwiseLoss kernel = (FloatElementwiseLoss) reference.kernel();
        return (input, target, loss, gradient, hessian, size) ->
                kernel.lossGradientAndHessian(input, target, loss, gradient, hessian, 0, size);
    }

    private static Block generated(Reference reference, Backend backend) {
        Class<?> kernel = reference.kernel().getClass();
        Class<?> floats = float[].class;
        MethodType type = MethodType.methodType(double.class, Backend.class, int.class)
                .appendParameterTypes(Collections.nCopies(6, floats))
                .appendParameterTypes(double.class, int.class, int.class, int.class);
        MethodHandle method;
        try {
            method = MethodHandles.privateLookupIn(kernel, MethodHandles.lookup())
                    .findVirtual(kernel, "block", type)
                    .bindTo(reference.kernel());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return (input, target, loss, gradient, hessian, size) -> {
            try {
                double sum = (double) method.invokeExact(
                        backend, 2, input, target, (float[]) null, loss, gradient, hessian, 1.0, 0, size, size);
                assertEquals(0.0, sum);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        };
    }
}
