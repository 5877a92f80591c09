package dev.lossmith.processor;

import dev.lossmith.processor.config.Problem;
import dev.lossmith.processor.emit.SourceFile;
import dev.lossmith.processor.report.ReportFile;
import java.util.List;
import java.util.Optional;

/**
 * What came of a config.
 *
 * @param problems what is wrong with it, or may be
 * @param failure what no annotation is to blame for
 * @param files none if there is an error among the problems
 * @param reports those that were asked for
 */
record KernelOutput(
        List<Problem> problems, Optional<Problem> failure, List<SourceFile> files, List<ReportFile> reports) {
    static KernelOutput of(List<Problem> problems, List<SourceFile> files, List<ReportFile> reports) {
        return new KernelOutput(problems, Optional.empty(), files, reports);
    }

    static KernelOutput refused(List<Problem> problems) {
        return of(problems, List.of(), List.of());
    }

    static KernelOutput failed(Problem failure) {
        return new KernelOutput(List.of(), Optional.of(failure), List.of(), List.of());
    }
}
