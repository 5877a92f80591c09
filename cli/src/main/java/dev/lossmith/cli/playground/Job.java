package dev.lossmith.cli.playground;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.lossmith.cli.compilation.Complaint;
import dev.lossmith.cli.compilation.ConfigSource;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the page asks to compile: the fields that a user fills in. An empty one is not said.
 *
 * @param formula or annotation
 * @param constants as {@code c = 2.5, d = 1}
 * @param input the ends of its range
 */
record Job(String formula, String constants, String input, String target, String precision, String reduction) {
    /** The name of the config, where the page shows one. */
    static final String NAME = "Playground";

    /** As long as the language allows. */
    static final int MOST_CHARACTERS = 4096;

    /** Where even a formula of legal length cannot get to, each character of it escaped. */
    static final int MOST_BYTES = 1 << 16;

    private static final Gson GSON = new Gson();

    /**
     * Reads a request.
     *
     * @throws Complaint if it is none, or too long
     */
    static Job of(String json) {
        Job job;
        try {
            job = GSON.fromJson(json, Job.class);
        } catch (JsonParseException e) {
            throw Complaint.impossible("the request is no JSON of a formula");
        }
        if (job == null || job.formula == null) {
            throw Complaint.impossible("the request has no formula");
        }
        for (String field : job.fields().toList()) {
            if (field.length() > MOST_CHARACTERS) {
                throw Complaint.impossible("a field has " + field.length() + " characters, but at most "
                        + MOST_CHARACTERS + " are read. Name parts of the formula by let, or split it.");
            }
        }
        return job;
    }

    private Stream<String> fields() {
        return Stream.of(formula, constants, input, target, precision, reduction)
                .flatMap(field -> Optional.ofNullable(field).stream());
    }

    ConfigSource source() {
        return ConfigSource.of(
                NAME,
                formula,
                new ConfigSource.FormulaOptions(
                        said(constants).stream().toList(),
                        said(input),
                        said(target),
                        said(precision),
                        said(reduction)));
    }

    private static Optional<String> said(String field) {
        return Optional.ofNullable(field).map(String::strip).filter(text -> !text.isEmpty());
    }
}
