#!/usr/bin/env python3
"""More golden vectors, in the format of generate.py: of losses that PyTorch has not, and of options that generate.py leaves out.

Run:  python3 generate_catalogue.py OUT_DIR [SEED]      needs: mpmath

Truth is of the textbook formula, with 700 digits; derivatives are central differences with a step of 1e-130, whose errors
are about 1e-260: what is below 1e-250 is 0.
"""
import json, os, random, struct, sys
import mpmath as mp

mp.mp.dps = 700
STEP = mp.mpf(10) ** -130


def f32(v): return struct.unpack('f', struct.pack('f', v))[0]
def sig(x): return 1 / (1 + mp.e ** -x)
def cdf(x): return mp.erfc(-x / mp.sqrt(2)) / 2
def xlogy(a, b): return mp.mpf(0) if a == 0 else a * mp.log(b)
def stirling(t): return t * mp.log(t) - t + mp.log(2 * mp.pi * t) / 2 if t > 1 else mp.mpf(0)
def of(v): return mp.mpf(f32(v))       # an option as a FLOAT kernel has it; those below are floats


def focal(x, t, alpha, gamma):
    p = sig(x)
    q = t * (1 - p) + (1 - t) * p
    loss = -(xlogy(t, p) + xlogy(1 - t, 1 - p)) * q ** mp.mpf(gamma)
    return loss if alpha < 0 else loss * (alpha * t + (1 - mp.mpf(alpha)) * (1 - t))


def asymmetric(x, t, gp, gn, m):
    p = sig(x)
    pm = max(p - mp.mpf(m), mp.mpf(0))
    return -(t * (1 - p) ** mp.mpf(gp) * mp.log(p) + (1 - t) * (pm ** mp.mpf(gn) if gn else 1) * mp.log(1 - pm))


def barron(x, t, a, c):
    r = ((x - t) / mp.mpf(c)) ** 2
    if a == 2: return r / 2
    if a == 0: return mp.log(r / 2 + 1)
    if a == float('-inf'): return 1 - mp.e ** (-r / 2)
    a = mp.mpf(a)
    return abs(a - 2) / a * ((r / abs(a - 2) + 1) ** (a / 2) - 1)


def tukey(x, t, c):
    u = ((x - t) / mp.mpf(c)) ** 2
    return mp.mpf(c) ** 2 / 6 * (1 - (1 - u) ** 3 if u <= 1 else 1)


def negative_binomial(x, t, a):
    m = mp.e ** x
    r = 1 / mp.mpf(a)
    return -(t * mp.log(m / (r + m)) + r * mp.log(r / (r + m)))


def preference(x, t, b, s):
    t = t * (1 - mp.mpf(s)) + mp.mpf(s) / 2
    return -(t * mp.log(sig(of(b) * x)) + (1 - t) * mp.log(sig(-of(b) * x)))


