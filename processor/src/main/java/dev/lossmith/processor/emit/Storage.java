package dev.lossmith.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.schedule.Kernel;
import java.util.Locale;

/**
 * What the numbers in a caller's arrays are. Kernels compute with doubles: a row tells how numbers become doubles, how results become
 * numbers, and how their losses are summed.
 */
enum Storage {
    // spotless:off
    FLOAT( TypeName.FLOAT,  "(float) ", Sum.PLAIN,
            "(DoubleVector) FloatVector.fromArray(FLOATS, {array}, first + j)$Z.convertShape(VectorOperators.F2D, SPECIES, 0)",
            "((FloatVector) {number}$Z.convertShape(VectorOperators.D2F, FLOATS, 0))$Z.intoArray({array}, first + j)"),
    DOUBLE(TypeName.DOUBLE, "",         Sum.COMPENSATED,
            "DoubleVector.fromArray(SPECIES, {array}, first + j)",
            "{number}$Z.intoArray({array}, first + j)");
    // spotless:on

    /**
     * Sums of floats are plain sums of doubles: over 2^31 elements they lose less than 2^-21 of what the losses themselves lose. Sums of
     * doubles carry along what each addition loses (D. E. Knuth's TwoSum, The Art of Computer Programming 2, 4.2.2).
     */
    enum Sum {
        PLAIN,
        COMPENSATED
    }

    private final TypeName number;
    private final String narrowing;
    private final Sum sum;
    private final String vectorLoad;
    private final String vectorStore;

    Storage(TypeName number, String narrowing, Sum sum, String vectorLoad, String vectorStore) {
        this.number = number;
        this.narrowing = narrowing;
        this.sum = sum;
        this.vectorLoad = vectorLoad;
        this.vectorStore = vectorStore;
    }

    static Storage of(Kernel kernel) {
        return valueOf(kernel.layout().precision().name());
    }

    /** The type of a number. */
    TypeName number() {
        return number;
    }

    ArrayTypeName array() {
        return ArrayTypeName.of(number);
    }

    boolean isCompensated() {
        return sum == Sum.COMPENSATED;
    }

    /** What a double is cast by to be stored; empty if it is what is stored. */
    String narrowing() {
        return narrowing;
    }

    /** An expression of type double as the number that is stored. */
    String narrowed(String expression) {
        boolean isNamed = expression.chars().allMatch(Character::isJavaIdentifierPart);
        return narrowing.isEmpty() || isNamed ? narrowing + expression : narrowing + "(" + expression + ")";
    }

    /** A vector of doubles from an array. */
    String vector(String array) {
        return vectorLoad.replace("{array}", array);
    }

    /** Puts a vector of doubles into an array. */
    String store(String number, String array) {
        return vectorStore.replace("{number}", number).replace("{array}", array);
    }

    /** What the runtime has for all kernels of such arrays. */
    ClassName runtime(String prefix, String suffix) {
        String name = name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        return ClassName.get("dev.lossmith.runtime", prefix + name + suffix);
    }
}
