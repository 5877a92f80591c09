package dev.lossmith.processor.report;

import java.util.List;

/**
 * All that a report shows of a kernel. What a loss has none of is empty. Equal sources give equal reports: nothing in one tells when
 * or where it was made.
 *
 * @param format what this is, for those who read it with a program
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
        List<SourceView> sources) {
    /** Rises when a field changes its meaning. */
    static final String FORMAT = "lossmith-report-1";
}
