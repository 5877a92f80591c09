package dev.lossmith.check;

/** A reference that is only a formula: its kernel's functions are the truth, rounded, unless a test replaces them. */
class FormulaReference extends HandmadeReference {
    /** A textbook formula: its terms for an input and a target. */
    interface Formula {
        Real[] terms(Real input, Real target);
    }

    private final Domain input;
    private final Domain target;
    private final Formula formula;

    FormulaReference(Class<?> type, Domain input, Domain target, Formula formula) {
        super(type);
        this.input = input;
        this.target = target;
        this.formula = formula;
    }

    @Override
    public Domain input() {
        return input;
    }

    @Override
    public Domain target() {
        return target;
    }

    @Override
    public Real[] terms(Real input, Real target, int column) {
        return formula.terms(input, target);
    }

    @Override
    public double loss(double input, double target, int column) {
        return rounded(Quantity.LOSS, input, target);
    }

    @Override
    public double gradient(double input, double target, int column) {
        return rounded(Quantity.GRADIENT, input, target);
    }

    @Override
    public double hessian(double input, double target, int column) {
        return rounded(Quantity.HESSIAN, input, target);
    }

    private double rounded(Quantity quantity, double input, double target) {
        boolean isNaN = Double.isNaN(input) || Double.isNaN(target);
        return isNaN
                ? Double.NaN
                : format().round(Exact.at(this, input, target, 0).value(quantity));
    }
}
