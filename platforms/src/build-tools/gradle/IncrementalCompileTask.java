package org.gradle.internal.compiler.java;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.File;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Processor;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler.CompilationTask;

/**
 * Tells Gradle which classes javac makes of which source. Gradle loads it by this name, and has its own in a jar of its distribution,
 * which Maven Central does not have. Which constants a class takes from others, this one does not tell: nobody here takes any.
 */
public final class IncrementalCompileTask implements CompilationTask {
    private final JavacTask task;
    private final Consumer<Map<String, Set<String>>> classesOfSources;
    private final Map<String, Set<String>> classes = new HashMap<>();

    public IncrementalCompileTask(
            CompilationTask task,
            Function<File, Optional<String>> relativize,
            Consumer<String> beforeClass,
            Consumer<Map<String, Set<String>>> classesOfSources,
            BiConsumer<String, String> publicConstant,
            BiConsumer<String, String> privateConstant) {
        this.task = (JavacTask) task;
        this.classesOfSources = classesOfSources;
        this.task.addTaskListener(new TaskListener() {
            @Override
            public void started(TaskEvent event) {
                TypeElement type = event.getTypeElement();
                if (event.getKind() == TaskEvent.Kind.GENERATE && type != null) {
                    String name = IncrementalCompileTask.this.task.getElements().getBinaryName(type).toString();
                    beforeClass.accept(name);
                    relativize
                            .apply(new File(event.getSourceFile().toUri()))
                            .ifPresent(source -> classes.computeIfAbsent(source, key -> new HashSet<>()).add(name));
                }
            }
        });
    }

    @Override
    public void addModules(Iterable<String> modules) {
        task.addModules(modules);
    }

    @Override
    public void setProcessors(Iterable<? extends Processor> processors) {
        task.setProcessors(processors);
    }

    @Override
    public void setLocale(Locale locale) {
        task.setLocale(locale);
    }

    @Override
    public Boolean call() {
        try {
            return task.call();
        } finally {
            classesOfSources.accept(classes);
        }
    }
}
