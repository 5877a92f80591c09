package dev.lossmith.runtime;

/** The checks of an {@link Evaluation}, before anything is written. */
final class EvaluationArguments {
    private final Kernel<?, ?> kernel;
    private final boolean isElementwise;
    private final int from;
    private final int to;

    EvaluationArguments(Kernel<?, ?> kernel, boolean isElementwise, int from, int to) {
        this.kernel = kernel;
        this.isElementwise = isElementwise;
        this.from = from;
        this.to = to;
    }

    static Numbers present(String name, Numbers numbers) {
        if (numbers == null) {
            throw new NullPointerException(name + " is null");
        }
        return numbers;
    }

    void check(Evaluation of) {
        Arguments.range(from, to, kernel.classes());
        covers("input", present("input", of.input));
        covers("target", present("target", of.target));
        checkWeight(of.weight);
        if (isElementwise) {
            present("loss", of.loss);
        } else if (of.loss != null) {
            throw new IllegalArgumentException("loss is given, but the kernel reduces its losses to one number");
        }
        String[] names = {"loss", "gradient", "hessian"};
        Numbers[] outputs = {of.loss, of.gradient, of.hessian};
        for (int i = 0; i < outputs.length; i++) {
            if (outputs[i] == null) {
                continue;
            }
            covers(names[i], outputs[i]);
            if (outputs[i].isReadOnly()) {
                throw new IllegalArgumentException(names[i] + " can only be read");
            }
            // In the place of what it was made of, an output may be.
            shareNothingElse(names[i], outputs[i], "input", of.input);
            shareNothingElse(names[i], outputs[i], "target", of.target);
            if (outputs[i].holds(of.weight)) {
                throw new IllegalArgumentException(
                        "weight and " + names[i] + " share an array, and each needs one of its own");
            }
            for (int j = 0; j < i; j++) {
                if (outputs[j] != null && from < to && outputs[j].overlaps(outputs[i], from, to)) {
                    throw new IllegalArgumentException(
                            names[j] + " and " + names[i] + " overlap, and each needs a place of its own");
                }
            }
        }
    }

    private void checkWeight(Object weight) {
        int each = kernel.elementsPerWeight();
        if (each == 0) {
            if (weight != null) {
                throw new IllegalArgumentException("weight is given, but the kernel has no weights");
            }
            return;
        }
        Arguments.covers("weight", weight, from, to, each);
        boolean isWide = kernel.isCompensated();
        if (weight instanceof double[] != isWide) {
            throw new IllegalArgumentException(
                    isWide
                            ? "weight is a float[], but the kernel takes a double[]"
                            : "weight is a double[], but the kernel takes a float[]");
        }
    }

    private void covers(String name, Numbers numbers) {
        if (numbers.length() < to) {
            throw new IndexOutOfBoundsException(
                    name + " has length " + numbers.length() + ", but the range " + from + ".." + to + " needs " + to);
        }
    }

    private void shareNothingElse(String name, Numbers output, String otherName, Numbers other) {
        if (from < to && !output.isSame(other) && output.overlaps(other, from, to)) {
            throw new IllegalArgumentException(name + " and " + otherName
                    + " overlap, but not at the same indices: what is written would change what is read later");
        }
    }
}
