package dev.lossmith.processor.testing;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.lossmith.check.Reference;
import dev.lossmith.processor.LossmithProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Configs compiled in memory, with what the processor made of them loaded. */
public final class Compiled extends ClassLoader {
    /** The options that make the Vector API visible, so that kernels get their vector class as well. */
    public static final List<String> VECTORS = List.of("--add-modules", "jdk.incubator.vector");

    /** What javac says to {@link #VECTORS}, whatever its options. */
    private static final String INCUBATING = "using incubating module(s): jdk.incubator.vector";

    private final Compilation compilation;
    private final Map<String, byte[]> classes = new LinkedHashMap<>();

    private Compiled(Compilation compilation) throws IOException {
        super(Compiled.class.getClassLoader());
        this.compilation = compilation;
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                try (InputStream bytes = file.openInputStream()) {
                    String path = file.toUri().getPath();
                    String name = path.substring(("/" + StandardLocation.CLASS_OUTPUT + "/").length());
                    classes.put(name.replaceAll("\\.class$", "").replace('/', '.'), bytes.readAllBytes());
                }
            }
        }
        // Whatever a test is about, no kernel that it makes may break what all kernels promise.
        generatedLoops().values().forEach(KernelBytecode::verify);
    }

    /** Compiles one config, {@code test.Config}, that has this annotation; any warning is a failure. */
    public static Compiled config(String annotation) {
        return sources(
                Map.of("test.Config", "package test; import dev.lossmith.*; " + annotation + " interface Config {}"));
    }

    /** Compiles sources, by the names of their types; any warning is a failure. */
    public static Compiled sources(Map<String, String> sources) {
        return sources(List.of(), sources);
    }

    /** Compiles sources with further options of the compiler; any warning is a failure, but that about {@link #VECTORS}. */
    public static Compiled sources(List<String> options, Map<String, String> sources) {
        List<String> all = new ArrayList<>(List.of("-Xlint:all,-options"));
        all.addAll(options);
        Compilation compilation = compile(all, sources);
        assertThat(compilation).succeeded();
        assertThat(warnings(compilation)).isEmpty();
        try {
            return new Compiled(compilation);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What the compiler warns of, but that the Vector API is incubating. */
    public static List<String> warnings(Compilation compilation) {
        return compilation.warnings().stream()
                .map(warning -> warning.getMessage(Locale.ROOT))
                .filter(warning -> !warning.equals(INCUBATING))
                .toList();
    }

    /** What the compiler says to these sources, with these options. */
    public static Compilation compile(List<String> options, Map<String, String> sources) {
        return compile(new LossmithProcessor(), options, sources);
    }

    /** What the compiler says to these sources, with this processor and these options. */
    public static Compilation compile(Processor processor, List<String> options, Map<String, String> sources) {
        return Compiler.javac()
                .withOptions(options)
                .withProcessors(processor)
                .compile(sources.entrySet().stream()
                        .map(source -> JavaFileObjects.forSourceString(source.getKey(), source.getValue()))
                        .toList());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** The class files, by class name. */
    public Map<String, byte[]> classFiles() {
        return Map.copyOf(classes);
    }

    /** The class files of kernels, by class name. */
    public Map<String, byte[]> kernels() {
        return classFiles("Kernel");
    }

    /** The class files whose names end like this, by class name. */
    public Map<String, byte[]> classFiles(String ending) {
        Map<String, byte[]> files = new LinkedHashMap<>(classes);
        files.keySet().removeIf(name -> !name.endsWith(ending));
        return files;
    }

    /** The class files of kernels and their schedules, by class name. */
    private Map<String, byte[]> generatedLoops() {
        Map<String, byte[]> files = kernels();
        files.putAll(classFiles("KernelStaged"));
        files.putAll(classFiles("KernelVector"));
        return files;
    }

    /** The text of a generated source file. */
    public String source(String className) {
        try {
            return compilation
                    .generatedSourceFile(className)
                    .orElseThrow()
                    .getCharContent(false)
                    .toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The texts of all generated source files, by class name. */
    public Map<String, String> generatedSources() {
        Map<String, String> sources = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            String path = file.toUri().getPath();
            String name = path.substring(("/" + StandardLocation.SOURCE_OUTPUT + "/").length())
                    .replaceAll("\\.java$", "")
                    .replace('/', '.');
            sources.put(name, source(name));
        }
        return sources;
    }

    /** The INSTANCE of the kernel of {@link #config}. */
    public <T> T kernel(Class<T> type) {
        return type.cast(field("test.ConfigKernel", "INSTANCE"));
    }

    /** The reference of {@link #config}. */
    public Reference reference() {
        try {
            return (Reference)
                    loadClass("test.ConfigReference").getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The value of a static field. */
    public Object field(String className, String field) {
        try {
            return loadClass(className).getField(field).get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Calls a public static method whose parameters are primitives. */
    public Object call(String className, String method, Class<?>[] types, Object... arguments) {
        try {
            return loadClass(className).getMethod(method, types).invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
