package dev.lossmith.benchmarks.contender;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * Lets a contender meet short arrays before it is measured on a long one.
 *
 * <p>HotSpot compiles a method for good after some hundred calls. A warm-up on 16 million elements has fewer than ten,
 * and would measure the stopgap that HotSpot put in the place of the first running loop.
 *
 * <p>A generated kernel whose loops are forced runs its first 2^18 elements on the scalar loop: the first 64 of these calls.
 * The other calls have more than ten thousand blocks, far more than HotSpot needs to compile the loops that it changes to. JMH's own
 * warm-up would have calls enough on short arrays, but not in a quick run.
 */
@State(Scope.Thread)
public abstract class ShortArraysFirst {

    private static final int SHORT = 4096;
    private static final int CALLS = 3000;

    /** For JMH. */
    protected ShortArraysFirst() {}

    /**
     * Calls the method that is about to be measured.
     *
     * @param benchmark which one that is
     * @throws ReflectiveOperationException if the method failed
     */
    @Setup
    public void callWithShortArrays(BenchmarkParams benchmark) throws ReflectiveOperationException {
        String name = benchmark.getBenchmark();
        String simpleName = name.substring(name.lastIndexOf('.') + 1);
        Method method = Arrays.stream(getClass().getMethods())
                .filter(candidate -> candidate.getName().equals(simpleName))
                .findAny()
                .orElseThrow();
        Object data = method.getParameterTypes()[0] == FloatData.class ? FloatData.of(SHORT) : DoubleData.of(SHORT);
        for (int call = 0; call < CALLS; call++) {
            method.invoke(this, data);
        }
    }
}
