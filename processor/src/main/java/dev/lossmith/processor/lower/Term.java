package dev.lossmith.processor.lower;

import java.util.List;

/** The right side of a step. */
sealed interface Term {
    /** A number, or words. */
    record Given(Operand operand) implements Term {}

    /** A parameter, or a step above. */
    record Name(String name) implements Term {}

    record Operated(Operation operation, List<Term> operands) implements Term {}

    /** The polynomial at a number. */
    record PolynomialAt(Declaration polynomial, Term argument) implements Term {}

    /** Another recipe. */
    record RecipeCall(Declaration recipe, List<Term> arguments) implements Term {}

    /** The argument of a call, of which it is known where it lies. */
    record Within(Term argument, Term low, Term high) implements Term {}

    /** One of the two: which, is known when code is made. */
    record Choice(StaticTest condition, Term then, Term otherwise) implements Term {}

    /** What is known when code is made: of a parameter where it lies, or of a constant what it is. */
    record StaticTest(Term subject, Test test, Term bound) {}

    /** Those that begin alike come last if they are shorter. */
    enum Test {
        MAY_BE_BELOW("may", "be", "below"),
        MAY_BE("may", "be"),
        MAY_EXCEED("may", "exceed"),
        IS("is"),
        EXCEEDS("exceeds");

        private final String[] words;

        Test(String... words) {
            this.words = words;
        }

        String[] words() {
            return words;
        }
    }
}
