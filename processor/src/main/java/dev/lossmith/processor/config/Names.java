package dev.lossmith.processor.config;

import dev.lossmith.runtime.Backend;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the generated classes of a config are called.
 *
 * @param packageName the package of the config, empty for the unnamed one
 * @param config the binary name of the config
 * @param nested the simple names of the config and the types around it, joined by {@code _}
 */
public record Names(String packageName, String config, String nested) {
    /** What most file systems allow a name to have. */
    private static final int MOST_BYTES = 255;

    public String kernel() {
        return nested + "Kernel";
    }

    /** The class of a schedule, but the plain loops, which are the kernel's own. */
    public String schedule(Backend backend) {
        String name = backend.toString();
        return kernel() + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** All classes that a kernel may have. */
    public List<String> all() {
        Stream<String> schedules = Stream.of(Backend.values())
                .filter(backend -> backend != Backend.SCALAR)
                .map(this::schedule);
        return Stream.of(Stream.of(kernel()), schedules, Stream.of(reference()))
                .flatMap(names -> names)
                .toList();
    }

    public String reference() {
        return nested + "Reference";
    }

    /** Whether no file can have the name of the longest class. */
    public boolean isTooLong() {
        return excess() > 0;
    }

    /** The longest file name. */
    String longest() {
        return all().stream()
                .max(Comparator.comparingInt(String::length))
                .map(name -> name + ".class")
                .orElseThrow();
    }

    /** The bytes by which it is too long. */
    int excess() {
        return longest().getBytes(StandardCharsets.UTF_8).length - MOST_BYTES;
    }

    public String qualified(String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }
}
