package dev.lossmith.cli.compilation;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps what a compiler writes. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, WrittenFile> written = new LinkedHashMap<>();

    MemoryFiles(StandardJavaFileManager files) {
        super(files);
    }

    /** What was written as text, by file name. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        written.forEach((name, file) -> texts.put(name, file.text()));
        return texts;
    }

    /** What was written as classes, by the names of those. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        written.forEach((name, file) -> {
            String ending = JavaFileObject.Kind.CLASS.extension;
            if (name.endsWith(ending)) {
                classes.put(
                        name.substring(0, name.length() - ending.length()).replace('/', '.'), file.bytes.toByteArray());
            }
        });
        return classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return file(className.replace('.', '/') + kind.extension, kind);
    }

    @Override
    public FileObject getFileForOutput(Location location, String packageName, String relativeName, FileObject sibling) {
        return file(relativeName, JavaFileObject.Kind.OTHER);
    }

    private WrittenFile file(String name, JavaFileObject.Kind kind) {
        WrittenFile file = new WrittenFile(name, kind);
        written.put(name, file);
        return file;
    }

    private static final class WrittenFile extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        WrittenFile(String name, JavaFileObject.Kind kind) {
            super(URI.create("memory:///" + name), kind);
        }

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text();
        }
    }
}
