/**
 * From annotation mirrors to a validated {@link dev.lossmith.processor.config.Config}. Every mistake of a config is found at
 * once; each becomes a {@link dev.lossmith.processor.config.Problem} at the annotation value, with its text in
 * {@link dev.lossmith.processor.config.Messages}. Nothing is printed here, and no later stage sees an annotation.
 */
package dev.lossmith.processor.config;
