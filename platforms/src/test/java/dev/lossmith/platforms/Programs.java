package dev.lossmith.platforms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.runtime.FloatKernel;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** The programs of {@code src/programs}: compiled with their kernels as users compile them, for Java 8, and run in a JVM of their own. */
final class Programs {
    private static final Path SOURCES = Path.of("src/programs/java/dev/lossmith/platforms");

    private final Path classes;

    private Programs(Path classes) {
        this.classes = classes;
    }

    /** The programs and their kernels, compiled into a folder. */
    static Programs compile(Path classes, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        String path = System.getProperty("java.class.path");
        // The one option that is for newer Java.
        arguments.addAll(
                arguments.contains("--add-modules")
                        ? List.of("-source", "17", "-target", "17")
                        : List.of("-source", "8", "-target", "8"));
        arguments.addAll(List.of("-nowarn", "-Xlint:-options", "-cp", path, "-processorpath", path));
        arguments.addAll(List.of("-d", classes.toString()));
        try (Stream<Path> sources = Files.list(SOURCES)) {
            sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tool("javac", arguments.toArray(String[]::new));
        return new Programs(classes);
    }

    static void tool(String tool, String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        assertEquals(0, ToolProvider.findFirst(tool).orElseThrow().run(out, out, arguments), said::toString);
    }

    /** What the digests of all platforms are. */
    static String digests() throws IOException {
        return Files.readString(Path.of("src/programs/digests.txt"));
    }

    /** The file of a class of the programs, without ending. */
    List<Path> classes(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(ending + ".class"))
                    .sorted()
                    .toList();
        }
    }

    /** What a program prints in a JVM, whatever else that prints; arguments stand behind its name, after spaces. */
    String run(Path java, String program, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xlog:disable", "-cp"));
        command.add(classes + File.pathSeparator + runtime());
        command.addAll(options);
        command.addAll(List.of(("dev.lossmith.platforms." + program).split(" ")));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8).replace("\r", "");
        assertEquals(0, process.waitFor(), () -> command + "\n" + said);
        return said;
    }

    String run(String program, String... options) throws IOException, InterruptedException {
        return run(java(), program, List.of(options));
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Where the runtime is: a folder of classes, or a jar. */
    static Path runtime() {
        return Path.of(URI.create(FloatKernel.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    /** Copies the runtime's classes to files, those of the checker too if they are wanted. */
    static List<Path> runtimeClasses(Path to, boolean checker) throws IOException {
        Path runtime = runtime();
        if (Files.isDirectory(runtime)) {
            return copied(runtime, to, checker);
        }
        try (FileSystem jar = FileSystems.newFileSystem(runtime, Map.of())) {
            return copied(jar.getPath("/"), to, checker);
        }
    }

    private static List<Path> copied(Path root, Path to, boolean checker) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (String folder : checker ? List.of("runtime", "check") : List.of("runtime")) {
            Path target = Files.createDirectories(to.resolve(folder));
            try (Stream<Path> files = Files.list(root.resolve("dev/lossmith/" + folder))) {
                for (Path file : files.toList()) {
                    copies.add(
                            Files.copy(file, target.resolve(file.getFileName().toString())));
                }
            }
        }
        return copies;
    }
}
