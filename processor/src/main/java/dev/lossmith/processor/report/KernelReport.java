package dev.lossmith.processor.report;

import java.util.List;
import java.util.Optional;

/**
 * All that a report shows of a kernel. What a loss has none of is empty. Equal sources give equal reports: nothing in one tells when
 * or where it was made.
 *
 * @param format what this is, for those who read it with a program
 * @param byHand what to compare its time with; empty of rows, and where people would need a function that they do not have
 */
record KernelReport(
        String format,
        About about,
        List<ShownDerivation> derivations,
        List<SpecialValue> values,
        List<Chart> charts,
        Structure structure,
        List<OperationCount> operations,
        Trust trust,
        List<SourceView> sources,
        Optional<ByHand> byHand) {
    /** Rises when a field changes its meaning. */
    static final String FORMAT = "lossmith-report-1";
}
