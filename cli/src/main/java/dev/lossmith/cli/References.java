package dev.lossmith.cli;

import dev.lossmith.check.Check;
import dev.lossmith.check.Reference;
import dev.lossmith.check.RowReference;
import dev.lossmith.cli.compilation.Complaint;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The references of kernels on a class path. */
final class References implements AutoCloseable {
    private static final String ENDING = "Reference.class";

    private final List<Path> entries;
    private final URLClassLoader loader;

    References(String classPath) {
        this.entries = Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(Path::of)
                .toList();
        for (Path entry : entries) {
            if (!Files.exists(entry)) {
                throw Complaint.impossible("there is no " + entry + " on the class path");
            }
        }
        this.loader = new URLClassLoader(
                entries.stream().map(References::url).toArray(URL[]::new), References.class.getClassLoader());
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry.toString(), e);
        }
    }

    /** The names of the configs whose references there are, sorted. */
    List<String> all() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path entry : entries) {
            try (Stream<String> files = files(entry)) {
                files.filter(file -> file.endsWith(ENDING))
                        .map(file -> file.substring(0, file.length() - ENDING.length())
                                .replace('/', '.'))
                        .filter(name -> check(name).isPresent())
                        .forEach(names::add);
            }
        }
        return names.stream().distinct().sorted().toList();
    }

    private static Stream<String> files(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            return Files.walk(entry)
                    .map(file -> entry.relativize(file).toString().replace(File.separatorChar, '/'));
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            return jar.stream().map(file -> file.getName()).toList().stream();
        }
    }

    /** The check of a config, by its name or that of its kernel; empty if it has no reference. */
    Optional<Check> check(String name) {
        String config = name.replaceFirst("(Kernel|Reference)$", "");
        try {
            Object reference =
                    loader.loadClass(config + "Reference").getConstructor().newInstance();
            if (reference instanceof RowReference rows) {
                return Optional.of(Check.of(rows));
            }
            return reference instanceof Reference elements ? Optional.of(Check.of(elements)) : Optional.empty();
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
