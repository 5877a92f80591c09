package dev.lossmith.processor.report;

import dev.lossmith.processor.expr.Expression;
import java.util.List;

/**
 * How one result came to be.
 *
 * @param result loss, gradient or Hessian
 * @param start where it begins
 * @param steps from there to the closed form
 * @param candidates among which that was chosen, the best first; none where the rules alone decide
 * @param closed the closed form
 * @param lastSteps from that to what is computed
 * @param computed what is computed
 */
record ShownDerivation(
        String result,
        Expression start,
        List<ShownStep> steps,
        List<ShownCandidate> candidates,
        Expression closed,
        List<ShownStep> lastSteps,
        Expression computed) {}
