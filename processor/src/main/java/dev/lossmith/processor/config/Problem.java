package dev.lossmith.processor.config;

import java.util.Optional;

/**
 * A mistake in a config.
 *
 * @param member the annotation's member where it stands; empty for the annotation as a whole
 * @param text the message, tag included
 */
public record Problem(Optional<String> member, String text) {}
