package dev.lossmith.processor.report;

import java.util.List;

/**
 * Why the numbers may be believed.
 *
 * @param kind whether bounds were proved or measured
 * @param points how many points {@code measured} is of
 * @param how what the points are
 * @param command what repeats the comparison with the textbook in arbitrary precision
 */
record Trust(String kind, List<StatedError> errors, int points, String how, String command) {}
