package dev.lossmith.processor;

import dev.lossmith.processor.config.Problem;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Prints problems where they stand: at the value that was written, else at the annotation. */
final class Diagnostics {
    private static final Map<Problem.Severity, Diagnostic.Kind> KINDS = Map.of(
            Problem.Severity.ERROR, Diagnostic.Kind.ERROR,
            Problem.Severity.WARNING, Diagnostic.Kind.WARNING);

    private final Messager messager;

    Diagnostics(Messager messager) {
        this.messager = messager;
    }

    void print(TypeElement type, AnnotationMirror mirror, Problem problem) {
        Optional<? extends AnnotationValue> value = problem.member().flatMap(member -> written(mirror, member));
        messager.printMessage(KINDS.get(problem.severity()), problem.text(), type, mirror, value.orElse(null));
    }

    private static Optional<? extends AnnotationValue> written(AnnotationMirror mirror, String member) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
