package dev.lossmith.processor.lower;

/**
 * The numbers with which the gamma function's logarithm and its derivatives are computed for results that become floats; {@code
 * gamma-functions.py} makes them. All bounds are relative to the function.
 */
final class FloatGammaTables {
    /** W in lgamma(1 + u) = u (u - 1) W(u), of u - 3/4 for 0 <= u <= 3/2. */
    static final Polynomial LGAMMA = Polynomial.of(
            -0.75,
            0.75,
            0x1p-34,
            0x1.ccf151e09cde8p-2,
            -0x1.e965863e7d073p-4,
            0x1.6cb625264662bp-5,
            -0x1.382e08f74a1a9p-6,
            0x1.1f9578472783ep-7,
            -0x1.14fc10ab09faap-8,
            0x1.12af1b71bbcf1p-9,
            -0x1.1576cebf23a2cp-10,
            0x1.1d14295a22b82p-11,
            -0x1.32509df03500ap-12,
            0x1.419fa77d708d5p-13,
            -0x1.eda2becc53d27p-15,
            0x1.04a05fce9d8b2p-15,
            -0x1.679f1ec94126p-15,
            0x1.83c23c3a820a8p-16);

    /** Q in digamma(1 + u) = (1 + u - root) Q(u), of u - 1/2 for 0 <= u <= 1. */
    static final Polynomial DIGAMMA = Polynomial.of(
            -0.5,
            0.5,
            0x1p-32,
            0x1.e6f0cbb873616p-1,
            -0x1.b1cb62d2dcef3p-2,
            0x1.eca1897c3bf13p-3,
            -0x1.2fef1341f1b14p-3,
            0x1.85131a6ff2db2p-4,
            -0x1.fb307dca3332fp-5,
            0x1.4ddc93abfb95bp-5,
            -0x1.bc095633c9024p-6,
            0x1.26c4d20080fcap-6,
            -0x1.6b99e86822b97p-7,
            0x1.e408c5bbea971p-8,
            -0x1.f86ab73f1c5b6p-8,
            0x1.5023bcde38802p-8);

    /** trigamma(1 + u), of u - 1/2 for 0 <= u <= 1. */
    static final Polynomial TRIGAMMA = Polynomial.of(
            -0.5,
            0.5,
            0x1p-31,
            0x1.de9e64e1747c2p-1,
            -0x1.a85808a5af5bdp-1,
            0x1.68ba2d1869cb2p-1,
            -0x1.287822bf47f63p-1,
            0x1.da2f592059887p-2,
            -0x1.72d8880860ebdp-2,
            0x1.1c977eaa1482bp-2,
            -0x1.ae7bcce12c452p-3,
            0x1.454921b624612p-3,
            -0x1.e076e5eb9f9f6p-4,
            0x1.330bc8a00c909p-4,
            -0x1.bfa71dd86b1cdp-5,
            0x1.23d991246505dp-4,
            -0x1.a122456345c79p-5);

    /** tetragamma(1 + u), of u - 1/2 for 0 <= u <= 1. */
    static final Polynomial TETRAGAMMA = Polynomial.of(
            -0.5,
            0.5,
            0x1p-29,
            -0x1.a85808a40aba2p-1,
            0x1.68ba30f0a12dap0,
            -0x1.bcb4381cd3d22p0,
            0x1.da2d69c6dcad7p0,
            -0x1.cf8cf97b70c29p0,
            0x1.ab29428c2b6f5p0,
            -0x1.78e59d4e2e298p0,
            0x1.4119c5507b456p0,
            -0x1.0af3c48f50857p0,
            0x1.bd65852838cedp-1,
            -0x1.637118a305b86p-1,
            0x1.bc529f1d1df6ap-2,
            -0x1.5cbf82fdd0fa9p-2,
            0x1.202da669529ccp-1,
            -0x1.b3510d900ba05p-2);

    /** J in lgamma(x) = (x - 1/2) (log(x) - 1) + log(2 pi) / 2 - 1/2 + J(1 / x^2) / x, from 5/2. */
    static final Polynomial STIRLING = Polynomial.of(
            0,
            0.16,
            0x1p-36,
            0x1.555555547fc02p-4,
            -0x1.6c16922879152p-9,
            0x1.9fe22a778d534p-11,
            -0x1.31cc67e5ed152p-11,
            0x1.6158959fedc52p-11,
            -0x1.470937114bc43p-11);

    /** D in digamma(x) = log(x) - 1 / (2 x) - D(z) z with z = 1 / x^2, from 2. */
    static final Polynomial DIGAMMA_SERIES = Polynomial.of(
            0,
            0.25,
            0x1p-34,
            0x1.5555554ae931cp-4,
            -0x1.1110901af5397p-7,
            0x1.03cc6d2d36abfp-8,
            -0x1.0a050ccbacd37p-8,
            0x1.8f1f55ce3bfa5p-8,
            -0x1.18d1c53bb23c7p-7,
            0x1.af7e28445e57ep-8);

    /** T in trigamma(x) = 1 / x + z / 2 + T(z) z / x with z = 1 / x^2, from 2. */
    static final Polynomial TRIGAMMA_SERIES = Polynomial.of(
            0,
            0.25,
            0x1p-32,
            0x1.555555161bcdbp-3,
            -0x1.110f8971dc42p-5,
            0x1.85492f244213p-6,
            -0x1.062c110db3abp-5,
            0x1.d29d8fcec3239p-5,
            -0x1.6725f8a0e9915p-4,
            0x1.207f5926c377ap-4);

    /** U in tetragamma(x) = -(z + z / x + U(z) z^2) with z = 1 / x^2, from 2. */
    static final Polynomial TETRAGAMMA_SERIES = Polynomial.of(
            0,
            0.25,
            0x1p-31,
            0x1.ffffffb2ccaecp-2,
            -0x1.55541d22ae361p-3,
            0x1.54e92031c93c4p-3,
            -0x1.2ba957e3c7382p-2,
            0x1.62ef1a421963fp-1,
            -0x1.9c954fca79c07p0,
            0x1.54827f9379bddp1,
            -0x1.0c13b7088ddd4p1);

    private FloatGammaTables() {}
}
