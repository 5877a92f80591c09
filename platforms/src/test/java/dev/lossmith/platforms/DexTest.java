package dev.lossmith.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.DiagnosticsHandler;
import com.android.tools.r8.R8;
import com.android.tools.r8.R8Command;
import com.android.tools.r8.origin.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jf.dexlib2.AccessFlags;
import org.jf.dexlib2.DexFileFactory;
import org.jf.dexlib2.Opcodes;
import org.jf.dexlib2.iface.ClassDef;
import org.jf.dexlib2.iface.DexFile;
import org.jf.dexlib2.iface.Method;
import org.jf.dexlib2.iface.instruction.Instruction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kernels as D8 and R8 compile them for Android 5: no branch but those of loops, nothing new, and few bytes. */
class DexTest {
    private static final int ANDROID_5 = 21;
    private static final int LARGEST_APPLICATION = 3 * 1024;
    private static final int LARGEST_KERNEL = 6 * 1024;
    private static final int MOST_CODE_UNITS = 220;

    /** Nothing that these need is missing from a JDK: R8 is to say nothing else. */
    private static final DiagnosticsHandler SILENT = new DiagnosticsHandler() {};

    @TempDir
    private static Path directory;

    private static Programs embedded;
    private static Path jar;

    @BeforeAll
    static void compile() throws IOException {
        embedded = Programs.compile(Files.createDirectory(directory.resolve("embedded")), "-Alossmith.target=embedded");
        jar = runtimeJar();
    }

    @Test
    void loopsHaveNoBranchButTheirOwnAndMakeNothing() throws IOException, CompilationFailedException {
        Path dex = Files.createDirectory(directory.resolve("d8"));
        Path kernel = embedded.classes("Losses_SpamKernel").get(0);
        D8.run(D8Command.parse(
                        new String[] {
                            "--release",
                            "--min-api",
                            "" + ANDROID_5,
                            "--lib",
                            System.getProperty("java.home"),
                            "--classpath",
                            jar.toString(),
                            "--output",
                            dex.toString(),
                            kernel.toString()
                        },
                        Origin.root(),
                        SILENT)
                .build());
        long size = Files.size(dex.resolve("classes.dex"));
        assertTrue(size < LARGEST_KERNEL, () -> "the kernel has " + size + " bytes");
        for (Method method : methods(dex)) {
            String name = method.getName();
            boolean isBridge = (method.getAccessFlags() & AccessFlags.BRIDGE.getValue()) != 0;
            if (method.getImplementation() == null || isBridge || name.equals("<clinit>")) {
                continue;
            }
            List<String> opcodes = opcodes(method);
            // A loop has one at each end.
            assertEquals(
                    name.endsWith("Block") ? 4 : 0,
                    opcodes.stream()
                            .filter(code -> code.matches("(if|goto|cmp|packed-switch|sparse-switch).*"))
                            .count(),
                    () -> name + " " + opcodes);
            assertEquals(
                    0,
                    opcodes.stream()
                            .filter(code -> code.matches("(new|filled-new).*"))
                            .count(),
                    name);
            int units = codeUnits(method);
            assertTrue(units <= MOST_CODE_UNITS, () -> name + " has " + units + " code units");
        }
    }

    @Test
    void anApplicationWithOneKernelIsSmall() throws IOException, CompilationFailedException {
        Path dex = Files.createDirectory(directory.resolve("r8"));
        r8(embedded, "OneKernel", dex, true, "--min-api", "" + ANDROID_5);
        long size = Files.size(dex.resolve("classes.dex"));
        assertTrue(size < LARGEST_APPLICATION, () -> "the application has " + size + " bytes");
        assertEquals(
                List.of(),
                methods(dex).stream()
                        .filter(method -> method.getImplementation() != null)
                        .flatMap(method -> opcodes(method).stream())
                        .filter(code -> code.startsWith("monitor"))
                        .toList());
    }

    /** What R8 makes of classes is run here: the names it gives, and what it leaves out, are the same in its files for Android. */
    @Test
    void aSerializedKernelComesBackAsTheInstance() throws Exception {
        Programs kernels = Programs.compile(
                Files.createDirectory(directory.resolve("vectors")), "--add-modules", "jdk.incubator.vector");
        Path classes = directory.resolve("r8.jar");
        r8(kernels, "Serialized", classes, true, "--classfile");
        Process process = new ProcessBuilder(
                        Programs.java().toString(), "-cp", classes.toString(), "dev.lossmith.platforms.Serialized")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
        assertEquals("the instance", said.strip());
    }

    /** The rules in the runtime's jar are needed: without them, R8 asks for the Vector API. */
    @Test
    void withoutItsRulesR8StopsAtVectors() throws IOException, CompilationFailedException {
        Programs kernels = Programs.compile(
                Files.createDirectory(directory.resolve("unruled")), "--add-modules", "jdk.incubator.vector");
        Path classes = directory.resolve("unruled.jar");
        assertThrows(CompilationFailedException.class, () -> r8(kernels, "OneKernel", classes, false, "--classfile"));
        r8(kernels, "OneKernel", directory.resolve("ruled.jar"), true, "--classfile");
    }

    private static void r8(Programs programs, String program, Path output, boolean rules, String... options)
            throws IOException, CompilationFailedException {
        String main =
                "-keep class dev.lossmith.platforms." + program + " { public static void main(java.lang.String[]); }\n";
        Path keep = Files.writeString(directory.resolve(output.getFileName() + ".pro"), main);
        // A JDK has a module of vectors, and no Android has one.
        Path library = directory.resolve("base");
        if (Files.notExists(library)) {
            Programs.tool("jlink", "--add-modules", "java.base", "--output", library.toString());
        }
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--release", "--lib", library.toString(), "--pg-conf", keep.toString()));
        arguments.addAll(List.of("--output", output.toString()));
        if (rules) {
            arguments.add(jar.toString());
        } else {
            Path bare = Files.createDirectories(directory.resolve("bare"));
            for (Path file : Programs.runtimeClasses(bare, false)) {
                arguments.add(file.toString());
            }
        }
        programs.classes("").stream()
                .map(Path::toString)
                .filter(name -> !name.endsWith("Reference.class") && !name.endsWith("Allocation.class"))
                .forEach(arguments::add);
        R8.run(R8Command.parse(arguments.toArray(String[]::new), Origin.root(), SILENT)
                .build());
    }

    /** The runtime as a user has it, its rules included, without the checker. */
    private static Path runtimeJar() {
        Path runtime = Programs.runtime();
        if (!Files.isDirectory(runtime)) {
            return runtime;
        }
        Path made = directory.resolve("runtime.jar");
        Programs.tool("jar", "--create", "--file", made.toString(), "-C", runtime.toString(), ".");
        return made;
    }

    private static List<Method> methods(Path dex) throws IOException {
        DexFile file = DexFileFactory.loadDexFile(dex.resolve("classes.dex").toFile(), Opcodes.forApi(ANDROID_5));
        List<Method> methods = new ArrayList<>();
        for (ClassDef type : file.getClasses()) {
            type.getMethods().forEach(methods::add);
        }
        return methods;
    }

    private static List<String> opcodes(Method method) {
        return StreamSupport.stream(method.getImplementation().getInstructions().spliterator(), false)
                .map(instruction -> instruction.getOpcode().name)
                .toList();
    }

    private static int codeUnits(Method method) {
        int units = 0;
        for (Instruction instruction : method.getImplementation().getInstructions()) {
            units += instruction.getCodeUnits();
        }
        return units;
    }
}
