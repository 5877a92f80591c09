package dev.lossmith.processor.lower;

/**
 * The numbers with which the gamma function's logarithm and its derivatives are computed as doubles; {@code gamma-functions.py} makes
 * them. All bounds are relative to the function.
 */
final class GammaTables {
    /** Where digamma is 0, less 1, in two parts. */
    static final double ROOT = 0x1.d8b618d5af8fep-2;

    static final double ROOT_LOW = -0x1.1e563779a1f5bp-56;

    /** log(2 pi) / 2 - 1/2 */
    static final double STIRLING_CONSTANT = 0x1.acfe390c97d69p-2;

    /** W in lgamma(1 + u) = u (u - 1) W(u), of u - 3/4 for 0 <= u <= 3/2. */
    static final Polynomial LGAMMA = Polynomial.of(
            -0.75,
            0.75,
            0x1p-54,
            0x1.ccf151e09cde8p-2,
            -0x1.e96586307946ep-4,
            0x1.6cb62517118dap-5,
            -0x1.382e176f60ad9p-6,
            0x1.1f9587fa21978p-7,
            -0x1.14f7c58eb2647p-8,
            0x1.12aa72f53cf05p-9,
            -0x1.1605626db0c87p-10,
            0x1.1daed671f2d06p-11,
            -0x1.28f267e3e6bf9p-12,
            0x1.377643bb6ff22p-13,
            -0x1.49179497db9a2p-14,
            0x1.5ddb7bf9f03f3p-15,
            -0x1.75d41586fe812p-16,
            0x1.90d72d04ecab8p-17,
            -0x1.afd569e9932bp-18,
            0x1.d7f7c7ff850b7p-19,
            -0x1.ffd214be26a73p-20,
            0x1.f9ffa177fced2p-21,
            -0x1.13519a304b483p-21,
            0x1.d2ab7356b2efcp-22,
            -0x1.0032fdb1b8854p-22,
            -0x1.1ea38134efb1bp-25,
            0x1.43cd36659bd6bp-26,
            0x1.876410711761ap-24,
            -0x1.b05ceec2a1f35p-25);

    /** Q in digamma(1 + u) = (1 + u - root) Q(u), of u - 1/2 for 0 <= u <= 1. */
    static final Polynomial DIGAMMA = Polynomial.of(
            -0.5,
            0.5,
            0x1p-54,
            0x1.e6f0cbb873616p-1,
            -0x1.b1cb63005ee98p-2,
            0x1.eca189b8e6f6dp-3,
            -0x1.2feeeb98a78eap-3,
            0x1.8512e5903903ep-4,
            -0x1.fb44202a2306bp-5,
            0x1.4de9aa1779d23p-5,
            -0x1.b9f8b11bfd3dp-6,
            0x1.2564717896ec6p-6,
            -0x1.863563f44f303p-7,
            0x1.03c0adafa529cp-7,
            -0x1.5a06a5d662cb4p-8,
            0x1.cd2011454fd05p-9,
            -0x1.336dbe66757c8p-9,
            0x1.99d3f5c0cad5ep-10,
            -0x1.0fb38d217b8p-10,
            0x1.6a3e76070c135p-11,
            -0x1.fd8e50abf2196p-12,
            0x1.53b23429da21bp-12,
            -0x1.2fae5cb379bf2p-13,
            0x1.94e73cc9821e1p-14,
            -0x1.75c084e78a4cdp-13,
            0x1.f255c4568ac4dp-14);

    /** trigamma(1 + u), of u - 1/2 for 0 <= u <= 1. */
    static final Polynomial TRIGAMMA = Polynomial.of(
            -0.5,
            0.5,
            0x1p-53,
            0x1.de9e64df22ef3p-1,
            -0x1.a85808a40aba2p-1,
            0x1.68ba30a4209cbp-1,
            -0x1.287825428e791p-1,
            0x1.da2d963cf4feep-2,
            -0x1.72d7487c2cf2p-2,
            0x1.1cc1377e636e6p-2,
            -0x1.aeb6f1592c25dp-3,
            0x1.41a51b16abc2ep-3,
            -0x1.db4d84215ae01p-4,
            0x1.5c0862937a6ffp-4,
            -0x1.f9c71f9e0d58p-5,
            0x1.6d12a5fda3eb8p-5,
            -0x1.060554361de44p-5,
            0x1.769109d1fab74p-6,
            -0x1.0a5285c481f9cp-6,
            0x1.752eed64fef75p-7,
            -0x1.07771574034f4p-7,
            0x1.94f0cc5cabf1ap-8,
            -0x1.1bdea78a85d21p-8,
            0x1.b07724a9f5f52p-10,
            -0x1.2fede2fdd43b7p-10,
            0x1.7e086a8510d6cp-9,
            -0x1.091a3d5ef22acp-9);

