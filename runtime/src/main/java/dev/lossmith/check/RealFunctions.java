package dev.lossmith.check;

/** What {@link Real} has beyond arithmetic. */
abstract class RealFunctions {
    /** The sigmoid, once asked for: textbook formulas write it twice. A race only computes it twice. */
    private Real sigmoid;

    /** The logarithm, once asked for: powers of one number begin with it. */
    private Real log;

    private Real self() {
        return (Real) this;
    }

    /**
     * {@return this number to an integer power, exactly where a constant allows it; the power 0 is 1}
     *
     * @param power the exponent, of either sign
     */
    public Real pow(int power) {
        return Functions.pow(self(), power);
    }

    /**
     * {@return this number to a real power: exp(power log(this)), with 0 to a positive power 0 and the power 0 is 1} A negative
     * number to a power that is not 0 is NaN.
     *
     * @param power the exponent, of either sign
     */
    public Real pow(Real power) {
        return Functions.pow(self(), power);
    }

    /** {@return the exponential} */
    public Real exp() {
        return Functions.exp(self());
    }

    /** {@return exp(this) - 1, to its own precision also near 0} */
    public Real expm1() {
        return Functions.expm1(self());
    }

    /** {@return the natural logarithm: negative infinity at 0, NaN below} */
    public Real log() {
        Real known = log;
        if (known == null) {
            known = Functions.log(self());
            log = known;
        }
        return known;
    }

    /** {@return log(1 + this), to its own precision also near 0} */
    public Real log1p() {
        return Functions.log1p(self());
    }

    /** {@return the square root, NaN below 0} */
    public Real sqrt() {
        return Functions.sqrt(self());
    }

    /**
     * {@return 1 / (1 + exp(-this))} The result remembers its distance from 1, which is 1 / (1 + exp(this)), so that
     * {@code Real.of(1).minus(x.sigmoid())} has its full precision.
     */
    public Real sigmoid() {
        Real known = sigmoid;
        if (known == null) {
            known = self().isNaN() ? self() : Functions.sigmoid(self());
            sigmoid = known;
        }
        return known;
    }

    /** {@return log(1 + exp(this))} */
    public Real softplus() {
        Real self = self();
        return self.max(Real.ZERO).plus(self.abs().negated().exp().log1p());
    }

    /** {@return the hyperbolic tangent} */
    public Real tanh() {
        return Functions.tanh(self());
    }

    /** {@return the hyperbolic cosine} */
    public Real cosh() {
        return Functions.cosh(self());
    }

    /** {@return the arc tangent, between -pi/2 and pi/2} */
    public Real atan() {
        return Functions.atan(self());
    }

    /** {@return the error function; its distances from 1 and -1 have their full precision, as that of a {@link #sigmoid()}} */
    public Real erf() {
        return ErrorFunctions.erf(self());
    }

    /** {@return 1 - erf(this), to its own precision also far out} */
    public Real erfc() {
        return ErrorFunctions.erfc(self());
    }

    /** {@return the standard normal distribution function, erfc(-this / sqrt(2)) / 2} */
    public Real normcdf() {
        return ErrorFunctions.normcdf(self());
    }

    /** {@return the logarithm of the standard normal distribution function, to its own precision in both tails} */
    public Real lognormcdf() {
        return ErrorFunctions.lognormcdf(self());
    }

    /** {@return the sine; NaN of an infinity} Beyond 2^16384 it is any number from -1 to 1. */
    public Real sin() {
        return CircularFunctions.sin(self());
    }

    /** {@return the cosine; NaN of an infinity} Near 0, {@code Real.of(1).minus(x.cos())} has its full precision. */
    public Real cos() {
        return CircularFunctions.cos(self());
    }

    /** {@return the logarithm of the gamma function, to its own precision near its zeros too: infinity at 0, NaN below} */
    public Real lgamma() {
        return GammaFunctions.lgamma(self());
    }

    /** {@return the derivative of {@link #lgamma()}: negative infinity at 0, NaN below} */
    public Real digamma() {
        return GammaFunctions.polygamma(0, self());
    }

    /**
     * {@return a derivative of {@link #digamma()}, NaN below 0}
     *
     * @param order how often it is derived, 0 or more
     */
    public Real polygamma(int order) {
        return GammaFunctions.polygamma(order, self());
    }
}
