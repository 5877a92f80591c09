package dev.lossmith.cli;

import dev.lossmith.cli.compilation.ConfigSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What may be said of a formula, in every command that takes one. */
final class ConfigOptions {
    @Option(
            names = "--constants",
            paramLabel = "'c = 2.5'",
            description = "What names in the formula stand for; once for each, or several with commas.")
    private List<String> constants = new ArrayList<>();

    @Option(
            names = "--input",
            paramLabel = "LOW,HIGH",
            description = "The range of x, as 0,infinity. All numbers, if not said.")
    private String input;

    @Option(
            names = "--target",
            paramLabel = "LOW,HIGH",
            description = "The range of t, as 0,1. All numbers, if not said.")
    private String target;

    @Option(
            names = "--precision",
            paramLabel = "FLOAT|DOUBLE",
            description = "The numbers of the arrays: FLOAT, if not said.")
    private String precision;

    @Option(
            names = "--reduction",
            paramLabel = "MEAN|SUM|NONE|...",
            description = "What becomes of the losses: MEAN, if not said.")
    private String reduction;

    ConfigSource source(String name, String annotationOrFormula) {
        return ConfigSource.of(
                name,
                annotationOrFormula,
                new ConfigSource.FormulaOptions(
                        constants,
                        Optional.ofNullable(input),
                        Optional.ofNullable(target),
                        Optional.ofNullable(precision),
                        Optional.ofNullable(reduction)));
    }
}
