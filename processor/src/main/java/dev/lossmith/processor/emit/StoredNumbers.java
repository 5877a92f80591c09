package dev.lossmith.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Kernel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** How the numbers in a caller's arrays become doubles, and results become numbers: in Java, what the row of a storage says. */
record StoredNumbers(Storage storage) {
    static StoredNumbers of(Kernel kernel) {
        return new StoredNumbers(kernel.layout().storage());
    }

    static StoredNumbers of(Layout layout) {
        return new StoredNumbers(layout.storage());
    }

    /** The type of a number. */
    TypeName type() {
        return TypeName.get(storage.type());
    }

    ArrayTypeName array() {
        return ArrayTypeName.of(type());
    }

    /** A number as what is computed with. */
    CodeBlock read(CodeBlock number) {
        return Java.replaced(storage.toDouble(), letter -> number);
    }

    /** What was computed as the number that is stored. */
    CodeBlock written(CodeBlock number) {
        boolean isCast = storage.ofDouble().startsWith("(");
        boolean isNamed = Java.text(number).chars().allMatch(Character::isJavaIdentifierPart);
        return Java.replaced(storage.ofDouble(), letter -> isCast && !isNamed ? CodeBlock.of("($L)", number) : number);
    }

    /** A double of this name as a number that is stored. */
    CodeBlock ofDouble(String name) {
        return type().equals(TypeName.DOUBLE) ? CodeBlock.of("$L", name) : CodeBlock.of("($T) $L", type(), name);
    }

    /** Whether vectors convert them as Java does, by a cast. */
    boolean hasVectors() {
        return storage.toDouble().equals("a");
    }

    /** A vector of what is computed with from an array. */
    CodeBlock vector(String array) {
        return vectors(
                storage.isNarrow()
                        ? "($doubles:T) $stored:T.fromArray($species:L, $array:L, first + j)"
                                + "$Z.convertShape($operators:T.$letter:L2D, SPECIES, 0)"
                        : "$computed:T.fromArray(SPECIES, $array:L, first + j)",
                array,
                CodeBlock.of(""));
    }

    /** Puts such a vector into an array. */
    CodeBlock store(CodeBlock number, String array) {
        return vectors(
                storage.isNarrow()
                        ? "(($stored:T) $number:L$Z.convertShape($operators:T.D2$letter:L, $species:L, 0))"
                                + "$Z.intoArray($array:L, first + j);\n"
                        : "$number:L$Z.intoArray($array:L, first + j);\n",
                array,
                number);
    }

    private CodeBlock vectors(String format, String array, CodeBlock number) {
        return CodeBlock.builder()
                .addNamed(
                        format,
                        Map.of(
                                "computed",
                                computed().vector(Value.Kind.NUMBER),
                                "doubles",
                                Types.DOUBLE_VECTOR,
                                "stored",
                                Types.vectors(name() + "Vector"),
                                "species",
                                species(),
                                "letter",
                                name().substring(0, 1),
                                "operators",
                                Types.VECTOR_OPERATORS,
                                "array",
                                array,
                                "number",
                                number))
                .build();
    }

    /** As many numbers as a vector has doubles. */
    private String species() {
        return storage.type().getName().toUpperCase(Locale.ROOT) + "S";
    }

    private ComputedNumbers computed() {
        return ComputedNumbers.of(storage.arithmetic());
    }

    /** The shape of the vectors that compute. */
    FieldSpec computedSpecies() {
        return species(
                "Vectors of what is computed.",
                computed().type(),
                "SPECIES",
                CodeBlock.of("$T.SPECIES_PREFERRED", computed().vector(Value.Kind.NUMBER)));
    }

    /** The shapes of the vectors that are used. */
    List<FieldSpec> allSpecies(boolean areSummed) {
        FieldSpec computed = computedSpecies();
        if (computed() == ComputedNumbers.FLOATS) {
            return areSummed ? List.of(computed, sums(), summands()) : List.of(computed);
        }
        FieldSpec stored = species(
                "As many " + type() + "s.",
                type(),
                species(),
                CodeBlock.of(
                        "$T.of($T.class,$W$T.forBitSize(SPECIES.vectorBitSize() / $L))",
                        Types.VECTOR_SPECIES,
                        type(),
                        Types.VECTOR_SHAPE,
                        Double.BYTES / storage.bytes()));
        return storage.isNarrow() ? List.of(computed, stored) : List.of(computed);
    }

    private static FieldSpec sums() {
        return species(
                "Vectors of sums.",
                TypeName.DOUBLE,
                "DOUBLES",
                CodeBlock.of("$T.SPECIES_PREFERRED", Types.DOUBLE_VECTOR));
    }

    private static FieldSpec summands() {
        return species(
                "As many floats.",
                TypeName.FLOAT,
                "FLOATS",
                CodeBlock.of(
                        "$T.of($T.class,$W$T.forBitSize(DOUBLES.vectorBitSize() / 2))",
                        Types.VECTOR_SPECIES,
                        TypeName.FLOAT,
                        Types.VECTOR_SHAPE));
    }

    private static FieldSpec species(String comment, TypeName lane, String name, CodeBlock value) {
        TypeName type = ParameterizedTypeName.get(Types.VECTOR_SPECIES, lane.box());
        return Java.constant(comment, type, name, value, Modifier.PRIVATE);
    }

    Summation summation() {
        return storage.isNarrow()
                ? Summation.PLAIN
                : computed() == ComputedNumbers.FLOATS ? Summation.WIDENED : Summation.COMPENSATED;
    }

    /** What the runtime has for the staged loops of kernels of such arrays. */
    ClassName stages() {
        return storage.arithmetic().isInFloats() ? Types.runtime("SingleStages") : runtime("", "Stages");
    }

    /** What the runtime has for all kernels of such arrays. */
    ClassName runtime(String prefix, String suffix) {
        return Types.runtime(prefix + name() + suffix);
    }

    private String name() {
        String name = storage.typeName();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
