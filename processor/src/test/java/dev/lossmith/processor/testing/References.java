package dev.lossmith.processor.testing;

import dev.lossmith.check.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many configs in one compilation: much faster than one each. A reference leads to its kernel and static functions. */
public final class References {
    private References() {}

    /** The reference of the config with this annotation, as {@code @Bce(precision = Precision.DOUBLE)}. */
    public static Reference of(String annotation) {
        return of(List.of(annotation)).get(0);
    }

    /** The reference of each config, in the order of the annotations. */
    public static List<Reference> of(List<String> annotations) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String annotation : annotations) {
            String name = "Config" + sources.size();
            sources.put(
                    "test." + name,
                    "package test; import dev.lossmith.*; " + annotation + " interface " + name + " {}");
        }
        Compiled compiled = Compiled.sources(sources);
        List<Reference> references = new ArrayList<>();
        for (String name : sources.keySet()) {
            references.add(instance(compiled, name + "Reference"));
        }
        return references;
    }

    private static Reference instance(Compiled compiled, String className) {
        try {
            return (Reference) compiled.loadClass(className).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
