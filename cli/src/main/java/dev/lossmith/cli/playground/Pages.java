package dev.lossmith.cli.playground;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The last reports, which the page shows in frames. */
final class Pages {
    private static final int MOST = 8;

    private final Map<String, String> pages = new LinkedHashMap<>();
    private int count;

    /** Its name. */
    synchronized String add(String html) {
        count++;
        String name = String.valueOf(count);
        pages.put(name, html);
        if (pages.size() > MOST) {
            pages.remove(pages.keySet().iterator().next());
        }
        return name;
    }

    synchronized Optional<String> find(String name) {
        return Optional.ofNullable(pages.get(name));
    }
}
