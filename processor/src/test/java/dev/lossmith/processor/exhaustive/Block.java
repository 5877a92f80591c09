package dev.lossmith.processor.exhaustive;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.runtime.Backend;
import dev.lossmith.runtime.FloatElementwiseLoss;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A block of one schedule of an elementwise FLOAT kernel: the generated methods that the kernel itself calls. */
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
        blocks.put(Backend.STAGED, generated(compiled, reference.kernelName() + "Staged"));
        if (hasVectors()) {
            blocks.put(Backend.VECTOR, generated(compiled, reference.kernelName() + "Vector"));
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

    private static Block generated(Compiled compiled, String className) {
        Class<?> floats = float[].class;
        MethodType type =
                MethodType.methodType(void.class, floats, floats, floats, floats, floats, int.class, int.class);
        MethodHandle method;
        try {
            Class<?> schedule = compiled.loadClass(className);
            method = MethodHandles.privateLookupIn(schedule, MethodHandles.lookup())
                    .findStatic(schedule, "lossGradientAndHessian", type);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return (input, target, loss, gradient, hessian, size) -> {
            try {
                method.invokeExact(input, target, loss, gradient, hessian, 0, size);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        };
    }
}
