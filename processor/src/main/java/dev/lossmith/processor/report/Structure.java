package dev.lossmith.processor.report;

import java.util.List;

/**
 * How a kernel is built.
 *
 * @param computed the formulas that are lowered
 * @param steps the variables of the loop that computes all three results, in their order
 */
record Structure(List<NamedFormula> computed, List<StepView> steps, List<ScheduleView> schedules) {}
