package dev.lossmith.benchmarks.warmup;

/** Threads that keep all processors busy, so that the virtual machine's compiler has to share them. */
final class Load {
    private static volatile double result;

    private Load() {}

    static void start() {
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Thread thread = new Thread(Load::work, "load");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void work() {
        while (true) {
            double sum = 0;
            for (int i = 1; i < 1_000_000; i++) {
                sum += Math.sqrt(i);
            }
            result = sum;
        }
    }
}