def cases():
    soft, cnt, pm = [0.0, 1.0, 0.25], [0.0, 1.0, 3.0, 250.0], [-1.0, 1.0]
    for a, g in ((0.25, 2), (-1, 1.5)):
        yield 'focal_soft_a%g_g%g' % (a, g), 'FocalWithLogits', dict(alpha=a, gamma=g), 'logit', [0.375, 0.125, 0.9375], lambda x, t, a=a, g=g: focal(x, t, a, g)
    for p, n, m in ((1, 4, 0.0625), (0, 2.5, 0), (0, 0, 0.25)):
        yield 'asymmetric_p%g_n%g_m%g' % (p, n, m), 'AsymmetricBce', dict(gammaPositive=p, gammaNegative=n, margin=m), 'logit', soft, lambda x, t, p=p, n=n, m=m: asymmetric(x, t, p, n, m)
    yield 'charbonnier', 'Charbonnier', dict(eps=0.0009765625), 'real', None, lambda x, t: mp.sqrt((x - t) ** 2 + mp.mpf(0.0009765625) ** 2)
    yield 'cauchy', 'Cauchy', dict(c=2.5), 'real', None, lambda x, t: mp.mpf(2.5) ** 2 / 2 * mp.log(1 + ((x - t) / mp.mpf(2.5)) ** 2)
    yield 'welsch', 'Welsch', dict(c=3), 'real', None, lambda x, t: mp.mpf(9) / 2 * (1 - mp.e ** (-((x - t) / 3) ** 2))
    yield 'geman_mcclure', 'GemanMcClure', dict(c=2), 'real', None, lambda x, t: (x - t) ** 2 / 2 / (1 + ((x - t) / 2) ** 2)
    yield 'tukey', 'Tukey', dict(c=4.75), 'real', None, lambda x, t: tukey(x, t, 4.75)
    for a, c in ((1, 1), (2, 0.5), (0, 1), (-2, 2), (0.5, 1), (-8, 4)):
        yield 'barron_a%g_c%g' % (a, c), 'Barron', dict(alpha=a, c=c), 'real', None, lambda x, t, a=a, c=c: barron(x, t, a, c)
    yield 'fair', 'Fair', dict(c=1.5), 'real', None, lambda x, t: mp.mpf(2.25) * (abs(x - t) / 1.5 - mp.log(1 + abs(x - t) / mp.mpf(1.5)))
    yield 'linex', 'Linex', dict(a=-0.5), 'near', None, lambda x, t: mp.e ** (-(x - t) / 2) + (x - t) / 2 - 1
    yield 'modified_huber', 'ModifiedHuber', {}, 'logit', pm, lambda x, t: max(mp.mpf(0), 1 - t * x) ** 2 if t * x >= -1 else -4 * t * x
    yield 'poisson_nll_log_full', 'PoissonNll', dict(full=True), 'rate', cnt, lambda x, t: mp.e ** x - t * x + stirling(t)
    yield 'poisson_nll_eps_full', 'PoissonNll', dict(logInput=False, full=True, eps=0.0009765625), 'positive', cnt, lambda x, t: x - t * mp.log(x + mp.mpf(0.0009765625)) + stirling(t)
    yield 'inverse_gaussian', 'InverseGaussian', {}, 'rate', [0.75, 1.0, 250.0], lambda x, t: t * mp.e ** (-2 * x) / 2 - mp.e ** -x
    for a in (1, 0.25, 8):
        yield 'negative_binomial_a%g' % a, 'NegativeBinomial', dict(alpha=a), 'rate', cnt, lambda x, t, a=a: negative_binomial(x, t, a)
    yield 'tweedie_r1.25', 'Tweedie', dict(power=1.25), 'rate', cnt, lambda x, t: t * mp.e ** (-x / 4) * 4 + mp.e ** (mp.mpf(0.75) * x) / mp.mpf(0.75)
    yield 'mape', 'Mape', dict(eps=1), 'real', None, lambda x, t: 100 * abs(x - t) / max(abs(t), 1)
    yield 'bradley_terry', 'BradleyTerry', dict(beta=0.75, labelSmoothing=0.125), 'logit', soft, lambda x, t: preference(x, t, 0.75, 0.125)
    yield 'dpo', 'Dpo', dict(beta=0.125), 'logit', soft, lambda x, t: preference(x, t, 0.125, 0)
    yield 'probit', 'Probit', {}, 'logit', soft, lambda x, t: -(t * mp.log(cdf(x)) + (1 - t) * mp.log(cdf(-x)))
    yield 'cloglog', 'ComplementaryLogLog', {}, 'logrates', soft, lambda x, t: -t * mp.log(-mp.expm1(-mp.e ** x)) + (1 - t) * mp.e ** x


def points(kind, targets, rng):
    if kind in ('real', 'near'):
        for _ in range(50):
            t = f32(rng.gauss(0, 1) * 10 ** rng.uniform(-2, 3 if kind == 'real' else 0))
            x = f32(t + rng.choice((-1, 1)) * 10 ** rng.uniform(-5, 3 if kind == 'real' else 1))
            if x != t: yield x, t
        return
    inputs = {'logit': [0.0, 1e-30, -1e-4, 0.5, -1.5, 12, -12, 20, -20, 33, -33] + [rng.uniform(-8, 8) for _ in range(12)],
              'rate': [0, 1e-6, 1, -1, 10, -10] + [rng.uniform(-9, 9) for _ in range(12)],
              'logrates': [0, 1e-6, 1, -1, -10, 1.8, 3.5, -39.5, -40.5, -90] + [rng.uniform(-6, 4) for _ in range(12)],
              'positive': [1e-20, 0.5, 1, 3, 250, 1e6] + [10 ** rng.uniform(-4, 4) for _ in range(12)]}[kind]
    for x in inputs:
        for t in targets: yield f32(x), f32(t)


def exact(f, x, t):
    x, t = mp.mpf(x), mp.mpf(t)
    below, at, above = f(x - STEP, t), f(x, t), f(x + STEP, t)
    return float(at), clean((above - below) / (2 * STEP)), clean((above - 2 * at + below) / STEP ** 2)


def clean(v): return 0.0 if abs(v) < 1e-250 else float(v)


if __name__ == '__main__':
    out, seed = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20260101
    os.makedirs(os.path.join(out, 'elementwise'), exist_ok=True)
    for name, loss, options, kind, targets, f in cases():
        rng = random.Random('%s %d' % (name, seed))
        with open(os.path.join(out, 'elementwise', name + '.csv'), 'w') as w:
            w.write('# loss=%s options=%s\n# input,target,loss,gradient,hessian,torch_loss,torch_gradient\n' % (loss, json.dumps(options)))
            for x, t in points(kind, targets, rng):
                w.write(','.join([float(v).hex() for v in (x, t) + exact(f, x, t)]) + ',-,-\n')
