#!/usr/bin/env python3
"""Values of elementary functions to 80 digits, against which dev.lossmith.check.Real is tested.

Run:  python3 real_functions.py > ../resources/dev/lossmith/check/real_functions.csv      needs: mpmath 1.3.0

Columns: function, argument (an exact double, hexadecimal), digits that are right, value. The arguments are drawn from
a fixed seed: near 0, near 1, moderate, tiny and huge ones.
"""
import random
import sys
import mpmath as mp

DIGITS = 80
sys.set_int_max_str_digits(0)
random.seed(20240229)


def magnitudes(low, high, count):
    return [random.uniform(1, 2) * 2.0 ** random.uniform(low, high) for _ in range(count)]


POSITIVE = ([5e-324, 2.0 ** -1022, 2.0 ** -149, 1e-30, 1e-7, 0.5, 0.75, 1.5, 2.0, 3.0, 10.0, 1e10, 1e38, 1.7976931348623157e308]
            + [1 + 2.0 ** -52, 1 - 2.0 ** -53, 1 + 2.0 ** -23, 1 - 2.0 ** -24, 1 + 2.0 ** -12, 0.749999, 1.500001]
            + magnitudes(-1020, 1020, 12) + magnitudes(-60, 60, 15) + magnitudes(-3, 3, 25))
BOUNDED = ([5e-324, 2.0 ** -149, 1e-30, 2.0 ** -80, 2.0 ** -40, 1e-7, 0.25, 0.5, 0.6931471805599453, 0.34657359027997264, 1.0,
            17.0, 20.0, 88.0, 100.0, 745.0, 1e4, 123456.0] + magnitudes(-60, 10, 25) + magnitudes(-3, 6, 25))
SIGNED = BOUNDED + [-x for x in BOUNDED]
# Where exp(-x^2) is still a decimal of some length.
NOT_FAR = [x for x in SIGNED if abs(x) < 800]
# Among them the double that is nearest to a multiple of pi / 2, relative to its size, and neighbours of pi / 2 and pi.
ANGLES = SIGNED + [1.5707963267948966, 3.141592653589793, 6381956970095103 * 2.0 ** 797, 1e22, 1e300]
SMALL_ANGLES = [x for x in SIGNED if abs(x) < 0.06] + [x / 1e8 for x in SIGNED if 0.06 < abs(x) < 1e4]
NOT_ZEROS = [x for x in POSITIVE if x != 2] + [2 + 2.0 ** -51, 2 - 2.0 ** -52, 7.5, 100.0, 1e5 / 3]
ABOVE_MINUS_ONE = POSITIVE + [-x for x in POSITIVE if x < 1]


def softplus(x):
    return mp.log(1 + mp.exp(x))


def lognormcdf(x):
    tail = mp.erfc(abs(x) / mp.sqrt(2)) / 2
    return mp.log(tail) if x < 0 else mp.log1p(-tail)


CASES = [
    ("exp", mp.exp, SIGNED),
    ("expm1", lambda x: mp.exp(x) - 1, SIGNED),
    ("sigmoid", lambda x: 1 / (1 + mp.exp(-x)), SIGNED),
    ("oneMinusSigmoid", lambda x: 1 / (1 + mp.exp(x)), SIGNED),
    ("softplus", softplus, SIGNED),
    ("tanh", mp.tanh, SIGNED),
    ("cosh", mp.cosh, SIGNED),
    ("log", mp.log, POSITIVE),
    ("log1p", lambda x: mp.log(1 + x), ABOVE_MINUS_ONE),
    ("sqrt", mp.sqrt, POSITIVE),
    ("atan", mp.atan, POSITIVE + [-x for x in POSITIVE]),
    ("erf", mp.erf, NOT_FAR),
    ("onePlusErf", lambda x: mp.erfc(-x), NOT_FAR),
    ("erfc", mp.erfc, NOT_FAR),
    ("oneMinusErfc", mp.erf, NOT_FAR),
    ("lognormcdf", lognormcdf, [x for x in SIGNED if x < 800]),
    ("lgamma", mp.loggamma, NOT_ZEROS),
    ("digamma", mp.digamma, NOT_ZEROS + [1.4616321449683623]),
    ("trigamma", lambda x: mp.polygamma(1, x), NOT_ZEROS),
    ("tetragamma", lambda x: mp.polygamma(2, x), NOT_ZEROS),
    ("sin", mp.sin, ANGLES),
    ("cos", mp.cos, ANGLES),
    ("oneMinusCos", lambda x: 2 * mp.sin(x / 2) ** 2, SMALL_ANGLES),
]


def row(name, function, argument, digits):
    # As many digits as 1 - sigmoid(123456) or log(1 + 5e-324) cancels, and then some.
    direct = "erf" in name.lower() or name == "lognormcdf" or function in (mp.sin, mp.cos) or "Cos" in name
    cancelled = int(abs(argument) * 0.87) + 340 if abs(argument) < 2e5 and not direct else 340
    if "gamma" in name:
        cancelled = 40
    with mp.workdps(digits + cancelled + 20):
        value = function(mp.mpf(argument))
        print("%s,%s,%d,%s" % (name, argument.hex(), digits, mp.nstr(value, digits, strip_zeros=False)))


print("# written by real_functions.py with mpmath " + mp.__version__)
for name, function, arguments in CASES:
    for argument in arguments:
        row(name, function, argument, DIGITS)
for name, function, argument in [("exp", mp.exp, 1.0), ("exp", mp.exp, -88.5), ("log", mp.log, 2.0), ("log", mp.log, 1.25),
                                 ("atan", mp.atan, 1.0), ("sqrt", mp.sqrt, 2.0), ("tanh", mp.tanh, 0.375),
                                 ("erf", mp.erf, 0.5), ("erfc", mp.erfc, 9.5), ("erfc", mp.erfc, 100.0),
                                 ("sin", mp.sin, 0.75), ("cos", mp.cos, 1e300), ("sin", mp.sin, 3.141592653589793)]:
    row(name, function, argument, 2000)
