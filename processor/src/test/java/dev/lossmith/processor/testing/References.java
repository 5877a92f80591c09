package dev.lossmith.processor.testing;

import dev.lossmith.check.Reference;
import java.util.List;
import java.util.stream.IntStream;

/** Many configs in one compilation: much faster than one each. A reference leads to its kernel and static functions. */
public final class References {
    private References() {}

    /** The reference of the config with this annotation, as {@code @Bce(precision = Precision.DOUBLE)}. */
    public static Reference of(String annotation) {
        return of(List.of(annotation)).get(0);
    }

    /** The reference of each config, in the order of the annotations. */
    public static List<Reference> of(List<String> annotations) {
        return of(Compiled.sources(ConfigMatrix.sources(annotations)), annotations.size());
    }

    /** The references of the first configs that {@link ConfigMatrix#sources} has sources for. */
    public static List<Reference> of(Compiled compiled, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> instance(compiled, "test.Config" + i + "Reference"))
                .toList();
    }

    private static Reference instance(Compiled compiled, String className) {
        try {
            return (Reference) compiled.loadClass(className).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
