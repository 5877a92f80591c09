package dev.lossmith.processor.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The members of one annotation, written or defaulted. */
final class Members {
    /** The member that may be written without its name. */
    private static final String VALUE = "value";
    /** What compilers hand over as the text that they could not find out. */
    private static final String ERROR = "<error>";

    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final Map<String, Object> defaults = new HashMap<>();
    private boolean wellTyped = true;

    Members(AnnotationMirror mirror) {
        for (ExecutableElement member : declared(mirror)) {
            String name = member.getSimpleName().toString();
            Optional<AnnotationValue> value = value(mirror, member);
            Optional<AnnotationValue> defaultValue = Optional.ofNullable(member.getDefaultValue());
            Optional<AnnotationValue> present = value.or(() -> defaultValue);
            value.ifPresent(any -> written.add(name));
            present.ifPresent(known -> values.put(name, known.getValue()));
            defaultValue.ifPresent(known -> defaults.put(name, known.getValue()));
            wellTyped &= present.filter(known -> isWellTyped(known, member.getReturnType()))
                    .isPresent();
        }
    }

    private static Optional<AnnotationValue> value(AnnotationMirror mirror, ExecutableElement member) {
        return Optional.ofNullable(mirror.getElementValues().get(member));
    }

    /** Whether the annotation has the member. */
    boolean isKnown(String member) {
        return values.containsKey(member);
    }

    boolean isWritten(String member) {
        return written.contains(member);
    }

    /** Whether every value is there and has the type of its member; if not, the compiler itself has an error to tell. */
    boolean areWellTyped() {
        return wellTyped;
    }

    private static boolean isWellTyped(AnnotationValue value, TypeMirror type) {
        Object content = value.getValue();
        if (content instanceof List<?> list) {
            return type instanceof ArrayType array
                    && list.stream().allMatch(entry -> isWellTyped((AnnotationValue) entry, array.getComponentType()));
        }
        // The Eclipse compiler hands over a single value of an array as such.
        TypeMirror single = type instanceof ArrayType array ? array.getComponentType() : type;
        if (content instanceof AnnotationMirror nested) {
            return nested.getAnnotationType().toString().equals(single.toString())
                    && nested.getElementValues().entrySet().stream()
                            .allMatch(member -> isWellTyped(
                                    member.getValue(), member.getKey().getReturnType()));
        }
        // The Eclipse compiler also hands over constants of other types.
        if (content instanceof VariableElement constant) {
            return constant.getEnclosingElement() instanceof TypeElement owner
                    && owner.asType().toString().equals(single.toString());
        }
        return single.toString().equals(String.class.getName())
                ? content instanceof String && !content.equals(ERROR)
                : single.getKind() == TypeKind.BOOLEAN
                        ? content instanceof Boolean
                        : single.getKind().isPrimitive() && content instanceof Number;
    }

    int integer(String member) {
        return (Integer) values.get(member);
    }

    /** The numbers of a member, whether it is an array or not; none where there is no such member. */
    List<Double> numbers(String member) {
        return numbers(values.getOrDefault(member, List.of()));
    }

    /** Whether a member has the numbers that it would have if it were not written. */
    boolean hasDefaultNumbers(String member) {
        return numbers(member).equals(numbers(defaults.get(member)));
    }

    private static List<Double> numbers(Object value) {
        return contents(value).stream()
                .map(number -> ((Number) number).doubleValue())
                .toList();
    }

    /** The texts of a member, whether it is an array or not; none where there is no such member. */
    List<String> texts(String member) {
        return contents(values.getOrDefault(member, List.of())).stream()
                .map(String.class::cast)
                .toList();
    }

    /**
     * The numbers that are written in the annotation that a member has as its value; nothing for its default, which javac does not
     * know yet where no source uses that annotation.
     */
    Optional<List<Double>> nestedNumbers(String member) {
        return ((AnnotationMirror) values.get(member))
                .getElementValues().values().stream()
                        .map(value -> numbers(value.getValue()))
                        .findFirst();
    }

    /** The name of the constant that a member has; true or false of a flag. */
    String name(String member) {
        return name(values.get(member));
    }

    private static String name(Object value) {
        return value instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : value.toString();
    }

    <E extends Enum<E>> E constant(String member, Class<E> type) {
        return Enum.valueOf(type, name(member));
    }

    /** An annotation with what was written of it, as source, in the order in which the annotation type declares it. */
    static String source(AnnotationMirror mirror) {
        Map<String, String> written = new LinkedHashMap<>();
        for (ExecutableElement member : declared(mirror)) {
            value(mirror, member)
                    .ifPresent(value -> written.put(member.getSimpleName().toString(), source(value)));
        }
        String name = "@" + mirror.getAnnotationType().asElement().getSimpleName();
        if (written.isEmpty()) {
            return name;
        }
        return written.keySet().equals(Set.of(VALUE))
                ? name + "(" + written.get(VALUE) + ")"
                : written.entrySet().stream()
                        .map(member -> member.getKey() + " = " + member.getValue())
                        .collect(Collectors.joining(", ", name + "(", ")"));
    }

    private static String source(AnnotationValue value) {
        return SourceText.array(
                contents(value.getValue()).stream().map(Members::single).toList());
    }

    private static String single(Object value) {
        if (value instanceof VariableElement || value instanceof Boolean) {
            return name(value);
        }
        if (value instanceof AnnotationMirror nested) {
            return source(nested);
        }
        return value instanceof String text
                ? SourceText.string(text)
                : SourceText.number(((Number) value).doubleValue());
    }

    private static List<ExecutableElement> declared(AnnotationMirror mirror) {
        return ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements());
    }

    private static List<?> contents(Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .map(entry -> ((AnnotationValue) entry).getValue())
                        .toList()
                : List.of(value);
    }
}
