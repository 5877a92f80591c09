package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.stream.Collectors.joining;

import dev.lossmith.Precision;
import dev.lossmith.check.Exact;
import dev.lossmith.check.Quantity;
import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.ClassPath;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.FileCompilation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What compilers say of a formula that nothing saves, and that it is true. */
class AccuracyMessagesTest {
    /** Of the order of (x - t)^5 where x is near t: everything cancels, more than once. */
    private static final String HOPELESS = "atan(tanh(x - t)) - (x - t) + 2 * (x - t)^3 / 3";

    private static final String ADVICE = "\\. Write the formula so that nothing cancels there, or"
            + " input = @Range\\(\\{\\.\\.\\.}\\) if such inputs never occur, or ";
    private static final String PLACE = "near x = (?<x>\\S+), t = (?<t>\\S+)";
    private static final String RESULT = "\\[Lossmith:accuracy] the (?<result>loss|gradient|Hessian) ";
    private static final Pattern WARNING = Pattern.compile(".*Config\\.java:(?<line>\\d+): " + RESULT
            + "loses (?<lost>\\d+) of (?<bits>24|53) bits " + PLACE + ADVICE
            + "maxUlps = (?<accepted>\\S+) to accept it\\.");
    private static final Pattern ERROR = Pattern.compile(".*Config\\.java:(?<line>\\d+): " + RESULT
            + "is (?<ulps>\\S+) ulps off " + PLACE + ", but maxUlps is 8" + ADVICE + "a larger maxUlps\\.");

    @TempDir
    private Path directory;

    private enum Compiler {
        JAVAC,
        ECLIPSE;

        JavaCompiler compiler() {
            return this == JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKernelThatLosesBitsIsWrittenWithAWarningAtTheFormula(Compiler compiler) throws IOException {
        for (Precision precision : Precision.values()) {
            FileCompilation compilation = compile(compiler, "", precision);
            assertThat(compilation.errors()).isEmpty();
            List<Matcher> warnings = matchers(WARNING, compilation.warnings());
            assertThat(warnings.stream().map(warning -> warning.group("result")))
                    .containsExactly("loss", "gradient", "Hessian")
                    .inOrder();
            assertThat(warnings.stream().map(warning -> warning.group("line"))).containsExactly("4", "4", "4");
            assertThat(compilation.generatedSources().keySet())
                    .containsExactly("test.ConfigKernel", "test.ConfigReference");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKernelThatIsFurtherOffThanItMayBeIsAnErrorAtTheLimit(Compiler compiler) throws IOException {
        FileCompilation compilation = compile(compiler, "maxUlps = 8", Precision.DOUBLE);
        assertThat(compilation.warnings()).isEmpty();
        List<Matcher> errors = matchers(ERROR, compilation.errors());
        assertThat(errors.stream().map(error -> error.group("result")))
                .containsExactly("loss", "gradient", "Hessian")
                .inOrder();
        for (Matcher error : errors) {
            assertThat(error.group("line")).isEqualTo("3");
            assertThat(Double.parseDouble(error.group("ulps"))).isGreaterThan(8);
        }
        assertThat(compilation.generatedSources()).isEmpty();
    }

    /** The limit that a warning proposes silences it; the kernel that is compiled then is wrong where the warning says. */
    @Test
    void whatAWarningSaysIsTrue() throws IOException {
        for (Precision precision : Precision.values()) {
            List<Matcher> warnings =
                    matchers(WARNING, compile(Compiler.JAVAC, "", precision).warnings());
            String accepted = warnings.stream()
                    .map(warning -> warning.group("accepted"))
                    .max((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)))
                    .orElseThrow();
            Reference reference = Compiled.config(annotation("maxUlps = " + accepted, precision))
                    .reference();
            for (Matcher warning : warnings) {
                Quantity quantity = Quantity.valueOf(warning.group("result").toUpperCase(Locale.ROOT));
                double ulps = error(
                        reference,
                        quantity,
                        Double.parseDouble(warning.group("x")),
                        Double.parseDouble(warning.group("t")));
                assertWithMessage(warning.group())
                        .that(ulps)
                        .isGreaterThan(Math.scalb(1.0, Integer.parseInt(warning.group("lost")) - 1));
            }
        }
    }

    @Test
    void nothingIsSaidWhereTheLimitIsKept() {
        Compiled.config("@FormulaLoss(value = \"(x - t)^2\", maxUlps = 0.5)");
        Compiled.config("@FormulaLoss(value = \"log(cosh(x - t))\", maxUlps = 0.65)");
        Compiled.config("@FormulaLoss(value = \"log(cosh(x - t))\", maxUlps = 4, precision = Precision.DOUBLE)");
    }

    private static double error(Reference reference, Quantity quantity, double input, double target) {
        double computed = switch (quantity) {
            case LOSS -> reference.loss(input, target, 0);
            case GRADIENT -> reference.gradient(input, target, 0);
            case HESSIAN -> reference.hessian(input, target, 0);
        };
        return reference
                .format()
                .ulps(computed, Exact.at(reference, input, target, 0).value(quantity));
    }

    private FileCompilation compile(Compiler compiler, String limit, Precision precision) throws IOException {
        String classPath = ClassPath.entries().stream().map(Path::toString).collect(joining(File.pathSeparator));
        return FileCompilation.of(
                compiler.compiler(),
                directory.resolve(compiler + "-" + precision),
                List.of("--release", "17", "-classpath", classPath, "-Alossmith.backend=scalar"),
                Map.of(
                        "test.Config",
                        "package test; import dev.lossmith.*;\n" + annotation(limit, precision)
                                + "\ninterface Config {}"));
    }

    /** In lines of their own: the limit, then the formula. */
    private static String annotation(String limit, Precision precision) {
        return "@FormulaLoss(\n" + limit + (limit.isEmpty() ? "" : ",") + "\nvalue = \"" + HOPELESS
                + "\",\nprecision = Precision." + precision + ")";
    }

    private static List<Matcher> matchers(Pattern pattern, List<String> messages) {
        return messages.stream()
                .map(pattern::matcher)
                .peek(matcher -> assertWithMessage(matcher.toString())
                        .that(matcher.matches())
                        .isTrue())
                .toList();
    }
}
