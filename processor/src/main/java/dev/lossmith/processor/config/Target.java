package dev.lossmith.processor.config;

import dev.lossmith.runtime.Backend;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The compiler's option {@code -Alossmith.target}: where kernels are to run. */
public enum Target {
    /** Wherever there are threads. */
    JVM,
    /** On what has {@code java.lang} alone, or nearly so: kernels are plain loops and name no pool, nor anything that schedules use. */
    EMBEDDED;

    public static final String NAME = "lossmith.target";

    /** What the option says; {@link #JVM} if it is not there. */
    public static Target of(Optional<String> option) {
        return named(option).orElse(JVM);
    }

    /**
     * What is wrong with the option, if anything.
     *
     * @param backend what {@link BackendOption} says, if it is there
     */
    public static Optional<Problem> problem(Optional<String> option, Optional<String> backend) {
        Optional<Target> target = named(option);
        if (option.isPresent() && target.isEmpty()) {
            return option.map(Messages::unknownTarget);
        }
        return backend.filter(name -> target.equals(Optional.of(EMBEDDED)))
                .filter(name -> name.equals(Backend.STAGED.toString()) || name.equals(Backend.VECTOR.toString()))
                .map(Messages::embeddedSchedule);
    }

    private static Optional<Target> named(Optional<String> option) {
        return Arrays.stream(values())
                .filter(target -> option.equals(Optional.of(target.name().toLowerCase(Locale.ROOT))))
                .findFirst();
    }
}
