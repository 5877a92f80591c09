package dev.lossmith.processor;

import com.google.auto.service.AutoService;
import dev.lossmith.processor.config.BackendOption;
import dev.lossmith.processor.config.Config;
import dev.lossmith.processor.config.ConfigReader;
import dev.lossmith.processor.config.Messages;
import dev.lossmith.processor.config.Names;
import dev.lossmith.processor.config.Problem;
import dev.lossmith.processor.config.ReportOption;
import dev.lossmith.processor.config.Target;
import dev.lossmith.processor.emit.SourceFile;
import dev.lossmith.processor.loss.AnnotatedLoss;
import dev.lossmith.processor.loss.Losses;
import dev.lossmith.processor.report.ReportFile;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Writes a kernel and its reference for each type that a loss annotation configures. Each config is compiled on its own, and on
 * all processors: the output of one never depends on another, nor on the order of files.
 *
 * <p>Not for use other than by a Java compiler.
 */
@AutoService(Processor.class)
public final class LossmithProcessor extends AbstractProcessor {
    private static final Map<String, AnnotatedLoss> LOSSES = Stream.of(Losses.all(), Losses.ofRows())
            .flatMap(List::stream)
            .collect(Collectors.toMap(loss -> "dev.lossmith." + loss.name(), loss -> loss));

    /** What was generated so far, and for which config. */
    private final Map<String, String> generated = new TreeMap<>();
    /** What is wrong with the compilation is so for all configs, and is reported at the first. */
    private boolean buildReported;

    /** Those of losses, and the one on what is generated: a compiler with {@code -Xlint} warns of annotations that nobody claims. */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Stream.concat(LOSSES.keySet().stream(), Stream.of(Surroundings.GENERATED))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(BackendOption.NAME, Target.NAME, ReportOption.NAME);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Map<String, TypeElement> configs = new TreeMap<>();
        annotations.stream()
                .filter(annotation ->
                        LOSSES.containsKey(annotation.getQualifiedName().toString()))
                .flatMap(annotation -> round.getElementsAnnotatedWith(annotation).stream())
                .map(TypeElement.class::cast)
                .forEach(type -> configs.put(surroundings().binaryName(type), type));
        List<Accepted> accepted = configs.values().stream()
                .map(this::accepted)
                .flatMap(Optional::stream)
                .toList();
        // Outputs come in the order of the configs, whichever is ready first.
        List<KernelOutput> outputs = accepted.parallelStream()
                .map(config -> ConfigCompiler.compile(config.request()))
                .toList();
        IntStream.range(0, outputs.size()).forEach(i -> write(accepted.get(i), outputs.get(i)));
        return true;
    }

    /** A config that may be compiled. */
    private record Accepted(TypeElement type, AnnotationMirror mirror, KernelRequest request) {}

    private Optional<Accepted> accepted(TypeElement type) {
        try {
            return read(type);
        } catch (Throwable failure) {
            diagnostics().print(type, ConfigCompiler.failure(type.toString(), failure));
            return Optional.empty();
        }
    }

    private Optional<Accepted> read(TypeElement type) {
        Names names = surroundings().names(type);
        List<? extends AnnotationMirror> mirrors = type.getAnnotationMirrors().stream()
                .filter(mirror -> LOSSES.containsKey(Surroundings.nameOf(mirror)))
                .toList();
        AnnotationMirror last = mirrors.get(mirrors.size() - 1);
        List<ConfigReader.Outcome> outcomes = new ArrayList<>();
        for (AnnotationMirror mirror : mirrors) {
            ConfigReader.Outcome outcome = ConfigReader.read(names, LOSSES.get(Surroundings.nameOf(mirror)), mirror);
            outcome.problems().forEach(problem -> diagnostics().print(type, mirror, problem));
            outcomes.add(outcome);
        }
        List<Problem> problems = new ArrayList<>(nameProblems(type, names));
        List<String> losses =
                mirrors.stream().map(LossmithProcessor::simpleName).distinct().toList();
        if (losses.size() > 1) {
            problems.add(Messages.severalLosses(names.config(), losses));
        }
        List<Problem> build = buildProblems(type);
        if (!buildReported) {
            problems.addAll(build);
            buildReported = !build.isEmpty();
        }
        problems.forEach(problem -> diagnostics().print(type, last, problem));
        return problems.isEmpty() && build.isEmpty()
                ? outcomes.get(0).config().map(config -> new Accepted(type, last, request(type, config)))
                : Optional.empty();
    }

    private KernelRequest request(TypeElement type, Config config) {
        // Before anything is written: another config of this round may want the same name.
        generated.put(
                config.names().qualified(config.names().kernel()),
                config.names().config());
        return new KernelRequest(
                config,
                Target.of(option(Target.NAME)),
                BackendOption.fastest(option(BackendOption.NAME), surroundings().seesVectors(type)),
                surroundings().isShadowed(type, config.names()),
                ReportOption.of(option(ReportOption.NAME)));
    }

    private List<Problem> buildProblems(TypeElement type) {
        Optional<Problem> runtime =
                surroundings().seesRuntime(type) ? Optional.empty() : Optional.of(Messages.noRuntime());
        return Stream.of(
                        runtime,
                        BackendOption.problem(
                                option(BackendOption.NAME), surroundings().seesVectors(type)),
                        Target.problem(option(Target.NAME), option(BackendOption.NAME)),
                        ReportOption.problem(option(ReportOption.NAME)))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Problem> nameProblems(TypeElement type, Names names) {
        if (names.isTooLong()) {
            return List.of(Messages.nameTooLong(names));
        }
        return names.all().stream()
                .map(names::qualified)
                .filter(name -> !names.config().equals(generated.getOrDefault(name, names.config()))
                        || surroundings().isTaken(type, name, names.config()))
                .map(name -> Messages.nameTaken(name, names.config()))
                .toList();
    }

    private void write(Accepted config, KernelOutput output) {
        TypeElement type = config.type();
        Names names = config.request().config().names();
        output.problems().forEach(problem -> diagnostics().print(type, config.mirror(), problem));
        output.failure().ifPresent(failure -> diagnostics().print(type, failure));
        try {
            for (SourceFile file : output.files()) {
                generated.put(file.name(), names.config());
                try (Writer writer = processingEnv
                        .getFiler()
                        .createSourceFile(file.name(), type)
                        .openWriter()) {
                    writer.write(file.text());
                }
            }
            for (ReportFile report : output.reports()) {
                FileObject resource = processingEnv
                        .getFiler()
                        .createResource(StandardLocation.CLASS_OUTPUT, names.packageName(), report.name(), type);
                // A writer would have the encoding of the sources.
                try (OutputStream stream = resource.openOutputStream()) {
                    stream.write(report.text().getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (FilerException e) {
            diagnostics()
                    .print(
                            type,
                            config.mirror(),
                            Messages.alreadyThere(names.qualified(names.kernel()), names.config()));
        } catch (Throwable failure) {
            diagnostics().print(type, ConfigCompiler.failure(type.toString(), failure));
        }
    }

    private Optional<String> option(String name) {
        return Optional.ofNullable(processingEnv.getOptions().get(name));
    }

    private Surroundings surroundings() {
        return new Surroundings(processingEnv);
    }

    private Diagnostics diagnostics() {
        return new Diagnostics(processingEnv.getMessager());
    }

    private static String simpleName(AnnotationMirror mirror) {
        return "@" + mirror.getAnnotationType().asElement().getSimpleName();
    }
}
