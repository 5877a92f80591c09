package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.lossmith.processor.loss.Losses;
import dev.lossmith.processor.loss.RowLoss;
import dev.lossmith.processor.testing.AnnotationSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Annotations cannot inherit: that each has what all have in common, and says the same of it, is held here. */
class AnnotationsTest {
    private static final List<String> COMMON =
            List.of("classWeight", "classes", "weights", "reduction", "onEmpty", "precision");

    private static final Set<String> OF_ROWS =
            Losses.ofRows().stream().map(RowLoss::name).collect(Collectors.toSet());

    /** Their inputs have names, which say how many there are. */
    private static final Set<String> WITH_NAMES = Losses.ofRows().stream()
            .filter(loss -> !loss.inputNames(List.of(), List.of()).isEmpty())
            .map(RowLoss::name)
            .collect(Collectors.toSet());

    static Stream<AnnotationSource> every() {
        return AnnotationSource.all().stream();
    }

    /** Those of single elements. */
    static Stream<AnnotationSource> all() {
        return every().filter(source -> !OF_ROWS.contains(source.name()));
    }

    static Stream<AnnotationSource> ofRows() {
        return every().filter(source -> OF_ROWS.contains(source.name()));
    }

    static Stream<AnnotationSource> named() {
        return every().filter(source -> !source.name().equals("FormulaLoss"));
    }

    @Test
    void eachLossIsHere() {
        assertThat(all().count()).isAtLeast(38);
    }

    @ParameterizedTest
    @MethodSource("all")
    void commonOptionsHaveOneTextAndOneDefault(AnnotationSource source) {
        assertThat(common(source))
                .containsExactlyElementsIn(common(all().findFirst().orElseThrow()));
        assertThat(common(source).stream().map(AnnotationSource.Member::name).toList())
                .containsExactlyElementsIn(COMMON);
    }

    /** A row has one weight, and a width unless its inputs have names. */
    @ParameterizedTest
    @MethodSource("ofRows")
    void optionsOfRowsHaveOneTextAndOneDefault(AnnotationSource source) {
        Map<String, AnnotationSource.Member> first = new HashMap<>();
        ofRows().forEach(each -> each.members().forEach(member -> first.putIfAbsent(member.name(), member)));
        for (AnnotationSource.Member member : source.members()) {
            if (List.of("ignore", "weights", "reduction", "onEmpty", "precision")
                    .contains(member.name())) {
                assertThat(member).isEqualTo(first.get(member.name()));
            }
        }
        assertThat(source.members().stream().map(AnnotationSource.Member::name).toList())
                .containsAtLeast("weights", "reduction", "onEmpty", "precision");
        boolean hasWidth =
                source.members().stream().anyMatch(member -> member.name().equals("classes"));
        assertThat(hasWidth).isEqualTo(!WITH_NAMES.contains(source.name()));
    }

    private static List<AnnotationSource.Member> common(AnnotationSource source) {
        return source.members().stream()
                .filter(member -> COMMON.contains(member.name()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachOptionHasADefaultOrIsTheFormula(AnnotationSource source) {
        List<String> needed = source.members().stream()
                .filter(member -> member.value().isEmpty())
                .map(AnnotationSource.Member::name)
                .toList();
        assertThat(needed).isEqualTo(source.name().equals("FormulaLoss") ? List.of("value") : List.of());
    }

    @ParameterizedTest
    @MethodSource("named")
    void eachSaysWhatOthersCallIt(AnnotationSource source) {
        assertThat(source.elsewhere().keySet())
                .containsExactly("PyTorch", "Keras", "Optax", "XGBoost", "LightGBM")
                .inOrder();
    }

    @ParameterizedTest
    @MethodSource("named")
    void eachStatesLossGradientAndHessian(AnnotationSource source) {
        for (String stated : List.of("loss", "gradient", "hessian")) {
            assertWithMessage(stated).that(source.text()).containsMatch("\n \\* " + stated + " +=");
        }
    }
}
