package dev.lossmith.processor.report;

import java.util.List;

/**
 * Curves over the input.
 *
 * @param kind whether it shows values or errors
 * @param result loss, gradient or Hessian
 * @param title what it shows, as a sentence
 * @param x how the input is laid out
 * @param y how results are
 */
record Chart(Shows kind, String result, String title, Scale x, Scale y, List<Curve> curves) {
    /** What a chart shows. */
    enum Shows {
        VALUES,
        ERRORS
    }
}
