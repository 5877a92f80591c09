package dev.lossmith.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The compiler is a pipeline: each stage knows the ones before it, and no other. */
class ArchitectureTest {
    private static final String BASE = "dev.lossmith.processor.";
    private static final String JAVAPOET = "com.palantir.javapoet..";
    private static final String LANGUAGE_MODEL = "javax.lang.model..";

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.lossmith");

    @ParameterizedTest(name = "{0} knows {1}")
    @CsvSource(delimiter = '|', textBlock = """
            enclosure |
            expr     | enclosure
            algebra  | expr
            domain   | expr
            loss     | expr
            derive   | expr algebra
            lower    | expr
            accuracy | expr enclosure lower derive
            config   | expr loss
            schedule | accuracy config expr loss derive lower
            emit     | accuracy config expr loss lower schedule derive
            report   | accuracy config expr loss lower schedule derive
            """)
    void aStageKnowsOnlyTheStagesItNeeds(String stage, String known) {
        String[] allowed = Stream.concat(Stream.of(stage), known == null ? Stream.empty() : Stream.of(known.split(" ")))
                .map(name -> BASE + name)
                .toArray(String[]::new);
        classes()
                .that(resideInAnyPackage(BASE + stage))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(allowed).or(resideOutsideOfPackages("dev.lossmith.processor..")))
                .check(ALL);
    }

    @Test
    void stagesFormNoCircle() {
        slices().matching(BASE + "(*)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void theCoreKnowsNeitherTheCompilerNorJavaSource() {
        classes()
                .that(resideInAnyPackage(
                        BASE + "enclosure",
                        BASE + "expr",
                        BASE + "algebra",
                        BASE + "domain",
                        BASE + "loss",
                        BASE + "derive",
                        BASE + "lower",
                        BASE + "accuracy",
                        BASE + "schedule",
                        BASE + "report"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", BASE + "*", "dev.lossmith", "dev.lossmith.check"))
                .check(ALL);
    }

    /** A JVM may compute these with its own last bits, and what is chosen by them would differ: StrictMath has the same everywhere. */
    @Test
    void whatIsChosenDoesNotDependOnTheJvm() {
        noClasses()
                .should()
                .callMethodWhere(JavaCall.Predicates.target(
                                HasOwner.Predicates.With.<JavaClass>owner(HasName.Predicates.name("java.lang.Math")))
                        .and(JavaCall.Predicates.target(HasName.Predicates.nameMatching(
                                "(exp|expm1|log|log10|log1p|pow|sin|cos|tan|atan|atan2|sinh|cosh|tanh|cbrt|hypot)"))))
                .check(ALL);
    }

    @Test
    void onlyEmitWritesJava() {
        noClasses()
                .that(resideOutsideOfPackages(BASE + "emit"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(JAVAPOET))
                .check(ALL);
        noClasses()
                .that(resideInAnyPackage(BASE + "config"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.annotation.processing.."))
                .check(ALL);
        noClasses()
                .that(resideInAnyPackage(BASE + "emit"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(LANGUAGE_MODEL).and(not(nameMatching(".*\\.Modifier;?"))))
                .check(ALL);
    }

    /** Who reads a name in one package need not ask whether it is that of another. */
    @Test
    void aSimpleNameIsThatOfOneType() {
        Map<String, List<String>> types = ALL.stream()
                .filter(type -> type.getPackageName().startsWith("dev.lossmith.processor"))
                .filter(type ->
                        !type.isAnonymousClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        types.values().removeIf(names -> names.size() == 1);
        assertEquals(Map.of(), types);
    }

    @Test
    void usersSeeOneTypeOfTheProcessor() {
        classes()
                .that(resideInAnyPackage("dev.lossmith.processor"))
                .and()
                .doNotHaveSimpleName("LossmithProcessor")
                .should()
                .notBePublic()
                .check(ALL);
    }

    @Test
    void theRuntimeKnowsNeitherTheCheckerNorTheAnnotations() {
        classes()
                .that(resideInAnyPackage("dev.lossmith.runtime"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "dev.lossmith.runtime"))
                .check(ALL);
        classes()
                .that(resideInAnyPackage("dev.lossmith.check"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "dev.lossmith.check", "dev.lossmith.runtime"))
                .check(ALL);
    }

    @Test
    void annotationsBringNothingAlong() {
        classes()
                .that(resideInAnyPackage("dev.lossmith"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java.lang..", "dev.lossmith"))
                .check(ALL);
    }
}
