package dev.lossmith.processor;

import dev.lossmith.processor.config.Config;
import dev.lossmith.processor.config.FormulaMessages;
import dev.lossmith.processor.config.Messages;
import dev.lossmith.processor.config.Problem;
import dev.lossmith.processor.derive.TooLongException;
import dev.lossmith.processor.emit.SourceFile;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.loss.Loss;
import dev.lossmith.processor.loss.RowFormula;
import dev.lossmith.processor.lower.MissingRecipeException;
import dev.lossmith.processor.report.ReportFile;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.RowKernel;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** From a legal config to its files. Asks nothing of javac and keeps nothing: configs may be compiled beside each other. */
final class ConfigCompiler {
    private static final int MOST_TRACE_LINES = 60;

    private ConfigCompiler() {}

    /** All that comes of a config; never an exception, since one broken config breaks nothing else. */
    static KernelOutput compile(KernelRequest request) {
        try {
            return compiled(request);
        } catch (MissingRecipeException e) {
            return KernelOutput.refused(List.of(Messages.notInFloats(e.operators())));
        } catch (TooLongException e) {
            return KernelOutput.refused(List.of(FormulaMessages.tooLong(String.valueOf(e.getMessage()))));
        } catch (Throwable failure) {
            return KernelOutput.failed(failure(request.config().names().config(), failure));
        }
    }

    /** What is said of an exception that nobody expects. */
    static Problem failure(String config, Throwable failure) {
        return failure instanceof OutOfMemoryError
                ? Messages.outOfMemory(config)
                : Messages.internal(config, trace(failure));
    }

    /** The beginning of a trace that may be a thousand calls deep. */
    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString().lines().limit(MOST_TRACE_LINES).collect(Collectors.joining("\n"));
    }

    private static KernelOutput compiled(KernelRequest request) {
        Config config = request.config();
        Optional<RowFormula> ofRow = config.loss().rowFormula(config.options());
        return ofRow.isPresent()
                ? ofRow(request, ofRow.get())
                : ofElement(request, ((Loss) config.loss()).formula(config.options()));
    }

    private static KernelOutput ofRow(KernelRequest request, RowFormula stated) {
        Config config = request.config();
        RowFormula formula = stated;
        List<Problem> problems = List.of();
        if (stated.limit().isPresent()) {
            RowAccuracy accuracy = RowAccuracy.of(config, stated);
            problems = accuracy.problems();
            if (hasError(problems)) {
                return KernelOutput.refused(problems);
            }
            formula = accuracy.measured(stated);
        }
        RowKernel kernel = RowCompiler.compile(config.names(), formula, config.layout(), config.written());
        List<SourceFile> files = SourceFile.of(kernel, request.target(), request.fastest(), request.isShadowed());
        return KernelOutput.of(problems, files, reports(request, stated, kernel, texts(files)));
    }

    private static List<ReportFile> reports(
            KernelRequest request, RowFormula stated, RowKernel kernel, Map<String, String> sources) {
        if (request.reports().isEmpty()) {
            return List.of();
        }
        RowKernel narrow = RowAccuracy.narrow(request.config(), stated);
        return ReportFile.of(
                request.reports(), kernel, narrow, new RowRun(narrow)::results, SourceFile.reserved(kernel), sources);
    }

    private static KernelOutput ofElement(KernelRequest request, Formula stated) {
        Config config = request.config();
        Formula formula = Holes.filled(stated, config.layout().storage());
        List<Problem> problems =
                new ArrayList<>(FormulaCheck.undefined(formula, config.layout().precision()));
        if (hasError(problems)) {
            return KernelOutput.refused(problems);
        }
        Kernel kernel =
                LossCompiler.compile(config.names(), FormulaCheck.guarded(formula), config.layout(), config.written());
        problems.addAll(AccuracyReport.of(kernel, config));
        if (hasError(problems)) {
            return KernelOutput.refused(problems);
        }
        problems.addAll(FormulaCheck.suspicious(kernel));
        CodeSize.interpreted(kernel).ifPresent(problems::add);
        List<SourceFile> files = SourceFile.of(kernel, request.target(), request.fastest(), request.isShadowed());
        List<ReportFile> reports = ReportFile.of(
                request.reports(), config.loss().name(), kernel, SourceFile.reserved(kernel), problems, texts(files));
        return KernelOutput.of(problems, files, reports);
    }

    private static Map<String, String> texts(List<SourceFile> files) {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach(file -> texts.put(file.name(), file.text()));
        return texts;
    }

    private static boolean hasError(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
