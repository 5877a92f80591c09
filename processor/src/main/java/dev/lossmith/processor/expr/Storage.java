package dev.lossmith.processor.expr;

import dev.lossmith.Precision;
import dev.lossmith.check.Format;
import java.math.BigDecimal;
import java.util.function.DoubleFunction;

/**
 * What the numbers in a caller's arrays are, and what is computed with them: a row each. Where floats are computed with as
 * doubles, results are rounded once more, and that rounding is nearly all of their error.
 */
public enum Storage {
    // spotless:off
    //     numbers        Java's type, bytes           as computed, and back    functions          digits
    FLOAT( Format.FLOAT,  float.class,  Float.BYTES,   "a", "(float) a",        Arithmetic.FLOAT,  a -> Decimals.shortest((float) a)),
    DOUBLE(Format.DOUBLE, double.class, Double.BYTES,  "a", "a",                Arithmetic.DOUBLE, Decimals::shortest),
    /** Floats that are computed with as they are. */
    SINGLE(Format.FLOAT,  float.class,  Float.BYTES,   "a", "a",                Arithmetic.SINGLE, a -> Decimals.shortest((float) a));
    // spotless:on

    private final Format format;
    private final Class<?> type;
    private final int bytes;
    private final String toDouble;
    private final String ofDouble;
    private final Arithmetic arithmetic;
    private final DoubleFunction<String> digits;

    Storage(
            Format format,
            Class<?> type,
            int bytes,
            String toDouble,
            String ofDouble,
            Arithmetic arithmetic,
            DoubleFunction<String> digits) {
        this.format = format;
        this.type = type;
        this.bytes = bytes;
        this.toDouble = toDouble;
        this.ofDouble = ofDouble;
        this.arithmetic = arithmetic;
        this.digits = digits;
    }

    /** That of a kernel's arrays. */
    public static Storage of(Precision precision) {
        return valueOf(precision.name());
    }

    /** The same where {@code arithmetic} says what is computed with. */
    public static Storage of(Precision precision, dev.lossmith.Arithmetic arithmetic) {
        return arithmetic == dev.lossmith.Arithmetic.FLOAT ? SINGLE : of(precision);
    }

    /** That of numbers of a format, computed with as doubles. */
    public static Storage of(Format format) {
        return valueOf(format.name());
    }

    /** Its numbers, as the checker rounds to them and measures errors in their ulps. */
    public Format format() {
        return format;
    }

    /** Java's type of an element. */
    public Class<?> type() {
        return type;
    }

    /** The size of an element. */
    public int bytes() {
        return bytes;
    }

    /** What messages call it. */
    public String typeName() {
        return type.getName();
    }

    /** How Java makes what is computed with of an element {@code a}. */
    public String toDouble() {
        return toDouble;
    }

    /** How Java makes an element of such a number {@code a}. */
    public String ofDouble() {
        return ofDouble;
    }

    /** Whether what is computed has more digits than what is stored, so that a wider type keeps more of it. */
    public boolean isNarrow() {
        return format != arithmetic.numbers();
    }

    /** How exact its functions need to be. */
    public Arithmetic arithmetic() {
        return arithmetic;
    }

    /** The nearest number of the type. */
    public double round(double number) {
        return format.round(number);
    }

    /** The same, of what is finite there. */
    public BigDecimal round(BigDecimal number) {
        return new BigDecimal(round(number.doubleValue()));
    }

    /** The shortest decimal that is nearest to no other number of the type. */
    public String digits(double number) {
        return digits.apply(number);
    }
}
