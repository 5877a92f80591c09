package dev.lossmith.processor.config;

import dev.lossmith.processor.expr.Decimals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The members of one annotation, written or defaulted, in the order in which the annotation type declares them. */
final class Members {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, AnnotationValue> written = new LinkedHashMap<>();
    private final Map<String, Object> defaults = new LinkedHashMap<>();
    private boolean wellTyped = true;

    Members(AnnotationMirror mirror) {
        for (ExecutableElement member :
                ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements())) {
            String name = member.getSimpleName().toString();
            AnnotationValue value = mirror.getElementValues().get(member);
            if (value != null) {
                written.put(name, value);
            }
            AnnotationValue present = value != null ? value : member.getDefaultValue();
            values.put(name, present.getValue());
            defaults.put(name, member.getDefaultValue().getValue());
            wellTyped &= isWellTyped(present.getValue(), member.getReturnType());
        }
    }

    boolean isWritten(String member) {
        return written.containsKey(member);
    }

    List<String> written() {
        return List.copyOf(written.keySet());
    }

    /** Whether every value has the type of its member; if not, the compiler itself has an error to tell. */
    boolean areWellTyped() {
        return wellTyped;
    }

    private static boolean isWellTyped(Object value, TypeMirror type) {
        if (value instanceof List<?> list) {
            return list.stream().allMatch(entry -> isWellTyped(((AnnotationValue) entry).getValue(), type));
        }
        // The Eclipse compiler also hands over constants of other types.
        return value instanceof VariableElement constant
                ? constant.getEnclosingElement().asType().toString().equals(type.toString())
                : value instanceof Number;
    }

    int integer(String member) {
        return (Integer) values.get(member);
    }

    /** The numbers of a member, whether it is an array or not. */
    List<Double> numbers(String member) {
        return numbers(values.get(member));
    }

    /** Whether a member has the numbers that it would have if it were not written. */
    boolean hasDefaultNumbers(String member) {
        return numbers(member).equals(numbers(defaults.get(member)));
    }

    private static List<Double> numbers(Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .map(entry -> ((Number) ((AnnotationValue) entry).getValue()).doubleValue())
                        .toList()
                : List.of(((Number) value).doubleValue());
    }

    String name(String member) {
        return ((VariableElement) values.get(member)).getSimpleName().toString();
    }

    <E extends Enum<E>> E constant(String member, Class<E> type) {
        return Enum.valueOf(type, name(member));
    }

    /** A written member as source. */
    String source(String member) {
        Object value = values.get(member);
        if (value instanceof VariableElement constant) {
            return member + " = " + constant.getSimpleName();
        }
        List<String> numbers = numbers(member).stream().map(Decimals::shortest).toList();
        return member + " = " + (numbers.size() == 1 ? numbers.get(0) : "{" + String.join(", ", numbers) + "}");
    }
}
