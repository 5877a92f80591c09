package dev.lossmith.processor.schedule;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.KernelCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;

/**
 * Lines that tell what kernels compute: the same lines, the same bits. As a program, writes those of the kernels on its class
 * path to a file, so that JVMs of other options can be compared with this one.
 */
final class KernelBits {
    /** Around blocks, parts, and the shortest that each schedule takes. */
    private static final int[] LENGTHS = {0, 1, 63, 64, 67, 255, 256, 511, 513, 1023, 1024, 1025, 1100, 1300, 3072, 3400
    };

    private static final int LONG = 40 * 1024 + 77;

    private KernelBits() {}

    /**
     * Writes the name of the backend, and then the lines.
     *
     * @param arguments the file, and the names of the references
     */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        List<Reference> references = new ArrayList<>();
        for (String name : Arrays.asList(arguments).subList(1, arguments.length)) {
            references.add((Reference) Class.forName(name).getConstructor().newInstance());
        }
        List<String> lines = new ArrayList<>();
        for (Reference reference : references) {
            lines.addAll(lines(reference));
        }
        lines.add(0, backend(references.get(0)));
        Files.write(Path.of(arguments[0]), lines);
    }

    static String backend(Reference reference) throws ReflectiveOperationException {
        return reference.kernel().getClass().getMethod("backend").invoke(null).toString();
    }

    /** A line a call, each with what is computed and a number that any other bit would change. */
    static List<String> lines(Reference reference) {
        List<String> lines = new ArrayList<>();
        ForkJoinPool pool = new ForkJoinPool(3);
        try {
            for (int results = 1; results <= 3; results++) {
                for (int length : LENGTHS) {
                    for (Mix mix : Mix.values()) {
                        KernelCall call = PooledKernel.instance(reference).compute(mix, length, results);
                        lines.add(line(reference, mix, length, results, call));
                    }
                }
                KernelCall alone = PooledKernel.instance(reference).compute(Mix.USUAL, LONG, results);
                lines.add(line(reference, Mix.USUAL, LONG, results, alone));
                KernelCall pooled = PooledKernel.on(reference, pool).compute(Mix.USUAL, LONG, results);
                lines.add("pool: " + line(reference, Mix.USUAL, LONG, results, pooled));
            }
        } finally {
            pool.shutdown();
        }
        return lines;
    }

    /** A line for each number of results, of one long call. */
    static List<String> longLines(Reference reference) {
        List<String> lines = new ArrayList<>();
        for (int results = 1; results <= 3; results++) {
            KernelCall call = PooledKernel.instance(reference).compute(Mix.USUAL, LONG, results);
            lines.add(line(reference, Mix.USUAL, LONG, results, call));
        }
        return lines;
    }

    private static String line(Reference reference, Mix mix, int length, int results, KernelCall call) {
        // Both hash the bits of each number, with one NaN for all.
        int arrays = Objects.hash(
                Arrays.hashCode(call.losses()), Arrays.hashCode(call.gradient()), Arrays.hashCode(call.hessian()));
        return String.join(
                " ",
                reference.kernelName(),
                mix.name(),
                length + " elements",
                results + " results",
                call.reduced() + "",
                arrays + "");
    }
}
