package dev.lossmith.processor.testing;

import dev.lossmith.processor.LossmithProcessor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The processor, with a record of the files that it creates, also where the compilation fails in the end. */
public final class RecordingProcessor extends AbstractProcessor {
    private final LossmithProcessor processor = new LossmithProcessor();
    private final TreeMap<String, List<String>> created = new TreeMap<>();
    private final Predicate<String> broken;

    public RecordingProcessor() {
        this(name -> false);
    }

    /** With {@code failure} when a file of this name is to be created. */
    public RecordingProcessor(String name, Error failure) {
        this(created -> {
            if (created.equals(name)) {
                throw failure;
            }
            return false;
        });
    }

    /** With an unexpected failure when a file of one of these names is to be created. */
    public RecordingProcessor(Predicate<String> broken) {
        this.broken = broken;
    }

    /** The names of the created files, each with its originating elements. */
    public TreeMap<String, List<String>> created() {
        return created;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Filer filer = intercept(Filer.class, environment.getFiler(), (method, arguments) -> {
            String kind = method.equals("createSourceFile") ? "" : method + " ";
            String name = kind + arguments[0];
            if (broken.test(name)) {
                throw new IllegalStateException("broken on purpose");
            }
            Object[] origins = (Object[]) arguments[arguments.length - 1];
            created.put(
                    name,
                    new ArrayList<>(Arrays.stream(origins)
                            .map(Element.class::cast)
                            .map(Element::toString)
                            .toList()));
            return null;
        });
        processor.init(intercept(
                ProcessingEnvironment.class,
                environment,
                (method, arguments) -> method.equals("getFiler") ? filer : null));
    }

    private interface Interception {
        /** What is returned instead; null to go on. */
        Object called(String method, Object[] arguments);
    }

    private static <T> T intercept(Class<T> type, T target, Interception interception) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object instead = interception.called(method.getName(), arguments);
                    try {
                        return instead != null ? instead : method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }
}
