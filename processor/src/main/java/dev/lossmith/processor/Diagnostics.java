package dev.lossmith.processor;

import dev.lossmith.processor.config.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Prints problems where they stand: at the value that was written, else at the annotation. */
final class Diagnostics {
    private static final Map<Problem.Severity, Diagnostic.Kind> KINDS = Map.of(
            Problem.Severity.ERROR, Diagnostic.Kind.ERROR,
            Problem.Severity.WARNING, Diagnostic.Kind.WARNING);

    private static final String SUPPRESSED = "lossmith";

    private final Messager messager;

    Diagnostics(Messager messager) {
        this.messager = messager;
    }

    /** What no annotation is to blame for stands at the type. */
    void print(TypeElement type, Problem problem) {
        messager.printMessage(KINDS.get(problem.severity()), problem.text(), type);
    }

    void print(TypeElement type, AnnotationMirror mirror, Problem problem) {
        if (problem.severity() == Problem.Severity.WARNING && isSuppressed(type)) {
            return;
        }
        Optional<? extends AnnotationValue> value = problem.member().flatMap(member -> written(mirror, member));
        messager.printMessage(KINDS.get(problem.severity()), problem.text(), type, mirror, value.orElse(null));
    }

    /** Warnings of the compiler are suppressed in the same way: at the type or at one around it. */
    private static boolean isSuppressed(Element type) {
        SuppressWarnings suppressed = type.getAnnotation(SuppressWarnings.class);
        boolean here = suppressed != null && List.of(suppressed.value()).contains(SUPPRESSED);
        return here || type.getEnclosingElement() instanceof TypeElement around && isSuppressed(around);
    }

    private static Optional<? extends AnnotationValue> written(AnnotationMirror mirror, String member) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
