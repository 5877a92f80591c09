package dev.lossmith.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * One case computed in several ways.
 *
 * @param name what is computed
 * @param inputs from which numbers
 * @param textbook by the textbook formula in float
 * @param stable by the formula that libraries document, in float
 * @param pyTorch what PyTorch's float32 function returns: quoted, not computed here
 * @param lossmith by the generated kernel, rounded to float
 * @param exact the truth for these very floats
 */
record GalleryRow(
        String name, String inputs, float textbook, float stable, float pyTorch, float lossmith, BigDecimal exact) {

    /** The column titles that belong to {@link #cells()}. */
    static final List<String> TITLES = List.of("case", "textbook", "stable form", "PyTorch", "Lossmith", "exact");

    private static final int EXACT_DIGITS = 15;

    /** A larger share of the truth than rounding to float explains, some hundred times over. */
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-5");

    /** The row as text: the name, the four float results, the truth. */
    List<String> cells() {
        return List.of(
                name, Digits.of(textbook), Digits.of(stable), Digits.of(pyTorch), Digits.of(lossmith), exactDigits());
    }

    /** The truth, rounded to 15 significant digits. */
    String exactDigits() {
        return Digits.of(exact, EXACT_DIGITS);
    }

    /** What is wrong with a computed value: empty if nothing but rounding, else "not a number" or "1.5 % off". */
    String verdict(float computed) {
        if (Float.isNaN(computed)) {
            return "not a number";
        }
        BigDecimal error = new BigDecimal(computed)
                .subtract(exact)
                .divide(exact, MathContext.DECIMAL64)
                .abs();
        return error.compareTo(TOLERANCE) <= 0 ? "" : Digits.of(error.movePointRight(2), 2) + " % off";
    }
}
