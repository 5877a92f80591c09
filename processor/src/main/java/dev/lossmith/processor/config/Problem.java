package dev.lossmith.processor.config;

import java.util.Optional;

/**
 * Something to say about a config.
 *
 * @param severity what follows from it
 * @param member the annotation's member where it stands; empty for the annotation as a whole
 * @param text the message, tag included
 */
public record Problem(Severity severity, Optional<String> member, String text) {
    /** Whether there can be a kernel all the same. */
    public enum Severity {
        /** A mistake: nothing is generated. */
        ERROR,
        /** Something that the user may want to change, or to accept. */
        WARNING
    }
}
