package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.expr.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the notation of recipes means. */
class RecipesTest {
    private final Code code = new Code(Arithmetic.DOUBLE);
    private final Recipes recipes = new Recipes(code);
    private final Value a = code.argument("a");
    private final Value b = code.argument("b");

    private Value make(String text, Operand... arguments) {
        return recipes.of(
                RecipeText.parse("test.recipe", Arithmetic.DOUBLE, text).recipe("f"), arguments);
    }

    private Value make(String text) {
        return make(text, Operand.of(a), Operand.of(b));
    }

    private double run(Value value, double first, double second) {
        return new Interpreter(Map.of("a", first, "b", second), 0).number(value);
    }

    @ParameterizedTest
    @CsvSource({
        "a + b * 2, 7",
        "(a + b) * 2, 8",
        "a - b - 1, -3",
        "-a * b, -3",
        "a / b / 2, 0.16666666666666666",
        "'min(a, b) + max(a, b) * 10', 31",
        "abs(-a) + sqrt(b + 1), 3",
        "'select(bits(a - b) >> 63, 5, 7)', 5",
        "number(bits(a) + (1 << 52)), 2",
        "number(bits(a) ^ bits(b) & 0), 1",
        "number(bits(a) ^ SIGN), -1",
        "a * 0x1.8p1, 3",
        "a * 1e2, 100",
        "a * -infinity, -Infinity",
        "a * (1 / 4), 0.25",
    })
    void operationsAreThoseOfDoublesAndOfTheirBits(String term, double expected) {
        assertEquals(expected, run(make("f(a, b) = " + term), 1, 3));
    }

    @Test
    void whatIsKnownIsComputedBefore() {
        Value product = make("HALF = 1 / 2     # c\nf(a, b) = a * -(HALF + 1)");
        assertSame(code.multiply(a, code.literal(-1.5)), product);
    }

    @Test
    void valuesAreMadeInTheOrderOfSteps() {
        Value.Result difference = (Value.Result) make("""
                f(a, b)
                    later = a * b
                    earlier = a + b
                    earlier - later
                """);
        Value.Result sum = (Value.Result) difference.operands().get(0);
        Value.Result product = (Value.Result) difference.operands().get(1);
        assertTrue(product.position() < sum.position());
        assertTrue(sum.position() < difference.position());
    }

    @Test
    void namesAndCommentsAreThoseOfTheSteps() {
        Value sum = make("""
                f(a, b)
                    square = a * a      # its square, and
                                        # no more
                    let other = b * b
                    sum = square + other
                """);
        Value.Result result = (Value.Result) sum;
        assertEquals(new Code.Label("sum", Optional.empty()), code.label(sum).orElseThrow());
        assertTrue(code.label(result.operands().get(1)).isEmpty());
        assertEquals(
                new Code.Label("square", Optional.of("its square, and no more")),
                code.label(result.operands().get(0)).orElseThrow());
    }

    @Test
    void aCommentNamesTheFirstParameterOrTheOneItSays() {
        code.name("first", a);
        code.name("second", b);
        make("""
                f(a, b)
                    sum = a + b         # $ and more
                    product = a * b     # |$b| times
                """);
        assertEquals(
                "first and more",
                code.label(code.add(a, b)).orElseThrow().comment().orElseThrow());
        assertEquals(
                "|second| times",
                code.label(code.multiply(a, b)).orElseThrow().comment().orElseThrow());
    }

    @Test
    void aParameterKeepsItsName() {
        Value same = make("f(a, b)\n    other = a if a may be below 0 else a + b");
        assertSame(a, same);
        assertTrue(code.label(a).isEmpty());
    }

    @Test
    void wordsGoIntoCommentsAndMeanings() {
        Value sum = make(
                "f(a, text words): the sum of a and $words\n    sum = a + 1     # $ and $words",
                Operand.of(a),
                Operand.of("one"));
        assertEquals("a and one", code.label(sum).orElseThrow().comment().orElseThrow());
        assertEquals(
                List.of(new Helper("f", "the sum of a and one", List.of(a), (Value.Result) sum)),
                List.copyOf(code.helpers(sum)));
    }

