package dev.lossmith.cli.playground;

import java.util.List;

/**
 * What the compiler made of a config.
 *
 * @param complaint what is wrong with it; empty if nothing is, and then there are reports
 * @param warnings what it says nevertheless
 * @param page the report as a page
 * @param report the same as JSON
 */
record Outcome(String complaint, List<String> warnings, String page, String report) {
    static Outcome wrong(String complaint) {
        return new Outcome(complaint, List.of(), "", "");
    }

    boolean isWrong() {
        return !complaint.isEmpty();
    }
}
