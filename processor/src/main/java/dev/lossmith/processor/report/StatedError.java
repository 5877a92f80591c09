package dev.lossmith.processor.report;

/**
 * How exact a result is.
 *
 * @param bound in ulps, as the generated class states it
 * @param measured the largest error that was found, as the generated class states it or, of a proved bound, on this page
 * @param where the point of that
 */
record StatedError(String result, String bound, String measured, String where) {}
