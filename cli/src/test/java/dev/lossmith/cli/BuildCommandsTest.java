package dev.lossmith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.FormulaLoss;
import dev.lossmith.processor.LossmithProcessor;
import dev.lossmith.runtime.FloatLoss;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Commands that look at what a build has left. */
@Tag("once")
class BuildCommandsTest {
    @TempDir
    static Path folder;

    private static String classes;

    @BeforeAll
    static void build() throws IOException {
        classes = built(
                "classes",
                "@BceWithLogits(reduction = Reduction.SUM) interface Spam {}"
                        + " @SoftmaxCrossEntropy(classes = 3) interface Topic {}");
    }

    /** The folder with the classes of configs in a type around them. */
    private static String built(String name, String configs) throws IOException {
        Path source = Files.createDirectories(folder.resolve(name + "Source")).resolve("Losses.java");
        Files.writeString(source, "package acme; import dev.lossmith.*; interface Losses { " + configs + " }");
        String output = Files.createDirectories(folder.resolve(name)).toString();
        String classPath = Stream.of(FormulaLoss.class, FloatLoss.class)
                .map(type ->
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .collect(Collectors.joining(File.pathSeparator));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-d", output, "-classpath", classPath, "-Alossmith.report=json"),
                    null,
                    files.getJavaFileObjects(source));
            task.setProcessors(List.of(new LossmithProcessor()));
            assertTrue(task.call());
        }
        return output;
    }

    @Test
    void allKernelsOfAFolderAreChecked() throws Exception {
        Path xml = folder.resolve("kernels.xml");
        Run run = Run.of("check", "--classpath", classes, "--points", "300", "--junit", xml.toString());
        assertEquals(
                "[1/2] acme.Losses_Spam: within its bounds\n[2/2] acme.Losses_Topic: within its bounds\n", run.out());
        assertEquals(0, run.exitCode(), run.err());
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml.toFile());
        assertEquals("2", document.getDocumentElement().getAttribute("tests"));
        assertEquals("0", document.getDocumentElement().getAttribute("failures"));
        assertEquals(2, document.getElementsByTagName("testcase").getLength());
    }

    @Test
    void oneKernelIsCheckedWithATable() {
        Run run = Run.of("check", "-cp", classes, "--points=300", "--seed=7", "acme.Losses_SpamKernel");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("worst ulp"), run.out());
        assertTrue(run.out().contains("seed 7"), run.out());
    }

    /** A kernel beside the reference of another loss. */
    @Test
    void aWrongKernelFails() throws IOException {
        Path other =
                Path.of(built("wrong", "@BceWithLogits(posWeight = 3, reduction = Reduction.SUM) interface Spam {}"));
        String reference = "acme/Losses_SpamReference.class";
        Files.copy(Path.of(classes).resolve(reference), other.resolve(reference), StandardCopyOption.REPLACE_EXISTING);
        Path xml = folder.resolve("wrong.xml");
        Run run = Run.of("check", "--classpath", other.toString(), "--points", "300", "--junit", xml.toString());
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("[1/1] acme.Losses_Spam: FAILED loss, gradient, hessian"), run.out());
        assertTrue(Files.readString(xml).contains("failures=\"1\""));
    }

    @Test
    void whatIsNotThereIsToldInOneLine() {
        assertEquals(
                new Run(2, "", "lossmith: there is no nowhere on the class path\n"), Run.of("check", "-cp", "nowhere"));
        Run run = Run.of("check", "-cp", classes, "acme.Other");
        assertEquals(2, run.exitCode());
        assertEquals(
                "lossmith: there is no reference of acme.Other on the class path. Is it compiled, and its kernel there?\n",
                run.err());
        assertEquals(new Run(2, "", "lossmith: there is no nowhere\n"), Run.of("index", "nowhere"));
    }

    @Test
    void reportsOfAFolderAndAJarAreListed() throws IOException {
        Run run = Run.of("index", classes);
        assertEquals(0, run.exitCode(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(3, lines.size(), run.out());
        assertTrue(
                lines.get(1)
                        .matches(
                                "acme\\.Losses\\$Spam +0\\.65 +0\\.65 +0\\.65 +0 +[0-9]+  @BceWithLogits\\(reduction = SUM\\)"),
                run.out());
        assertTrue(lines.get(2).startsWith("acme.Losses$Topic "), run.out());
        Path jar = folder.resolve("app.jar");
        try (OutputStream stream = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(stream)) {
            entries.putNextEntry(new JarEntry("acme/Losses_SpamReport.json"));
            Files.copy(Path.of(classes, "acme", "Losses_SpamReport.json"), entries);
        }
        assertEquals(
                String.join("\n", lines.subList(0, 2)) + "\n",
                Run.of("index", jar.toString()).out());
    }

    @Test
    void anotherFileIsNoReport() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other")).resolve("Report.json");
        Files.writeString(other, "[1, 2");
        Run run = Run.of("index", other.getParent().toString());
        assertEquals(2, run.exitCode());
        assertEquals(
                "lossmith: " + other
                        + " is no report of the format lossmith-report-1. -Alossmith.report=json writes such.\n",
                run.err());
    }

    @Test
    void aReportDiffersFromAnotherAndNotFromItself() {
        String spam = Path.of(classes, "acme", "Losses_SpamReport.json").toString();
        assertEquals(new Run(0, "no difference\n", ""), Run.of("diff", spam, spam));
        Run run = Run.of("diff", spam, "@BceWithLogits(posWeight = 3, reduction = Reduction.SUM)");
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.out().contains("""
                gradient
                  - (1 - t) * sigmoid(x) - t * sigmoid(-x)
                  + (1 - t) * sigmoid(x) - 3 * t * sigmoid(-x)
                """), run.out());
        assertFalse(run.out().contains("reduction\n"), run.out());
    }
}
