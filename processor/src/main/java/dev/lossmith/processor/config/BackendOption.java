package dev.lossmith.processor.config;

import dev.lossmith.runtime.Backend;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The compiler's option {@code -Alossmith.backend}: which schedules are written for kernels. */
public final class BackendOption {
    public static final String NAME = "lossmith.backend";

    private static final String AUTOMATIC = "auto";
    /** By their names as the property of a run spells them, too. */
    private static final Map<String, Backend> LEGAL =
            Stream.of(Backend.values()).collect(Collectors.toUnmodifiableMap(Backend::toString, backend -> backend));

    private BackendOption() {}

    /**
     * The fastest schedule to write; the slower ones are written, too.
     *
     * @param option what the option says; null if it is not there
     * @param vectors whether the Vector API is visible to the compilation
     */
    public static Backend fastest(String option, boolean vectors) {
        return LEGAL.getOrDefault(option == null ? AUTOMATIC : option, vectors ? Backend.VECTOR : Backend.STAGED);
    }

    /** What is wrong with the option, if anything. */
    public static Optional<Problem> problem(String option, boolean vectors) {
        if (option != null && !option.equals(AUTOMATIC) && !LEGAL.containsKey(option)) {
            return Optional.of(Messages.unknownBackend(option));
        }
        return Backend.VECTOR.toString().equals(option) && !vectors
                ? Optional.of(Messages.noVectors())
                : Optional.empty();
    }
}