    @Test
    void recipesAreStepsOfOthersAndMayHaveSeveralResults() {
        Value value = make("""
                f(a, b)
                    sum, difference = both(a, b)
                    sum * difference
                both(x, y)
                    difference = x - y
                    x + y, difference
                """);
        assertEquals(-8, run(value, 1, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "a may be 0, 0, 1, true",
        "a may be 0, 1, 2, false",
        "a may be infinity, 0, Infinity, true",
        "a may be below 0, -1, 1, true",
        "a may be below 0, 0, 1, false",
        "a may exceed 1, 0, 2, true",
        "a may exceed 1, 0, 1, false",
    })
    void conditionsAreOnWhereArgumentsLie(String condition, double low, double high, boolean holds) {
        Value value = make("f(a) = a + 1 if " + condition + " else a - 1", Operand.of(a, new Interval(low, high)));
        assertEquals(holds ? 2 : 0, run(value, 1, 0));
    }

    @Test
    void conditionsOnWhatIsKnownAreOnItself() {
        String exceeds = "f(a, LIMIT) = a + 1 if LIMIT exceeds 2 else a - 1";
        assertEquals(2, run(make(exceeds, Operand.of(a), Operand.of(2.5)), 1, 0));
        assertEquals(0, run(make(exceeds, Operand.of(a), Operand.of(2)), 1, 0));
        String is = "f(a, b) = a + 1 if b is 0 else a - 1";
        assertEquals(2, run(make(is, Operand.of(a), Operand.of(0)), 1, 0));
        assertEquals(0, run(make(is, Operand.of(a), Operand.of(b)), 1, 0));
    }

    @Test
    void intervalsGoWithParametersAndAreStatedElsewhere() {
        String text = "f(a, b) = g(a) * g(a + b in [1, 2])\ng(x in [-5, infinity]) = x if x may be below 0 else -x";
        Interval negative = new Interval(Double.NEGATIVE_INFINITY, -1);
        assertEquals(-12, run(make(text, Operand.of(a, negative), Operand.of(b)), 3, 1));
        assertEquals(12, run(make(text, Operand.of(a, Interval.UNIT), Operand.of(b)), 3, 1));
    }

    @Test
    void aRequiredIntervalHasToBeKnown() {
        String text = "f(a only in [0, 1])\n    a + 1";
        assertEquals(1.5, run(make(text, Operand.of(a, Interval.UNIT)), 0.5, 0));
        assertTrue(assertThrows(IllegalStateException.class, () -> make(text, Operand.of(a)))
                .getMessage()
                .contains("a of f takes no numbers of [-Infinity, Infinity]"));
    }

    @Test
    void aRecipeMayStateItsError() {
        String text = "f(a)\n    error MOST ulp\n    error = a + 1\nMOST = 1 + 0.5     # how much";
        assertEquals(2, run(make(text, Operand.of(a)), 1, 0));
        assertEquals(
                1.5,
                RecipeText.parse("test.recipe", Arithmetic.DOUBLE, text)
                        .recipe("f")
                        .definition()
                        .error());
    }

    @Test
    void polynomialsHaveBoundsAndCoefficients() {
        String text = """
                polynomial P        # x + 1/2 x^2 - 2
                    from -1 to LIMIT, degree 2, error 0x1p-3 relative to nothing
                    -2, 1,
                    0x1p-1
                LIMIT = 4           # where it ends
                f(a) = P(a)
                """;
        assertEquals(10, run(make(text, Operand.of(a)), 4, 0));
        assertEquals(
                new Polynomial(List.of(-2.0, 1.0, 0.5), -1, 4, 0.125),
                RecipeText.parse("test.recipe", Arithmetic.DOUBLE, text)
                        .recipe("P")
                        .polynomial());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | f(a, b) = c | unknown name c",
                "1 | f(a, b) = g(a) | unknown recipe g",
                "1 | f(a, b) = a + | expected a number",
                "1 | f(a, b) = a b | expected no more at b",
                "1 | f(a, b) = min(a) | min takes 2",
                "1 | f(a, b) = bits(a) + b | takes bits",
                "1 | f(a, b) = bits(a) * b | takes numbers",
                "1 | f(a, b) = bits(a) + 0.5 | 0.5 is no integer",
                "1 | f(a, b) = a if b else a | expected a condition",
                "1 | f(a, b | expected parameters",
                "1 | f(a, b) | has no step",
                "2 | f(a, b);  x = a; y = x + z | neither at the margin",
                "3 | f(a, b);    x = a + b;    y = x + z | unknown name z",
                "3 | f(a, b);    x = a + b;    y, z = a | there are 1 results",
                "3 | f(a, b);    x = a + b;    g(x, x);g(x) = x | g takes 1",
                "1 | f(a, b, C) = a | f takes 3",
                "1 | f(a, C) = a | C of f has to be known",
                "3 | f(a, b);    x = a / b;    x, | expected a number",
                "1 | polynomial P;    from 0 to 1, degree 1, error 1 absolute;    1, 2;f(a, b) = P(a) | has a comment",
                "2 | polynomial P  # P;    from 0 to 1, degree 2, error 1 absolute;    1, 2;f(a, b) = P(a) | are of degree 1",
                "2 | polynomial P  # P;    from 0, degree 1, error 1 absolute;    1, 2;f(a, b) = P(a) | expected to",
                "2 | polynomial P  # P;    from 0 to 1, degree 1, error 1;    1, 2;f(a, b) = P(a) | expected relative to",
                "2 | f(a, b) = a;f(a) = a | a second f",
                "3 | f(a, b);    x = a + b;    x = a - b | a second x",
                "2 | f(a, b);    a = a + b | a second a",
                "2 | f(a, b);    error 1;    a + b | expected ulp",
                "1 | f(a, b);    error 1 ulp | has no step",
                "1 | f(a, b) gives;    a | expected the meaning",
                "1 | let f(a, b);    a | has no step",
                "2 | f(a, b) = a;    a + b | belongs to nothing",
                "2 | # a;    a + b;f(a, b) = a | belongs to nothing",
                "2 | uses basics;    a + b;f(a, b) = a | belongs to nothing",
                "2 | C = 2;    a + b;f(a, b) = a * C | belongs to nothing",
                "1 | f(a, b) = a + b  # of $c | unknown name c",
            })
    void mistakesAreReportedWithTheirLine(int line, String text, String problem) {
        String message = assertThrows(IllegalStateException.class, () -> make(text.replace(";", "\n")))
                .getMessage();
        assertTrue(message.startsWith("test.recipe:" + line + ": "), message);
        assertTrue(message.contains(problem), message);
    }

    @Test
    void aRecipeIsMadeOnceOfTheSameArguments() {
        Value once = make("f(a, b) = a * b + 1");
        assertSame(once, make("f(a, b) = a * b + 1"));
        assertNotEquals(once, make("f(a, b) = a * b + 2"));
    }
}
