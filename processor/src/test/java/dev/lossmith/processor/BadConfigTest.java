package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.RecordingProcessor;
import dev.lossmith.processor.testing.Resources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each source in {@code bad/} says in comments what the compiler must say to it: a comment that starts with {@code //!} is
 * the whole text of an error at the last line before it that is no such comment; one that starts with {@code //!|} is a
 * further line of that text. Nothing else may be said, and nothing may
 * be generated but for the configs that have no such comment.
 */
class BadConfigTest {
    /** Configs in these sources in which nothing is wrong. */
    private static final Map<String, List<String>> GOOD_BESIDE_BAD =
            Map.of("NameTaken", List.of("NameTaken_Inner"), "SeveralMistakes", List.of("NoMistake"));

    private static final String MARK = "//! ";
    private static final String FURTHER = "//!|";

    private record Message(long line, String text) {}

    static List<String> bad() {
        return Resources.sources("bad");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void everyMistakeIsReportedWhereItStands(String name) {
        String source = Resources.source("bad", name);
        Compilation compilation = compileBesideGood(new RecordingProcessor(), name, source);
        assertThat(said(compilation, name))
                .containsExactlyElementsIn(expected(source))
                .inOrder();
        assertThat(compilation.errors()).hasSize(expected(source).size());
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

    @Test
    void moreClassesThanAClassFileHoldsAreRefused() {
        String values = String.join(", ", Collections.nCopies(2049, "2.5"));
        Compilation compilation = Compiled.compile(
                List.of(),
                Map.of(
                        "test.Config",
                        "package test; @dev.lossmith.BceWithLogits(classWeight = {" + values
                                + "}) interface Config {}"));
        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(Locale.ROOT))
                .isEqualTo(
                        "[Lossmith:class-weight] classWeight has 2049 values, but a class file holds tables of at most"
                                + " 2048. Leave classWeight out, write weights = Weights.ELEMENT and pass the factors as weights.");
    }

    private static Compilation compileBesideGood(RecordingProcessor processor, String name, String source) {
        String good = "package bad; @dev.lossmith.BceWithLogits interface Good {}";
        List<String> options = List.of("-Xlint:all,-processing,-options", "-Werror");
        return Compiled.compile(processor, options, Map.of("bad." + name, source, "bad.Good", good));
    }

    private static List<Message> said(Compilation compilation, String name) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .filter(diagnostic -> diagnostic.getSource().getName().endsWith(name + ".java"))
                .map(diagnostic -> new Message(diagnostic.getLineNumber(), diagnostic.getMessage(Locale.ROOT)))
                .sorted(Comparator.comparing(Message::line))
                .toList();
    }

    private static List<Message> expected(String source) {
        List<Message> messages = new ArrayList<>();
        List<String> lines = source.lines().toList();
        int line = 0;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).strip();
            if (text.startsWith(MARK)) {
                messages.add(new Message(line, text.substring(MARK.length())));
            } else if (text.startsWith(FURTHER)) {
                Message begun = messages.remove(messages.size() - 1);
                messages.add(new Message(line, begun.text() + "\n" + text.substring(FURTHER.length())));
            } else {
                line = i + 1;
            }
        }
        return messages;
    }
}
