package dev.lossmith.processor;

import com.google.auto.service.AutoService;
import dev.lossmith.Precision;
import dev.lossmith.processor.config.BackendOption;
import dev.lossmith.processor.config.Config;
import dev.lossmith.processor.config.ConfigReader;
import dev.lossmith.processor.config.FormulaMessages;
import dev.lossmith.processor.config.Messages;
import dev.lossmith.processor.config.Names;
import dev.lossmith.processor.config.Problem;
import dev.lossmith.processor.config.ReportOption;
import dev.lossmith.processor.config.Target;
import dev.lossmith.processor.derive.TooLongException;
import dev.lossmith.processor.emit.SourceFile;
import dev.lossmith.processor.loss.AnnotatedLoss;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.loss.Loss;
import dev.lossmith.processor.loss.Losses;
import dev.lossmith.processor.loss.RowFormula;
import dev.lossmith.processor.lower.MissingRecipeException;
import dev.lossmith.processor.report.ReportFile;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.RowKernel;
import dev.lossmith.runtime.Backend;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
 * Writes a kernel and its reference for each type that a loss annotation configures. Each config is compiled on its own: the
 * output of one never depends on another, nor on the order of files.
 *
 * <p>Not for use other than by a Java compiler.
 */
@AutoService(Processor.class)
public final class LossmithProcessor extends AbstractProcessor {
    private static final Map<String, AnnotatedLoss> LOSSES = Stream.of(Losses.all(), Losses.ofRows())
            .flatMap(List::stream)
            .collect(Collectors.toMap(loss -> "dev.lossmith." + loss.name(), loss -> loss));

    private static final int MOST_TRACE_LINES = 60;

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
        configs.values().forEach(this::processReportingFailure);
        return true;
    }

    private void processReportingFailure(TypeElement type) {
        try {
            process(type);
        } catch (OutOfMemoryError e) {
            diagnostics().print(type, Messages.outOfMemory(type.toString()));
        } catch (Throwable failure) {
            diagnostics().print(type, Messages.internal(type.toString(), trace(failure)));
        }
    }

    /** The beginning of a trace that may be a thousand calls deep. */
    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString().lines().limit(MOST_TRACE_LINES).collect(Collectors.joining("\n"));
    }

    private void process(TypeElement type) throws IOException {
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
        Optional<Config> config = outcomes.get(0).config();
        if (problems.isEmpty() && build.isEmpty() && config.isPresent()) {
            try {
                generate(type, last, config.get());
            } catch (FilerException e) {
                diagnostics().print(type, last, Messages.alreadyThere(names.qualified(names.kernel()), names.config()));
            } catch (MissingRecipeException e) {
                diagnostics().print(type, last, Messages.notInFloats(e.operators()));
            } catch (TooLongException e) {
                diagnostics().print(type, last, FormulaMessages.tooLong(String.valueOf(e.getMessage())));
            }
        }
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

    private void generate(TypeElement type, AnnotationMirror mirror, Config config) throws IOException {
        Optional<RowFormula> ofRow = config.loss().rowFormula(config.options());
        if (ofRow.isPresent()) {
            generate(type, mirror, config, ofRow.get());
        } else if (config.loss() instanceof Loss loss) {
            generate(type, mirror, config, loss.formula(config.options()));
        }
    }

    private void generate(TypeElement type, AnnotationMirror mirror, Config config, RowFormula stated)
            throws IOException {
        RowFormula formula = stated;
        if (stated.limit().isPresent()) {
            RowAccuracy accuracy = RowAccuracy.of(config);
            if (print(type, mirror, accuracy.problems())) {
                return;
            }
            formula = accuracy.measured(stated);
        }
        RowKernel kernel = RowCompiler.compile(config.names(), formula, config.layout(), config.written());
        List<SourceFile> files =
                SourceFile.of(kernel, target(), fastest(type), surroundings().isShadowed(type, config.names()));
        write(type, config.names(), files);
        report(type, config.names(), ReportFile.of(reports(), kernel, texts(files)));
    }

    private void generate(TypeElement type, AnnotationMirror mirror, Config config, Formula stated) throws IOException {
        Precision precision = config.layout().precision();
        Formula formula = Holes.filled(stated, config.layout().storage());
        if (print(type, mirror, FormulaCheck.undefined(formula, precision))) {
            return;
        }
        Kernel kernel =
                LossCompiler.compile(config.names(), FormulaCheck.guarded(formula), config.layout(), config.written());
        List<Problem> warnings = new ArrayList<>(AccuracyReport.of(kernel, config));
        if (print(type, mirror, warnings)) {
            return;
        }
        List<Problem> doubts = new ArrayList<>(FormulaCheck.suspicious(kernel));
        CodeSize.interpreted(kernel).ifPresent(doubts::add);
        print(type, mirror, doubts);
        warnings.addAll(doubts);
        List<SourceFile> files =
                SourceFile.of(kernel, target(), fastest(type), surroundings().isShadowed(type, config.names()));
        write(type, config.names(), files);
        report(
                type,
                config.names(),
                ReportFile.of(
                        reports(), config.loss().name(), kernel, SourceFile.reserved(kernel), warnings, texts(files)));
    }

    private Set<ReportOption> reports() {
        return ReportOption.of(option(ReportOption.NAME));
    }

    private static Map<String, String> texts(List<SourceFile> files) {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach(file -> texts.put(file.name(), file.text()));
        return texts;
    }

    private void report(TypeElement type, Names names, List<ReportFile> files) throws IOException {
        for (ReportFile file : files) {
            FileObject resource = processingEnv
                    .getFiler()
                    .createResource(StandardLocation.CLASS_OUTPUT, names.packageName(), file.name(), type);
            // A writer would have the encoding of the sources.
            try (OutputStream stream = resource.openOutputStream()) {
                stream.write(file.text().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** The fastest loops that are written. */
    private Backend fastest(TypeElement type) {
        return BackendOption.fastest(option(BackendOption.NAME), surroundings().seesVectors(type));
    }

    private Target target() {
        return Target.of(option(Target.NAME));
    }

    private void write(TypeElement type, Names names, List<SourceFile> files) throws IOException {
        for (SourceFile file : files) {
            generated.put(file.name(), names.config());
            try (Writer writer =
                    processingEnv.getFiler().createSourceFile(file.name(), type).openWriter()) {
                writer.write(file.text());
            }
        }
    }

    /** Whether there was an error among the problems. */
    private boolean print(TypeElement type, AnnotationMirror mirror, List<Problem> problems) {
        problems.forEach(problem -> diagnostics().print(type, mirror, problem));
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
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
