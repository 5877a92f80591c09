package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.Message;
import dev.lossmith.processor.testing.RecordingProcessor;
import dev.lossmith.processor.testing.Resources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each source in {@code bad/} says in comments what errors the compiler must report, see {@link Message#expected}. Nothing
 * else may be said, and nothing may be generated but for the configs that have no such comment.
 */
class BadConfigTest {
    /** Configs in these sources in which nothing is wrong. */
    private static final Map<String, List<String>> GOOD_BESIDE_BAD =
            Map.of("NameTaken", List.of("NameTaken_Inner"), "SeveralMistakes", List.of("NoMistake"));

    static List<String> bad() {
        return Resources.sources("bad");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void everyMistakeIsReportedWhereItStands(String name) {
        String source = Resources.source("bad", name);
        Compilation compilation = compileBesideGood(new RecordingProcessor(), name, source);
        assertThat(Message.said(compilation, Diagnostic.Kind.ERROR, name))
                .containsExactlyElementsIn(Message.expected(source))
                .inOrder();
        assertThat(compilation.errors()).hasSize(Message.expected(source).size());
        assertThat(compilation.warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void nothingIsGeneratedForAMistakeAndNothingElseIsLost(String name) {
        RecordingProcessor processor = new RecordingProcessor();
        compileBesideGood(processor, name, Resources.source("bad", name));
        List<String> expected = new ArrayList<>(List.of("bad.GoodKernel", "bad.GoodKernelStaged", "bad.GoodReference"));
        for (String config : GOOD_BESIDE_BAD.getOrDefault(name, List.of())) {
            expected.addAll(List.of(
                    "bad." + config + "Kernel", "bad." + config + "KernelStaged", "bad." + config + "Reference"));
        }
        assertThat(processor.created().keySet()).containsExactlyElementsIn(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            classWeight | [Lossmith:class-weight] | Leave classWeight out, write weights = Weights.ELEMENT and pass the factors as weights.
            posWeight   | [Lossmith:pos-weight]   | Write several configs, each for up to 2048 of the columns.
            """)
    void moreClassesThanAClassFileHoldsAreRefused(String member, String tag, String instead) {
        String values = String.join(", ", Collections.nCopies(2049, "2.5"));
        Compilation compilation = Compiled.compile(
                List.of(),
                Map.of(
                        "test.Config",
                        "package test; @dev.lossmith.BceWithLogits(" + member + " = {" + values
                                + "}) interface Config {}"));
        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(Locale.ROOT))
                .isEqualTo(tag + " " + member + " has 2049 values, but a class file holds tables of at most 2048. "
                        + instead);
    }

    private static Compilation compileBesideGood(RecordingProcessor processor, String name, String source) {
        String good = "package bad; @dev.lossmith.BceWithLogits interface Good {}";
        List<String> options = List.of("-Xlint:all,-options", "-Werror");
        return Compiled.compile(processor, options, Map.of("bad." + name, source, "bad.Good", good));
    }
}
