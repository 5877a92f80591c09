package dev.lossmith.processor.derive;

import java.util.List;

/**
 * What a search has found.
 *
 * @param best the form that won
 * @param judged all that were measured, the best first; none where nobody judged
 */
record SearchResult(DerivedForm best, List<JudgedForm> judged) {
    /** A form that stands without a comparison. */
    static SearchResult of(DerivedForm form) {
        return new SearchResult(form, List.of());
    }
}
