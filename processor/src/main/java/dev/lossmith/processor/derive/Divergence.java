package dev.lossmith.processor.derive;

/**
 * How far softplus is above its tangent at b, which is the Kullback-Leibler divergence of sigmoid(a) from sigmoid(b). With d = a - b and
 * s = sigmoid(b),
 *
 * <pre>
 * softplus(a) - softplus(b) = log(1 + s (exp(d) - 1)),
 * </pre>
 *
 * so that it is log1pmx(s expm1(d)) + s expm1mx(d), two terms of the order of d^2, of which the first is at most about half of the second
 * as long as s is at most 1/2. Where it is more, the signs of a and b are turned: that changes nothing.
 */
final class Divergence {
    private static final String NEAR = "log1pmx(sigmoid(-abs(b)) * expm1(-(side(b) * (a - b))))"
            + " + sigmoid(-abs(b)) * expm1mx(-(side(b) * (a - b)))";

    static final String BREGMAN =
            "where(abs(a - b) < 1, " + NEAR + ", softplus(a) - softplus(b) - sigmoid(b) * (a - b))";

    static final String OF_DISTRIBUTIONS = "where(abs(a - b) < 1, " + NEAR
            + ", sigmoid(b) * (softplus(-a) - softplus(-b)) + sigmoid(-b) * (softplus(a) - softplus(b)))";

    private Divergence() {}
}
