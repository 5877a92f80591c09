package dev.lossmith.cli.bench;

import java.lang.invoke.MethodHandle;

/** Something that computes losses and gradients. */
final class Contender {
    private final String name;
    private final MethodHandle call;

    /**
     * A contender.
     *
     * @param call takes inputs, targets and gradients as objects, and returns the loss
     */
    Contender(String name, MethodHandle call) {
        this.name = name;
        this.call = call;
    }

    String name() {
        return name;
    }

    double loss(Object inputs, Object targets, Object gradients) {
        try {
            return (double) call.invokeExact(inputs, targets, gradients);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs it for a while, and returns the nanoseconds of a call. */
    double time(Data data, long nanoseconds) {
        long start = System.nanoTime();
        long end = start;
        int calls = 0;
        do {
            data.keep(loss(data.inputs(), data.targets(), data.gradients()));
            calls++;
            end = System.nanoTime();
        } while (end - start < nanoseconds);
        return (double) (end - start) / calls;
    }
}