    /** tetragamma(1 + u), of u - 1/2 for 0 <= u <= 1. */
    static final Polynomial TETRAGAMMA = Polynomial.of(
            -0.5,
            0.5,
            0x1p-53,
            -0x1.a85808a40aba2p-1,
            0x1.68ba30a420963p0,
            -0x1.bcb437e3d5ac9p0,
            0x1.da2d963cfe957p0,
            -0x1.cf8d1a9b428ffp0,
            0x1.ab21d3396833p0,
            -0x1.78e01329eff5cp0,
            0x1.41a51bebebdd5p0,
            -0x1.0b5b9b1995d76p0,
            0x1.b30a4c4df3e98p-1,
            -0x1.5bb8bb0cfc497p-1,
            0x1.11d11d101be72p-1,
            -0x1.a9ce4cb97e11ap-2,
            0x1.477b095dd1fb7p-2,
            -0x1.f2dfd38e5cf6fp-3,
            0x1.78e7b7483429fp-3,
            -0x1.1b5d3b0814bd4p-3,
            0x1.a63768b0ea801p-4,
            -0x1.311839b54e62fp-4,
            0x1.c1ef7f38d5df6p-5,
            -0x1.82aeca057c7d7p-5,
            0x1.1984554e5c534p-5,
            -0x1.14919caad26d1p-7,
            0x1.9a675881ba562p-8,
            -0x1.c37db554f8253p-6,
            0x1.4389db1aa7ad6p-6);

    /** J in lgamma(x) = (x - 1/2) (log(x) - 1) + log(2 pi) / 2 - 1/2 + J(1 / x^2) / x, from 5/2. */
    static final Polynomial STIRLING = Polynomial.of(
            0,
            0.16,
            0x1p-56,
            0x1.5555555555554p-4,
            -0x1.6c16c16c02ef8p-9,
            0x1.a01a013179c33p-11,
            -0x1.3813437e05b1p-11,
            0x1.b93f9b12f201fp-11,
            -0x1.f502df404b751p-10,
            0x1.974073ec1445fp-8,
            -0x1.9d12939e1dd9bp-6,
            0x1.b5d744289690fp-4,
            -0x1.96d6570313276p-2,
            0x1.1c7f743b60ae6p0,
            -0x1.fbe47040d5df2p0,
            0x1.a86cf68474097p0);

    /** D in digamma(x) = log(x) - 1 / (2 x) - D(z) z with z = 1 / x^2, from 2. */
    static final Polynomial DIGAMMA_SERIES = Polynomial.of(
            0,
            0.25,
            0x1p-56,
            0x1.5555555555551p-4,
            -0x1.11111110fc1f8p-7,
            0x1.041040c3c74c1p-8,
            -0x1.1110e94042365p-8,
            0x1.f06ed8f4b47d3p-8,
            -0x1.58e4e39033fbp-6,
            0x1.4f0af5f4eb51ap-4,
            -0x1.9be331746a2dp-2,
            0x1.19c7833a26f1dp1,
            -0x1.78eaed060d5abp3,
            0x1.bdba7a00a2b5p5,
            -0x1.b2781d8c89fa8p7,
            0x1.4af086130d5a2p9,
            -0x1.75f189080ffd1p10,
            0x1.24a0b6c78d57cp11,
            -0x1.19dd07c6bdb36p11,
            0x1.f61697fce0e64p9);

    /** T in trigamma(x) = 1 / x + z / 2 + T(z) z / x with z = 1 / x^2, from 2. */
    static final Polynomial TRIGAMMA_SERIES = Polynomial.of(
            0,
            0.25,
            0x1p-55,
            0x1.5555555555547p-3,
            -0x1.11111110ebbbbp-5,
            0x1.8618610590dabp-6,
            -0x1.1110e45f47915p-5,
            0x1.36453203469e1p-4,
            -0x1.02b2699b92e3fp-2,
            0x1.259ad06426491p0,
            -0x1.9f954b28f044bp2,
            0x1.46c87e5a2f3cbp5,
            -0x1.fabe449691915p7,
            0x1.60b1f0af82e96p10,
            -0x1.9d36b7654e3a4p12,
            0x1.852dec512ad8dp14,
            -0x1.1b2ac4abcfe8fp16,
            0x1.304d9047b527cp17,
            -0x1.c49ef71cf5ab5p17,
            0x1.9ec8eb241fb14p17,
            -0x1.602cbd090355cp16);

    /** U in tetragamma(x) = -(z + z / x + U(z) z^2) with z = 1 / x^2, from 2. */
    static final Polynomial TETRAGAMMA_SERIES = Polynomial.of(
            0,
            0.25,
            0x1p-55,
            0x1.ffffffffffffap-2,
            -0x1.555555554a551p-3,
            0x1.5555553b97c0fp-3,
            -0x1.33332706fb7a5p-2,
            0x1.aaa78ee4674bbp-1,
            -0x1.a4eea8b7dcc3ap1,
            0x1.163fde1cc03d3p4,
            -0x1.d02b8e672593cp6,
            0x1.c1bc08cbaee3cp9,
            -0x1.c9ae81c66dc85p12,
            0x1.be21272d00b58p15,
            -0x1.8569d4b8cc088p18,
            0x1.23273ce9daf4ep21,
            -0x1.69d58cc9ef0d5p23,
            0x1.6cebf58d6308dp25,
            -0x1.23c7876f3422cp27,
            0x1.67b1fc53809c1p28,
            -0x1.48b3414b45ffp29,
            0x1.a280bb0884969p29,
            -0x1.4adba64514d76p29,
            0x1.e8a4d23c6762cp27);

    private GammaTables() {}
}
