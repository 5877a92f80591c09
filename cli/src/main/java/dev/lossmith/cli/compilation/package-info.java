/** From what a user types to what the compiler makes of it: a config's source, its compilation in memory, and its report. */
package dev.lossmith.cli.compilation;
