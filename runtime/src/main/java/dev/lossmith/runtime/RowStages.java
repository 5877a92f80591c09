package dev.lossmith.runtime;

/**
 * Blocks of rows by short loops over scratch arrays: what rows become before, numbers that are made of all elements of a row, and what
 * results become after. A generated class adds the loops, which all have the same index and nothing else: plain ones, which the JVM's
 * compiler turns into SIMD, or vectors. What an index stands for is up to {@link Slices}: the same loops compute narrow rows beside
 * each other, and wide ones along.
 *
 * <p>Slots of the scratch: those that {@link RowScratch} names; then the numbers of elements that several passes read; after them
 * what generated classes please. Without state; safe for use by several threads.
 *
 * @param <A> the type of the arrays of numbers
 * @param <T> the type of the targets
 */
abstract class RowStages<A, T> {
    private final Slices slices;
    private final double[][] tables;
    private final int kept;

    /**
     * The slots of the loss, and of the derivatives by inputs that have a place of their own: by that of the target, or by each that has
     * a name, the first and the second in turn.
     */
    private final int[] results;

    private final RowPass[][] passes;

    RowStages(int classes, boolean isCompensated, double[][] tables, int kept, int[] results, RowPass[][] passes) {
        this.slices = Slices.of(classes, isCompensated);
        this.tables = tables;
        this.kept = kept;
        this.results = results;
        this.passes = passes;
    }

    /**
     * Runs one loop. Called from a method with a switch, C2 compiles each loop by itself.
     *
     * @param stage which loop, an index of the passes
     * @param scratch the arrays
     * @param scale what derivatives of a mean are multiplied by
     * @param count how many elements, or rows
     */
    protected abstract void stage(int stage, RowScratch scratch, double scale, int count);

    /** Copies numbers of the caller's that are a stride apart, as doubles. */
    abstract void load(A from, int first, int stride, double[] to, int count);

    /** Copies results to places that are a stride apart, rounded to what the caller has. */
    abstract void store(double[] from, A to, int first, int stride, int count);

    abstract double number(A from, int index);

    abstract void store(double number, A to, int index);

    /**
     * Computes the first rows of a block, and leaves the others to the plain loop.
     *
     * @param kernel whose plain loop that is
     * @param order that of the highest derivative: 0, 1 or 2
     * @param input what the model gave
     * @param target what it should have given
     * @param weight null without weights
     * @param loss takes the losses; null if they are added
     * @param gradient takes the gradient, of an order from 1
     * @param hessian takes the diagonal of the Hessian, of an order from 2
     * @param scale what derivatives of a mean are multiplied by
     * @param first the first row
     * @param size how many rows, at most 1024
     * @param leading how many of them these loops compute
     * @return the sum of the losses; 0 if they are not added
     */
    public final double block(
            RowKernel<A, T> kernel,
            int order,
            A input,
            T target,
            A weight,
            A loss,
            A gradient,
            A hessian,
            double scale,
            int first,
            int size,
            int leading) {
        Scratch scratch = Scratch.take();
        double[] lanes = scratch.lanes();
        RowScratch numbers = scratch.ofRows();
        numbers.reset();
        double[] losses = scratch.numbers(0);
        for (int done = 0; done < leading; done += slices.rows()) {
            int rows = Math.min(leading - done, slices.rows());
            Labels labels = scratch.labels();
            labels.load(target, first + done, rows, kernel.ignored());
            tile(kernel, order, input, target, weight, gradient, hessian, scale, first + done, rows, labels, numbers);
            double[] ofTile = numbers.numbers(results[0]);
            labels.mask(ofTile, rows);
            System.arraycopy(ofTile, 0, losses, done, rows);
        }
        if (loss != null) {
            store(losses, loss, first, 1, leading);
        } else if (slices.isCompensated) {
            Lanes.addCompensated(losses, leading, lanes);
        } else {
            Lanes.add(losses, leading, lanes);
        }
        // Of the lanes it makes the sum, also where no row is left.
        double sum =
                kernel.plain(order, input, target, weight, loss, gradient, hessian, scale, first, size, leading, lanes);
        scratch.release();
        return sum;
    }

    /** Some rows, or one that is wide. */
    private void tile(
            RowKernel<A, T> kernel,
            int order,
            A input,
            T target,
            A weight,
            A gradient,
            A hessian,
            double scale,
            int row,
            int rows,
            Labels labels,
            RowScratch numbers) {
        loadRows(input, weight, row, rows, labels, numbers);
        loadColumns(kernel.targetsPerRow(), input, target, row, rows, numbers);
        boolean isLoaded = false;
        for (RowPass pass : passes[order]) {
            if (!pass.isOfElements) {
                for (int loop : pass.loops) {
                    stage(loop, numbers, scale, slices.ofRows(rows));
                }
                continue;
            }
            for (int slot : pass.ofRows) {
                slices.spread(numbers.numbers(slot));
            }
            for (int i = 0; i < pass.reductions.length; i++) {
                RowPass.Reduction reduction = pass.reductions[i];
                slices.begin(reduction.operator, i, numbers.numbers(reduction.number), rows, numbers);
            }
            for (int slice = 0; slice < slices.slices(); slice++) {
                turnTo(slice, !labels.areThere(), numbers);
                if (!isLoaded) {
                    loadElements(input, target, slice, row, rows, numbers);
                }
                elements(pass, scale, slice, rows, labels, numbers);
                if (pass.derivatives.length > 0) {
                    store(pass, gradient, hessian, slice, row, rows, labels, numbers);
                }
            }
            for (int i = 0; i < pass.reductions.length; i++) {
                RowPass.Reduction reduction = pass.reductions[i];
                slices.end(reduction.operator, i, numbers.numbers(reduction.number), rows, numbers);
            }
            isLoaded = true;
        }
        if (labels.areThere()) {
            storeOfTarget(order, gradient, hessian, row, rows, labels, numbers);
        } else {
            storeColumns(order, gradient, hessian, row, rows, numbers);
        }
    }

