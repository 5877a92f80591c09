package dev.lossmith.check;

/** The loss of a row as a function of one of its inputs: so the truth of derivatives is found as that of single elements is. */
final class RowElement implements Reference {
    /** What stands for the target: another number moves all other inputs, and soft targets, to the next ones, so that what that
     * changes is known. */
    private static final double UNMOVED = 0.5;

    private final RowReference row;
    private final double[] input;
    private final double[] target;
    private final int index;
    private final int element;

    RowElement(RowReference row, double[] input, double[] target, int index, int element) {
        this.row = row;
        this.input = input;
        this.target = target;
        this.index = index;
        this.element = element;
    }

    /** The truth at the row. */
    Exact exact() {
        return Exact.at(this, input[element], UNMOVED, 0);
    }

    @Override
    public String kernelName() {
        return row.kernelName();
    }

    @Override
    public Format format() {
        return row.format();
    }

    @Override
    public Domain input() {
        return row.input();
    }

    /** It is part of the row. */
    @Override
    public Domain target() {
        return Domain.of(0, 1);
    }

    @Override
    public Real[] terms(Real moved, Real others, int column) {
        boolean isUnmoved = others.compareTo(Real.of(UNMOVED)) == 0;
        Real[] inputs = new Real[input.length];
        for (int j = 0; j < inputs.length; j++) {
            double other = isUnmoved ? input[j] : row.format().next(input[j]);
            inputs[j] = j == element ? moved : Real.of(other).withPrecisionOf(moved);
        }
        Real[] targets = new Real[target.length];
        // Soft targets have a sum: what the own one gains, others lose.
        boolean areSoft = row.targetsPerRow() == 0 && target.length > 0;
        boolean isSoft = areSoft && target[element] != Math.rint(target[element]);
        double gain = isSoft && !isUnmoved ? row.format().nextUp(target[element]) - target[element] : 0;
        for (int j = 0; j < targets.length; j++) {
            boolean isLabel = target[j] == Math.rint(target[j]);
            double lost = isSoft ? Math.min(gain / (targets.length - 1), Math.abs(target[j]) / 2) : 0;
            double soft = isLabel ? target[j] : j == element ? target[j] + gain : target[j] - lost;
            targets[j] = Real.of(soft).withPrecisionOf(moved);
        }
        return row.terms(inputs, targets, index);
    }

    @Override
    public double loss(double moved, double unused, int column) {
        throw new UnsupportedOperationException("kernels of rows have no element");
    }

    @Override
    public double gradient(double moved, double unused, int column) {
        throw new UnsupportedOperationException("kernels of rows have no element");
    }

    @Override
    public double hessian(double moved, double unused, int column) {
        throw new UnsupportedOperationException("kernels of rows have no element");
    }

    @Override
    public Object kernel() {
        return row.kernel();
    }

    @Override
    public boolean isConditioned() {
        return row.isConditioned();
    }

    @Override
    public double lossBound() {
        return row.lossBound();
    }

    @Override
    public double gradientBound() {
        return row.gradientBound();
    }

    @Override
    public double hessianBound() {
        return row.hessianBound();
    }
}
