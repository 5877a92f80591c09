package dev.lossmith.benchmarks.warmup;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A program that calls a kernel or a loop for some seconds from the start of a virtual machine, and prints a line: how long the
 * longest call took, and the first ones, and when the steady state was reached. Times are CPU times of the thread where not said,
 * so that other programs on the machine disturb them little.
 */
final class Run {
    /** Calls whose CPU time is measured together: of so many elements. */
    private static final int GROUP = 4096;

    private static final int FIRST_CALLS = 1000;
    private static final long WINDOW = 50_000_000;
    private static final int NEAR = 8;
    private static final double STEADY = 1.5;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Run() {}

    /**
     * Runs the program.
     *
     * @param arguments the {@link Call}, the number of elements, the seconds; then any of {@code load} (a busy thread for each
     *     processor), {@code polluted} (other Vector API code has run) and {@code warmed} (the kernel's {@code warmUp()} has run)
     */
    public static void main(String[] arguments) {
        Call call = Call.valueOf(arguments[0]);
        int n = Integer.parseInt(arguments[1]);
        double seconds = Double.parseDouble(arguments[2]);
        List<String> conditions = List.of(arguments).subList(3, arguments.length);
        float[] logits = new float[n];
        float[] targets = new float[n];
        float[] gradient = new float[n];
        Random random = new Random(1);
        for (int i = 0; i < n; i++) {
            logits[i] = (float) (2 * random.nextGaussian());
            targets[i] = random.nextInt(2);
        }
        if (conditions.contains("polluted")) {
            Neighbour.run();
        }
        if (conditions.contains("load")) {
            Load.start();
        }
        long beforeWarmUp = System.nanoTime();
        if (conditions.contains("warmed")) {
            call.warmUp();
        }
        long warmUp = System.nanoTime() - beforeWarmUp;
        // What measures is loaded, and warm enough, before it measures.
        for (int i = 0; i < 1000; i++) {
            THREADS.getCurrentThreadCpuTime();
            allocated();
        }
        System.out.println(measure(call, logits, targets, gradient, seconds) + " " + warmUp / 1_000_000);
    }

    private static String measure(Call call, float[] logits, float[] targets, float[] gradient, double seconds) {
        int group = Math.max(1, GROUP / logits.length);
        List<double[]> windows = new ArrayList<>();
        long longest = 0;
        long longestCpu = 0;
        long firstCalls = 0;
        long calls = 0;
        long windowCalls = 0;
        double sum = 0;
        long allocated = allocated();
        long allocatedFirst = 0;
        long allocatedHalfway = 0;
        long callsHalfway = 0;
        long startCpu = THREADS.getCurrentThreadCpuTime();
        long windowCpu = startCpu;
        long lastCpu = startCpu;
        while (lastCpu - startCpu < seconds * 1e9) {
            for (int i = 0; i < group; i++) {
                long start = System.nanoTime();
                sum += call.run(logits, targets, gradient);
                longest = Math.max(longest, System.nanoTime() - start);
            }
            calls += group;
            windowCalls += group;
            long cpu = THREADS.getCurrentThreadCpuTime();
            longestCpu = Math.max(longestCpu, cpu - lastCpu);
            if (firstCalls == 0 && calls >= FIRST_CALLS) {
                firstCalls = (cpu - startCpu) * FIRST_CALLS / calls;
                allocatedFirst = (allocated() - allocated) / calls;
            }
            if (callsHalfway == 0 && cpu - startCpu > seconds * 5e8) {
                callsHalfway = calls;
                allocatedHalfway = allocated();
            }
            if (cpu - windowCpu > WINDOW) {
                double nanos = (cpu - windowCpu) / (double) (windowCalls * logits.length);
                windows.add(new double[] {(cpu - startCpu) / 1e9, nanos});
                windowCpu = cpu;
                windowCalls = 0;
            }
            lastCpu = THREADS.getCurrentThreadCpuTime();
        }
        long allocatedLate = (allocated() - allocatedHalfway) / (calls - callsHalfway);
        if (!(sum > 0)) {
            throw new IllegalStateException("A loss of " + sum);
        }
        double steady = steady(windows);
        return String.format(
                Locale.ROOT,
                "%.2f %.2f %.1f %.2f %.2f %d %d %s",
                longestCpu / 1e6,
                longest / 1e6,
                firstCalls / 1e6,
                reached(windows, steady),
                steady,
                allocatedFirst,
                allocatedLate,
                call.backend());
    }

    /** The median of the last quarter. */
    private static double steady(List<double[]> windows) {
        double[] late = windows.subList(windows.size() * 3 / 4, windows.size()).stream()
                .mapToDouble(window -> window[1])
                .sorted()
                .toArray();
        return late[late.length / 2];
    }

    /** When a time began in which the pace is that of the steady state, or near. */
    private static double reached(List<double[]> windows, double steady) {
        for (int i = 0; i + NEAR <= windows.size(); i++) {
            if (steady(windows.subList(Math.max(0, i), i + NEAR)) < STEADY * steady
                    && windows.get(i)[1] < STEADY * steady) {
                return i == 0 ? 0 : windows.get(i - 1)[0];
            }
        }
        return Double.NaN;
    }

    private static long allocated() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
