#!/usr/bin/env python3
"""More golden vectors of rows, in the format of generate_rows.py: of losses whose inputs and targets have names.

Run:  python3 generate_named_rows.py OUT_DIR [SEED]      needs: mpmath

Truth is of the textbook formula, with 200 digits; derivatives are its closed forms. The header's target is the number of targets of a row.
"""
import json, os, random, struct, sys
import mpmath as mp

mp.mp.dps = 200
inf = mp.inf


def f32(v): return struct.unpack('f', struct.pack('f', v))[0]
def sig(z): return mp.mpf(0) if z == -inf else mp.mpf(1) if z == inf else 1 / (1 + mp.e ** -z)
def log(v): return -inf if v == 0 else inf if v == inf else mp.log(v)


def laplace(x, t):
    """inputs: location, log of the scale"""
    r, w = x[0] - t[0], mp.e ** -x[1]
    return x[1] + abs(r) * w, [mp.sign(r) * w, 1 - abs(r) * w], [mp.mpf(0), abs(r) * w]


def aft_logistic(x, t, sigma):
    """input: log of the time; targets: the ends between which the time is, the same for a time that is known"""
    s = mp.mpf(sigma)
    zl, zu = [(log(v) - x[0]) / s for v in t]
    probability = sig(zu) - sig(zl) if t[0] < t[1] else sig(zl) * sig(-zl) / (s * t[0])
    return -mp.log(probability), [(sig(-zu) - sig(zl)) / s], [(sig(zu) * sig(-zu) + sig(zl) * sig(-zl)) / s ** 2]


def times(r):
    a = f32(r.lognormvariate(1, 1.5))
    b = f32(a * (1 + r.choice((1e-3, 0.1, 1, 20)) * r.random()))
    return r.choice(((a, a), (a, b), (a, float('inf')), (0.0, a)))


def cases(r):
    rows = [([f32(r.gauss(0, 5)), f32(r.gauss(0, 4))], [f32(r.gauss(0, 5))]) for _ in range(120)]
    yield 'laplace_nll', 'LaplaceNll', {}, rows + [([2.5, 1.0], [2.5])], laplace
    for sigma in (1, 0.375):
        rows = [([f32(r.gauss(1, 4))], times(r)) for _ in range(150)]
        options = {} if sigma == 1 else dict(sigma=sigma)
        yield 'aft_logistic_s%g' % sigma, 'AftLogistic', options, rows, lambda x, t, s=sigma: aft_logistic(x, t, s)


def number(v):
    v = float(v)
    return 'Infinity' if v == float('inf') else v.hex()


if __name__ == '__main__':
    out, seed = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20261128
    os.makedirs(os.path.join(out, 'rows'), exist_ok=True)
    for name, loss, options, rows, truth in cases(random.Random(seed)):
        with open(os.path.join(out, 'rows', name + '.csv'), 'w') as w:
            w.write('# loss=%s options=%s inputs=%d target=%d\n' % (loss, json.dumps(options), len(rows[0][0]), len(rows[0][1])))
            w.write('# inputs, targets, loss, gradient, hessian\n')
            for x, t in rows:
                l, g, h = truth([mp.mpf(v) for v in x], [mp.mpf(v) for v in t])
                w.write(','.join(map(number, x + list(t) + [l] + g + h)) + '\n')
