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
import dev.lossmith.processor.emit.SourceFile;
import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.loss.Loss;
import dev.lossmith.processor.loss.Losses;
import dev.lossmith.processor.rewrite.TooLongException;
import dev.lossmith.runtime.Backend;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
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
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Writes a kernel and its reference for each type that a loss annotation configures. Each config is compiled on its own: the
 * output of one never depends on another, nor on the order of files.
 *
 * <p>Not for use other than by a Java compiler.
 */
@AutoService(Processor.class)
public final class LossmithProcessor extends AbstractProcessor {
    private static final Map<String, Loss> LOSSES =
            Losses.all().stream().collect(Collectors.toMap(loss -> "dev.lossmith." + loss.name(), loss -> loss));

    /** What was generated so far, and for which config. */
    private final Map<String, String> generated = new TreeMap<>();
    /** The compiler's option is wrong for all configs, and is reported at the first. */
    private boolean optionReported;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return LOSSES.keySet();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(BackendOption.NAME);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Map<String, TypeElement> configs = new TreeMap<>();
        annotations.stream()
                .flatMap(annotation -> round.getElementsAnnotatedWith(annotation).stream())
                .map(TypeElement.class::cast)
                .forEach(type -> configs.put(binaryName(type), type));
        configs.values().forEach(this::processReportingFailure);
        return false;
    }

    private void processReportingFailure(TypeElement type) {
        try {
            process(type);
        } catch (IOException | RuntimeException failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            diagnostics().print(type, null, Messages.internal(binaryName(type), trace.toString()));
        }
    }

    private void process(TypeElement type) throws IOException {
        Names names = names(type);
        List<? extends AnnotationMirror> mirrors = type.getAnnotationMirrors().stream()
                .filter(mirror -> LOSSES.containsKey(annotationName(mirror)))
                .toList();
        AnnotationMirror last = mirrors.get(mirrors.size() - 1);
        List<ConfigReader.Outcome> outcomes = new ArrayList<>();
        for (AnnotationMirror mirror : mirrors) {
            ConfigReader.Outcome outcome = ConfigReader.read(names, LOSSES.get(annotationName(mirror)), mirror);
            outcome.problems().forEach(problem -> diagnostics().print(type, mirror, problem));
            outcomes.add(outcome);
        }
        List<Problem> problems = new ArrayList<>(nameProblems(names));
        List<String> losses =
                mirrors.stream().map(LossmithProcessor::simpleName).distinct().toList();
        if (losses.size() > 1) {
            problems.add(Messages.severalLosses(names.config(), losses));
        }
        Optional<Problem> option = BackendOption.problem(backend(), seesVectors(type));
        if (!optionReported) {
            option.ifPresent(problems::add);
            optionReported = option.isPresent();
        }
        problems.forEach(problem -> diagnostics().print(type, last, problem));
        Optional<Config> config = outcomes.get(0).config();
        if (problems.isEmpty() && option.isEmpty() && config.isPresent()) {
            try {
                generate(type, last, config.get());
            } catch (FilerException e) {
                diagnostics().print(type, last, Messages.alreadyThere(names.qualified(names.kernel()), names.config()));
            } catch (TooLongException e) {
                diagnostics().print(type, last, FormulaMessages.tooLong(e.getMessage()));
            }
        }
    }

    private List<Problem> nameProblems(Names names) {
        return Stream.of(names.kernel(), names.staged(), names.vector(), names.reference())
                .map(names::qualified)
                .filter(name -> isTaken(name, names.config()))
                .map(name -> Messages.nameTaken(name, names.config()))
                .toList();
    }

    /** A class that was generated for the same config before, and lies on the class path, is no obstacle. */
    private boolean isTaken(String name, String config) {
        TypeElement existing = processingEnv.getElementUtils().getTypeElement(name);
        boolean another = !config.equals(generated.getOrDefault(name, config));
        return another || existing != null && !isGeneratedFor(existing, config);
    }

    private static boolean isGeneratedFor(TypeElement existing, String config) {
        return existing.getAnnotationMirrors().stream()
                .filter(mirror -> annotationName(mirror).equals("dev.lossmith.runtime.LossmithGenerated"))
                .flatMap(mirror -> mirror.getElementValues().values().stream())
                .anyMatch(value -> config.equals(value.getValue()));
    }

    private void generate(TypeElement type, AnnotationMirror mirror, Config config) throws IOException {
        Formula formula = config.loss().formula(config.options());
        Precision precision = config.layout().precision();
        if (print(type, mirror, FormulaCheck.undefined(formula, precision))) {
            return;
        }
        Kernel kernel =
                LossCompiler.compile(config.names(), FormulaCheck.guarded(formula), config.layout(), config.written());
        if (print(type, mirror, FormulaCheck.inaccurate(kernel))) {
            return;
        }
        CodeSize.interpreted(kernel).ifPresent(problem -> diagnostics().print(type, mirror, problem));
        Backend fastest = BackendOption.fastest(backend(), seesVectors(type));
        for (SourceFile file : SourceFile.of(kernel, fastest, shadowed(config.names()))) {
            generated.put(file.name(), config.names().config());
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

    private String backend() {
        return processingEnv.getOptions().get(BackendOption.NAME);
    }

    /** Whether the Vector API may be used where this type is. Some compilers show it even to sources that are older than it. */
    private boolean seesVectors(TypeElement type) {
        if (processingEnv.getSourceVersion().compareTo(SourceVersion.RELEASE_16) < 0) {
            return false;
        }
        Elements elements = processingEnv.getElementUtils();
        ModuleElement module = elements.getModuleOf(type);
        String name = "jdk.incubator.vector.DoubleVector";
        return (module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name)) != null;
    }

    /** A class of the package hides one of the same name of {@code java.lang}, unless that is imported. */
    private Set<String> shadowed(Names names) {
        return SourceFile.IMPLICIT.stream()
                .filter(name -> processingEnv.getElementUtils().getTypeElement(names.qualified(name)) != null)
                .collect(Collectors.toSet());
    }

    private Diagnostics diagnostics() {
        return new Diagnostics(processingEnv.getMessager());
    }

    private Names names(TypeElement type) {
        String packageName = processingEnv
                .getElementUtils()
                .getPackageOf(type)
                .getQualifiedName()
                .toString();
        String binaryName = binaryName(type);
        String nested = packageName.isEmpty() ? binaryName : binaryName.substring(packageName.length() + 1);
        return new Names(packageName, binaryName, nested.replace('$', '_'));
    }

    private String binaryName(TypeElement type) {
        return processingEnv.getElementUtils().getBinaryName(type).toString();
    }

    private static String annotationName(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    private static String simpleName(AnnotationMirror mirror) {
        return "@" + mirror.getAnnotationType().asElement().getSimpleName();
    }
}
