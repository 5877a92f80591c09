/**
 * The playground: a page on which formulas are typed and their reports shown.
 *
 * <p>A {@code Site} answers requests that the {@code Gate} lets through. Formulas are compiled in other processes, {@code Worker}s,
 * because a compiler that is busy cannot be interrupted from within: one that is over its budget of time is ended from outside, and
 * its memory is limited on its own. Reports are kept in memory, the last few of them; no file is read or written.
 */
package dev.lossmith.cli.playground;
