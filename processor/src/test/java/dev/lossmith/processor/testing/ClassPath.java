package dev.lossmith.processor.testing;

import dev.lossmith.BceWithLogits;
import dev.lossmith.runtime.FloatLoss;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** What a user of Lossmith has on the class path: annotations and runtime. */
public final class ClassPath {
    private ClassPath() {}

    /** The jars, or the folders of classes where the build has not made jars yet. */
    public static List<Path> entries() {
        return List.of(origin(BceWithLogits.class), origin(FloatLoss.class));
    }

    /** The same as modules: jars with their descriptors. */
    public static List<Path> modules(Path directory) throws IOException {
        return List.of(
                jar(directory, "dev.lossmith.annotations", origin(BceWithLogits.class)),
                jar(directory, "dev.lossmith.runtime", origin(FloatLoss.class)));
    }

    /** The jar, or the folder, that a class comes from. */
    public static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Path jar(Path directory, String module, Path classes) throws IOException {
        if (!Files.isDirectory(classes)) {
            return classes;
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        Path jar = directory.resolve(module + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> files = Files.walk(classes)) {
            files.filter(name -> name.toString().endsWith(".class")).forEach(name -> add(out, classes, name));
        }
        return jar;
    }

    private static void add(JarOutputStream jar, Path root, Path file) {
        try {
            jar.putNextEntry(new JarEntry(root.relativize(file).toString().replace('\\', '/')));
            Files.copy(file, jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
