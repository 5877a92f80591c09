package dev.lossmith.processor.lower;

/** The polynomials of {@link GammaFunctions} of one precision. */
record GammaTable(
        Polynomial logarithm,
        Polynomial digamma,
        Polynomial trigamma,
        Polynomial tetragamma,
        Polynomial stirling,
        Polynomial digammaSeries,
        Polynomial trigammaSeries,
        Polynomial tetragammaSeries) {
    static final GammaTable FLOAT = new GammaTable(
            FloatGammaTables.LGAMMA,
            FloatGammaTables.DIGAMMA,
            FloatGammaTables.TRIGAMMA,
            FloatGammaTables.TETRAGAMMA,
            FloatGammaTables.STIRLING,
            FloatGammaTables.DIGAMMA_SERIES,
            FloatGammaTables.TRIGAMMA_SERIES,
            FloatGammaTables.TETRAGAMMA_SERIES);

    static final GammaTable DOUBLE = new GammaTable(
            GammaTables.LGAMMA,
            GammaTables.DIGAMMA,
            GammaTables.TRIGAMMA,
            GammaTables.TETRAGAMMA,
            GammaTables.STIRLING,
            GammaTables.DIGAMMA_SERIES,
            GammaTables.TRIGAMMA_SERIES,
            GammaTables.TETRAGAMMA_SERIES);
}
