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
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What compilers say of a formula that nothing saves, and that it is true. */
class AccuracyMessagesTest {
    /** Of the order of (x - t)^5 where x is near t: everything cancels, more than once. */
    private static final String HOPELESS = "atan(tanh(x - t)) - (x - t) + 2 * (x - t)^3 / 3";

    /** 0.500001 + atan(x) / pi cancels where x is far below 0: by a part of its bits. */
    private static final String MENDABLE = "-log(0.500001 + atan(x) / pi)";

    private static final String PLACE = "x = (?<x>[^ ,]+)(, t = (?<t>[^ ,]+))?";
    private static final Pattern WARNING = Pattern.compile(".*Config\\.java:(?<line>\\d+): \\[Lossmith:accuracy] "
            + "(?<results>the .*) loses? (?<lost>\\d+) of (?<bits>24|53) bits (near|where .*, as at) " + PLACE
            + ", because (?<part>.+) cancels\\. Write the formula so that nothing cancels there"
            + "(, or input = @Range\\(\\{[^}]+}\\) if other inputs never occur)?"
            + "(, or maxUlps = (?<accepted>\\S+) to accept it)?\\.");
    private static final Pattern ERROR = Pattern.compile(".*Config\\.java:(?<line>\\d+): \\[Lossmith:accuracy] "
            + "the (?<result>loss|gradient|Hessian) is (?<ulps>\\S+) ulps off near x = \\S+, t = \\S+, but maxUlps is 8\\."
            + " Write the formula so that nothing cancels there, or input = @Range\\(\\{\\.\\.\\.}\\) if such inputs never"
            + " occur, or a larger maxUlps\\.");

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
            FileCompilation compilation = compile(compiler, HOPELESS, "", precision);
            assertThat(compilation.errors()).isEmpty();
            List<Matcher> warnings = matchers(WARNING, compilation.warnings());
            assertThat(warnings.stream().map(warning -> warning.group("results")))
                    .containsExactly("the loss, the gradient and the Hessian");
            assertThat(warnings.stream().map(warning -> warning.group("line"))).containsExactly("4");
            assertThat(compilation.generatedSources().keySet())
                    .containsExactly("test.ConfigKernel", "test.ConfigReference");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKernelThatIsFurtherOffThanItMayBeIsAnErrorAtTheLimit(Compiler compiler) throws IOException {
        FileCompilation compilation = compile(compiler, HOPELESS, "maxUlps = 8", Precision.DOUBLE);
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

    /** The kernel is wrong where the warning says, by as many bits, and the part that it names is in the formula that it computes. */
    @ParameterizedTest
    @CsvSource({HOPELESS + ", FLOAT", HOPELESS + ", DOUBLE", MENDABLE + ", DOUBLE"})
    void whatAWarningSaysIsTrue(String formula, Precision precision) throws IOException {
        List<Matcher> warnings = matchers(
                WARNING, compile(Compiler.JAVAC, formula, "", precision).warnings());
        assertThat(warnings).isNotEmpty();
        Reference reference = Compiled.config(annotation(formula, "maxUlps = 1e300", precision))
                .reference();
        for (Matcher warning : warnings) {
            double input = Double.parseDouble(warning.group("x"));
            double target = warning.group("t") == null ? 0 : Double.parseDouble(warning.group("t"));
            double ulps = Stream.of(Quantity.values())
                    .filter(quantity -> warning.group("results")
                            .toLowerCase(Locale.ROOT)
                            .contains(quantity.name().toLowerCase(Locale.ROOT)))
                    .mapToDouble(quantity -> error(reference, quantity, input, target))
                    .max()
                    .orElseThrow();
            assertWithMessage(warning.group())
                    .that(ulps)
                    .isGreaterThan(Math.scalb(1.0, Integer.parseInt(warning.group("lost")) - 1));
        }
    }

    @Test
    void theLimitThatAWarningProposesSilencesIt() throws IOException {
        String formula = "exp(x - t) - 1 - (x - t) - (x - t)^2 / 2 - (x - t)^3 / 6";
        String ranges = "input = @Range({0, 1}), target = @Range({0, 1})";
        List<Matcher> warnings = matchers(
                WARNING,
                compile(Compiler.JAVAC, formula, ranges, Precision.FLOAT).warnings());
        assertThat(warnings).isNotEmpty();
        double limit = warnings.stream()
                .mapToDouble(warning -> Double.parseDouble(warning.group("accepted")))
                .max()
                .orElseThrow();
        FileCompilation compilation =
                compile(Compiler.JAVAC, formula, ranges + ", maxUlps = " + limit, Precision.FLOAT);
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.warnings()).isEmpty();
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

    private FileCompilation compile(Compiler compiler, String formula, String limit, Precision precision)
            throws IOException {
        String classPath = ClassPath.entries().stream().map(Path::toString).collect(joining(File.pathSeparator));
        return FileCompilation.of(
                compiler.compiler(),
                directory.resolve(compiler + "-" + precision),
                List.of("--release", "17", "-classpath", classPath, "-Alossmith.backend=scalar"),
                Map.of(
                        "test.Config",
                        "package test; import dev.lossmith.*;\n" + annotation(formula, limit, precision)
                                + "\ninterface Config {}"));
    }

    /** In lines of their own: the limit, then the formula. */
    private static String annotation(String formula, String limit, Precision precision) {
        return "@FormulaLoss(\n" + limit + (limit.isEmpty() ? "" : ",") + "\nvalue = \"" + formula
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
