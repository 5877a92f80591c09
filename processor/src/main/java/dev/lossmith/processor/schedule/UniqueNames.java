package dev.lossmith.processor.schedule;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Gives out names, each once: one that is taken gets a letter. */
public final class UniqueNames {
    private final Set<String> taken;

    /** Names unlike the {@code reserved} ones. */
    public UniqueNames(Collection<String> reserved) {
        this.taken = new HashSet<>(reserved);
    }

    /** The name, or the first like it that is not taken; from now on it is. */
    public String of(String name) {
        String candidate = name;
        for (int i = 1; !taken.add(candidate); i++) {
            candidate = name + letters(i);
        }
        return candidate;
    }

    /** B for 1, Z for 25, BA for 26. */
    private static String letters(int number) {
        String last = String.valueOf((char) ('A' + number % 26));
        return number < 26 ? last : letters(number / 26) + last;
    }
}
