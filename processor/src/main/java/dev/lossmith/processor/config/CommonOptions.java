package dev.lossmith.processor.config;

import dev.lossmith.Arithmetic;
import dev.lossmith.Precision;
import dev.lossmith.Reduction;
import dev.lossmith.Weights;
import dev.lossmith.processor.loss.AnnotatedLoss;
import dev.lossmith.processor.loss.Legal;
import dev.lossmith.processor.loss.Option;
import dev.lossmith.processor.loss.RowLoss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options that every loss has: rows and their width, weights, reduction. */
final class CommonOptions {
    static final Option CLASS_WEIGHT = new Option(
            "classWeight",
            Option.Shape.NUMBER_PER_CLASS,
            Optional.of(Legal.NON_NEGATIVE),
            "Write classWeight = {1, 2} to count the second of two classes twice.",
            Optional.empty());

    /** Tables of constants must fit into a class file, whose initialiser has 64 KiB at most. */
    private static final int MOST_CLASSES = 2048;

    private static final int FEWEST_IN_ROW = 2;

    private final Members members;
    private final AnnotatedLoss loss;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> widths = new LinkedHashMap<>();

    CommonOptions(Members members, AnnotatedLoss loss) {
        this.members = members;
        this.loss = loss;
        loss.options().stream()
                .filter(option -> option.shape() == Option.Shape.NUMBER_PER_CLASS)
                .map(Option::name)
                .filter(name -> members.numbers(name).size() > 1)
                .forEach(name -> widths.put(name, members.numbers(name).size()));
        List<Double> classWeight = members.numbers("classWeight");
        if (!classWeight.isEmpty()) {
            widths.put("classWeight", classWeight.size());
        }
        widths.keySet().forEach(this::limit);
        int named = loss.inputNames(members.texts("inputs"), members.texts("targetNames"))
                .size();
        // Without inputs that are written, targets have names for one; the loss has an error if there are more.
        if (named > 1 || named == 1 && !members.isWritten("classes")) {
            widths.put("inputs", named);
        }
        if (members.isWritten("classes")) {
            widths.put("classes", members.integer("classes"));
        }
        width(classWeight);
        reduction(classWeight);
        arithmetic();
    }

    List<Problem> problems() {
        return problems;
    }

    /** The values in a row. */
    int width() {
        return widths.values().stream().findFirst().orElse(1);
    }

    /** What is wrong in a loss of rows alone. */
    List<Problem> problemsInRow() {
        List<Problem> inRow = new ArrayList<>();
        if (members.name("weights").equals(Weights.ELEMENT.name())) {
            inRow.add(Messages.weightsInRow());
        }
        if (isInFloats()) {
            inRow.add(RowMessages.floatsInRow());
        }
        return inRow;
    }

    private void limit(String member) {
        if (widths.get(member) > MOST_CLASSES) {
            problems.add(Messages.tooManyClasses(member, widths.get(member), MOST_CLASSES));
        }
    }

    private void width(List<Double> classWeight) {
        int fewest = loss instanceof RowLoss ? FEWEST_IN_ROW : 1;
        if (members.isKnown("classes") && members.integer("classes") < fewest) {
            problems.add(Messages.noClasses(members.integer("classes"), fewest));
            widths.remove("classes");
        }
        if (!classWeight.isEmpty() && classWeight.stream().allMatch(weight -> weight == 0)) {
            problems.add(Messages.allZero());
        }
        String first = widths.keySet().stream().findFirst().orElse("");
        widths.forEach((member, width) -> {
            if (width != width()) {
                problems.add(Messages.differentWidths(member, width, first, width()));
            }
        });
        boolean unknown = widths.isEmpty() && !members.isWritten("classes");
        if (unknown && members.name("weights").equals(Weights.ROW.name())) {
            problems.add(Messages.unknownWidth("weights", "ROW", "Weights.ELEMENT"));
        }
        if (unknown && members.name("reduction").equals(Reduction.BATCH_MEAN.name())) {
            problems.add(Messages.unknownWidth("reduction", "BATCH_MEAN", "Reduction.MEAN"));
        }
    }

    /** Of floats alone no double can be made. */
    private void arithmetic() {
        if (isInFloats() && members.name("precision").equals(Precision.DOUBLE.name())) {
            problems.add(Messages.floatsForDoubles());
        }
    }

    private boolean isInFloats() {
        return members.isKnown("arithmetic") && members.name("arithmetic").equals(Arithmetic.FLOAT.name());
    }

    private void reduction(List<Double> classWeight) {
        Reduction reduction = members.constant("reduction", Reduction.class);
        boolean unweighted = members.name("weights").equals(Weights.NONE.name()) && classWeight.isEmpty();
        if (reduction == Reduction.WEIGHTED_MEAN && unweighted) {
            problems.add(Messages.nothingToWeight(loss instanceof RowLoss, members.isKnown("classWeight")));
        }
        boolean dividesByNothing = reduction == Reduction.NONE || reduction == Reduction.SUM;
        if (dividesByNothing && members.isWritten("onEmpty")) {
            problems.add(Messages.neverEmpty(reduction.name()));
        }
    }
}
