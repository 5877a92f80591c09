package dev.lossmith.processor.jet;

/** A formula, as a function of where it is evaluated. */
@FunctionalInterface
interface JetFormula {
    Jet at(Place place);
}
