package dev.lossmith.processor.lower;

/**
 * What log1p(f) has besides f, for -1/4 <= f <= 1/2; the sum of the two is rounded by whoever adds it.
 *
 * <p>s (f^2/2 + R(s^2)) - f^2/2 with s = f / (2 + f), R(z) = z Q(z): log1p(f) = 2 atanh(s) converges so much faster than the
 * power series of f that it saves a dozen coefficients for one division. FreeBSD's e_log.c explains how the dominant f is kept
 * apart.
 */
final class Log1pTail {
    private Log1pTail() {}

    static Value at(Code code, Value f) {
        Value s = code.name("s", "log1p(f) = 2 atanh(s)", code.divide(f, code.add(code.literal(2), f)));
        Value z = code.name("z", code.multiply(s, s));
        Value half = code.name("halfSquare", code.multiply(code.multiply(code.literal(0.5), f), f));
        Value r = code.multiply(z, code.name("series", DoubleTables.ATANH_TAIL.at(code, z)));
        Value tail = code.subtract(code.multiply(s, code.add(half, r)), half);
        return code.recipe("log1pTail", "log1p(a) - a of a number from -1/4 to 1/2", tail, f);
    }
}
