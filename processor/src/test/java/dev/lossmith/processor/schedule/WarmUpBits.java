package dev.lossmith.processor.schedule;

import dev.lossmith.check.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A program that calls a kernel again and again while another thread warms it up, and writes what differs from the first results. */
final class WarmUpBits {
    private WarmUpBits() {}

    /**
     * Writes all lines that the calls have had: three, if every call of an order has had the same bits.
     *
     * @param arguments the file, and the name of the reference
     */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        Reference reference =
                (Reference) Class.forName(arguments[1]).getConstructor().newInstance();
        Set<String> lines = new TreeSet<>(KernelBits.longLines(reference));
        Thread warmUp = new Thread(() -> warmUp(reference.kernel()));
        warmUp.start();
        int rounds = 0;
        while (warmUp.isAlive() || rounds == 0) {
            lines.addAll(KernelBits.longLines(reference));
            rounds++;
        }
        Files.write(Path.of(arguments[0]), List.copyOf(lines));
    }

    private static void warmUp(Object kernel) {
        try {
            kernel.getClass().getMethod("warmUp").invoke(kernel);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