    private void loadRows(A input, A weight, int row, int rows, Labels labels, RowScratch numbers) {
        if (labels.areThere()) {
            double[] ofTarget = numbers.numbers(RowScratch.INPUT_OF_TARGET);
            for (int i = 0; i < rows; i++) {
                ofTarget[i] = number(input, (row + i) * slices.classes + labels.of(i));
            }
            for (int table = 0; table < tables.length; table++) {
                double[] constants = numbers.numbers(RowScratch.TABLES + tables.length + table);
                for (int i = 0; i < rows; i++) {
                    constants[i] = tables[table][labels.of(i)];
                }
            }
        }
        if (weight != null) {
            load(weight, row, 1, numbers.numbers(RowScratch.WEIGHT), rows);
        }
    }

    /** Where inputs have names, a column and an array of targets are numbers of rows. */
    @SuppressWarnings("unchecked") // targets that are no indices are numbers like inputs
    private void loadColumns(int targets, A input, T target, int row, int rows, RowScratch numbers) {
        for (int column = 0; targets > 0 && column < slices.classes; column++) {
            int first = row * slices.classes + column;
            load(input, first, slices.classes, numbers.numbers(RowScratch.TABLES + column), rows);
        }
        for (int i = 0; i < targets; i++) {
            A from = (A) RowArguments.targets(target, i);
            load(from, row, 1, numbers.numbers(RowScratch.TABLES + slices.classes + i), rows);
        }
    }

    /** Gives the slots of what belongs to elements to those of a slice. */
    private void turnTo(int slice, boolean haveTargets, RowScratch numbers) {
        int first = slice * (haveTargets ? 2 + kept : 1 + kept);
        int size = slices.largest();
        numbers.turnTo(RowScratch.INPUT, first, size);
        for (int i = 0; i < kept; i++) {
            numbers.turnTo(RowScratch.TABLES + 2 * tables.length + i, first + 1 + i, size);
        }
        if (haveTargets) {
            numbers.turnTo(RowScratch.TARGET, first + 1 + kept, size);
        }
    }

    @SuppressWarnings("unchecked") // targets that are no indices are numbers like inputs
    private void loadElements(A input, T target, int slice, int row, int rows, RowScratch numbers) {
        int first = slices.first(slice, row);
        int count = slices.size(slice, rows);
        load(input, first, slices.stride(), numbers.numbers(RowScratch.INPUT), count);
        if (!(target instanceof int[])) {
            load((A) target, first, slices.stride(), numbers.numbers(RowScratch.TARGET), count);
        }
    }

    private void elements(RowPass pass, double scale, int slice, int rows, Labels labels, RowScratch numbers) {
        for (int slot : pass.ofClasses) {
            if (slot == RowScratch.IS_TARGET) {
                slices.areTarget(slice, labels.all(), numbers.numbers(RowScratch.IS_TARGET), rows);
            } else {
                slices.ofClasses(slice, tables[slot - RowScratch.TABLES], numbers.numbers(slot), rows);
            }
        }
        for (int loop : pass.loops) {
            stage(loop, numbers, scale, slices.size(slice, rows));
        }
        for (int i = 0; i < pass.reductions.length; i++) {
            RowPass.Reduction reduction = pass.reductions[i];
            slices.take(
                    reduction.operator,
                    i,
                    slice,
                    numbers.numbers(reduction.element),
                    numbers.numbers(reduction.number),
                    rows,
                    numbers);
        }
    }

    private void store(
            RowPass pass, A gradient, A hessian, int slice, int row, int rows, Labels labels, RowScratch numbers) {
        int first = slices.first(slice, row);
        int count = slices.size(slice, rows);
        for (int i = 0; i < pass.derivatives.length; i++) {
            double[] derivatives = numbers.numbers(pass.derivatives[i]);
            slices.mask(labels, derivatives, count);
            store(derivatives, i == 0 ? gradient : hessian, first, slices.stride(), count);
        }
    }

    private void storeOfTarget(int order, A gradient, A hessian, int row, int rows, Labels labels, RowScratch numbers) {
        for (int i = 1; i < Math.min(results.length, 1 + order); i++) {
            double[] derivatives = numbers.numbers(results[i]);
            labels.mask(derivatives, rows);
            for (int j = 0; j < rows; j++) {
                store(derivatives[j], i == 1 ? gradient : hessian, (row + j) * slices.classes + labels.of(j));
            }
        }
    }

    /** The derivatives by inputs that have names. */
    private void storeColumns(int order, A gradient, A hessian, int row, int rows, RowScratch numbers) {
        for (int i = 1; i < results.length; i += 2) {
            int first = row * slices.classes + i / 2;
            if (order > 0) {
                store(numbers.numbers(results[i]), gradient, first, slices.classes, rows);
            }
            if (order > 1) {
                store(numbers.numbers(results[i + 1]), hessian, first, slices.classes, rows);
            }
        }
    }
}
