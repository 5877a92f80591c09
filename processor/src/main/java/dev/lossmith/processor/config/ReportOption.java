package dev.lossmith.processor.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The compiler's option {@code -Alossmith.report}: what is written for people beside each kernel. Nothing, if it is not there. */
public enum ReportOption {
    /** A page to be opened in a browser. */
    HTML("html"),
    /** The same in lines of text. */
    TEXT("txt"),
    /** The same for programs. */
    JSON("json");

    public static final String NAME = "lossmith.report";

    private final String ending;

    ReportOption(String ending) {
        this.ending = ending;
    }

    /** What the option says; several are separated by commas. */
    public static Set<ReportOption> of(Optional<String> option) {
        Set<String> wanted = Set.copyOf(names(option));
        return Arrays.stream(values())
                .filter(report -> wanted.contains(report.optionName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is wrong with the option, if anything. */
    public static Optional<Problem> problem(Optional<String> option) {
        Set<String> legal =
                Arrays.stream(values()).map(ReportOption::optionName).collect(Collectors.toSet());
        return option.filter(any -> !legal.containsAll(names(option))).map(Messages::unknownReport);
    }

    private static List<String> names(Optional<String> option) {
        return option.map(text -> List.of(text.split(",", -1))).orElse(List.of());
    }

    private String optionName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the file of a config is called, in the package of its kernel. */
    public String file(Names names) {
        return names.nested() + "Report." + ending;
    }
}
