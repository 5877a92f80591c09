/** The command line. It asks the compiler what it asks of an annotation in a build, so the two cannot disagree. */
package dev.lossmith.cli;
