package dev.lossmith.processor;

import dev.lossmith.processor.config.Names;
import dev.lossmith.processor.emit.SourceFile;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** What there is around a config in its compilation: modules, names, what was generated before. */
final class Surroundings {
    /** The annotation on every generated class, which names its config. */
    static final String GENERATED = "dev.lossmith.runtime.LossmithGenerated";

    private final Elements elements;
    private final SourceVersion sourceVersion;

    Surroundings(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.sourceVersion = environment.getSourceVersion();
    }

    Names names(TypeElement type) {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        String binaryName = binaryName(type);
        String nested = packageName.isEmpty() ? binaryName : binaryName.substring(packageName.length() + 1);
        return new Names(packageName, binaryName, nested.replace('$', '_'));
    }

    String binaryName(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    static String nameOf(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    /**
     * Whether the Vector API may be used where this type is. Some compilers show it even to sources that are older than it, and
     * that of Java 16 lacks methods that kernels call.
     */
    boolean seesVectors(TypeElement type) {
        return sourceVersion.compareTo(SourceVersion.RELEASE_17) >= 0
                && sees(type, "jdk.incubator.vector.DoubleVector");
    }

    /** Whether what generated classes extend and call is there. */
    boolean seesRuntime(TypeElement type) {
        return sees(type, GENERATED);
    }

    private boolean sees(TypeElement type, String name) {
        return seen(type, name) != null;
    }

    /** As it is seen from where the type is: a search of all modules takes a tenth of what a kernel does. */
    private TypeElement seen(TypeElement type, String name) {
        ModuleElement module = elements.getModuleOf(type);
        return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
    }

    /** Whether the package has a class that is called like one of java.lang that is used: what is not imported is the package's. */
    boolean isShadowed(TypeElement type, Names names) {
        return SourceFile.IMPLICIT.stream().anyMatch(name -> sees(type, names.qualified(name)));
    }

    /**
     * Whether another class has the name of one to generate. What was generated for the same config before, or for one that
     * is no more, lies among the compiled classes and is no obstacle.
     */
    boolean isTaken(TypeElement type, String name, String config) {
        TypeElement existing = seen(type, name);
        return existing != null
                && existing.getAnnotationMirrors().stream()
                        .filter(mirror -> nameOf(mirror).equals(GENERATED))
                        .flatMap(mirror -> mirror.getElementValues().values().stream())
                        .map(value -> String.valueOf(value.getValue()))
                        .noneMatch(origin -> origin.equals(config) || isGone(origin));
    }

    private boolean isGone(String config) {
        return elements.getTypeElement(config) == null && elements.getTypeElement(config.replace('$', '.')) == null;
    }
}
