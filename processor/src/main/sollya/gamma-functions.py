"""
Coefficients of the gamma function's logarithm and its derivatives: what gamma.recipe has, of both precisions (FLOAT_ stands for its
folder). Polynomials through Chebyshev's nodes are within a bit of minimax ones, for which sollya would need hours. Needs mpmath.

    python3 gamma-functions.py
"""
from mpmath import mp, mpf, cos, digamma, findroot, log, loggamma, pi, polygamma, sqrt

mp.dps = 60
ROOT = findroot(digamma, mpf("1.4616321449683623"))


def double(x):
    return mpf(float(x))


def at(coefficients, x):
    value = mpf(0)
    for c in reversed(coefficients):
        value = value * x + c
    return value


def interpolated(function, low, high, degree):
    """Of x - middle, by the discrete orthogonality of Chebyshev's polynomials."""
    n = degree + 1
    middle, half = (low + high) / 2, (high - low) / 2
    angles = [pi * (2 * k + 1) / (2 * n) for k in range(n)]
    values = [function(middle + half * cos(a)) for a in angles]
    weights = [(2 if j else 1) / mpf(n) * sum(v * cos(j * a) for v, a in zip(values, angles)) for j in range(n)]
    total, before, now = [mpf(0)] * n, [mpf(1)], [mpf(0), mpf(1)]
    for w in weights:
        for i, c in enumerate(before):
            total[i] += w * c
        doubled = [mpf(0)] + [2 * c for c in now]
        for i, c in enumerate(before):
            doubled[i] -= c
        before, now = now, doubled
    return [c / half ** i for i, c in enumerate(total)]


def table(name, function, low, high, degree, shift=None, weight=lambda x: 1):
    """The polynomial is one of x - shift; the bound is relative to the function, times the weight."""
    low, high = mpf(low), mpf(high)
    middle = (low + high) / 2
    of_middle = interpolated(function, low, high, degree)
    shift = middle if shift is None else mpf(shift)
    moved = [sum(of_middle[i] * mp.binomial(i, j) * (shift - middle) ** (i - j) for i in range(j, degree + 1))
             for j in range(degree + 1)]
    rounded = [double(c) for c in moved]
    worst = mpf(0)
    for k in range(2001):
        x = low + (high - low) * k / 2000 + (mpf(10) ** -25 if k == 0 else 0)
        exact = function(x)
        worst = max(worst, abs((at(rounded, x - shift) - exact) / exact * weight(x)))
    print("%s: of x - %s from %s to %s, degree %d, bound 2^%s"
          % (name, mp.nstr(shift, 4), mp.nstr(low, 4), mp.nstr(high, 4), degree, mp.nstr(log(worst, 2), 5)))
    for c in rounded:
        print("    %s," % float(c).hex())


def stirling(x):
    return (x - mpf(1) / 2) * log(x) - x + log(2 * pi) / 2


def of_inverse_square(function):
    """As a function of z = 1 / x^2."""
    return lambda z: function(1 / sqrt(z))


# lgamma(1 + u) = u (u - 1) W(u), digamma(1 + u) = (1 + u - ROOT) Q(u)
def near_lgamma(u):
    if abs(u) < mpf(10) ** -20 or abs(u - 1) < mpf(10) ** -20:
        u += mpf(10) ** -20
    return loggamma(1 + u) / (u * (u - 1))


def near_digamma(u):
    return digamma(1 + u) / (1 + u - ROOT)


# lgamma(x) = (x - 1/2) (log(x) - 1) + log(2 pi) / 2 - 1/2 + J(z) / x, and so on: z = 1 / x^2
far_lgamma = of_inverse_square(lambda x: (loggamma(x) - stirling(x)) * x)
far_digamma = of_inverse_square(lambda x: (log(x) - 1 / (2 * x) - digamma(x)) * x ** 2)
far_trigamma = of_inverse_square(lambda x: (polygamma(1, x) - 1 / x - 1 / (2 * x ** 2)) * x ** 3)
far_tetragamma = of_inverse_square(lambda x: -(polygamma(2, x) + 1 / x ** 2 + 1 / x ** 3) * x ** 4)

LOW = mpf(10) ** -20


def share(part, whole):
    """How much of the function the series is."""
    return lambda z: part(z) / whole(1 / sqrt(z))


shares = {
    "lgamma": share(lambda z: far_lgamma(z) * sqrt(z), loggamma),
    "digamma": share(lambda z: far_digamma(z) * z, digamma),
    "trigamma": share(lambda z: far_trigamma(z) * z * sqrt(z), lambda x: polygamma(1, x)),
    "tetragamma": share(lambda z: far_tetragamma(z) * z * z, lambda x: polygamma(2, x)),
}

print("ROOT - 1: %s, and %s" % (float(ROOT - 1).hex(), float(ROOT - 1 - double(ROOT - 1)).hex()))
constant = log(2 * pi) / 2 - mpf(1) / 2
print("log(2 pi) / 2 - 1/2: %s" % float(constant).hex())
for prefix, near, far in ("FLOAT_", (14, 12, 13, 14), (5, 6, 6, 7)), ("", (25, 22, 23, 25), (12, 16, 17, 20)):
    table(prefix + "LGAMMA", near_lgamma, 0, 1.5, near[0])
    table(prefix + "DIGAMMA", near_digamma, 0, 1, near[1])
    table(prefix + "TRIGAMMA", lambda u: polygamma(1, 1 + u), 0, 1, near[2])
    table(prefix + "TETRAGAMMA", lambda u: polygamma(2, 1 + u), 0, 1, near[3])
    table(prefix + "STIRLING", far_lgamma, LOW, 0.16, far[0], 0, shares["lgamma"])
    table(prefix + "DIGAMMA_SERIES", far_digamma, LOW, 0.25, far[1], 0, shares["digamma"])
    table(prefix + "TRIGAMMA_SERIES", far_trigamma, LOW, 0.25, far[2], 0, shares["trigamma"])
    table(prefix + "TETRAGAMMA_SERIES", far_tetragamma, LOW, 0.25, far[3], 0, shares["tetragamma"])
