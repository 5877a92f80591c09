package dev.lossmith.processor.derive;

/** What squares that overflow in a double are made of. */
final class HugeSquares {
    /** Where functions of a^2 are what they are at infinity. */
    static final String CLIPPED = "clip(a, -1e150, 1e150)";
    /** sqrt(1 + a^2), which is |a| long before the square would overflow. */
    static final String HYPOTENUSE = "sqrt(1 + min(abs(a), 1e150)^2) + (abs(a) - min(abs(a), 1e150))";

    private HugeSquares() {}
}
