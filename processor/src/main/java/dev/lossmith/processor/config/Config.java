package dev.lossmith.processor.config;

import dev.lossmith.processor.loss.AnnotatedLoss;
import dev.lossmith.processor.loss.Options;

/**
 * A legal config.
 *
 * @param written the annotation with the options that were written, as source
 */
public record Config(Names names, AnnotatedLoss loss, Options options, Layout layout, String written) {}
