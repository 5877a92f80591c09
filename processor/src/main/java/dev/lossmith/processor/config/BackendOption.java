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
     * @param option what the option says, if it is there
     * @param vectors whether the Vector API is visible to the compilation
     */
    public static Backend fastest(Optional<String> option, boolean vectors) {
        return LEGAL.getOrDefault(option.orElse(AUTOMATIC), vectors ? Backend.VECTOR : Backend.STAGED);
    }

    /** What is wrong with the option, if anything. */
    public static Optional<Problem> problem(Optional<String> option, boolean vectors) {
        boolean known = option.stream().allMatch(name -> name.equals(AUTOMATIC) || LEGAL.containsKey(name));
        if (!known) {
            return option.map(Messages::unknownBackend);
        }
        return option.filter(name -> name.equals(Backend.VECTOR.toString()) && !vectors)
                .map(name -> Messages.noVectors());
    }
}
