package dev.lossmith.processor.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whatever the text is: it is read, and then printed and read as the same, or refused with a caret inside of it. */
class ParserFuzzTest {
    private static final int ROUNDS = 10_000;
    // spotless:off
    private static final List<String> WORDS = List.of(
            "x", "t", "a", "b", "c", "X", "ln", "_", "1", "2", "0.5", ".5", "1e-7", "1e", "1.2.3", "1e400", "3000",
            "+", "-", "*", "/", "^", "**", "(", ")", "(", ")", ",", "<", "<=", ">", ">=", "==", "!=", "=", "!",
            "exp(", "log(", "max(", "min(", "pow(", "square(", "relu(", "logsigmoid(", "where(", "where(x < t, ",
            "where(a != 1, ", "let p = ", " in ", "p", " and ", " or ", "not ", "pi", "floor(", "cbrt(", "log2(", "exp", "\u2212", "\u00b2", "\ud83d\ude00", "\ud800", "\u0000", "\n", "\t", " ");
    // spotless:on

    private final Pool pool = new Pool();
    private final Map<String, Expression> names = new LinkedHashMap<>();
    private int read;
    private int refused;

    ParserFuzzTest() {
        for (String name : List.of("a", "b", "c", "x", "t")) {
            names.put(name, pool.variable(name, Interval.REALS));
        }
        names.put("k", pool.constant(new BigDecimal("-2.5")));
    }

    @Test
    void anyBytes() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            String text = new String(bytes, i % 2 == 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
            readOrRefused(text);
        }
        assertTrue(refused > ROUNDS / 2);
    }

    @Test
    void anyWords() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder text = new StringBuilder();
            for (int words = random.nextInt(1, 12); words > 0; words--) {
                text.append(WORDS.get(random.nextInt(WORDS.size())));
            }
            readOrRefused(text.toString());
        }
        assertTrue(read > 100 && refused > ROUNDS / 2, () -> read + " were read");
    }

    @Test
    void formulasWithOneCharacterChanged() {
        SplittableRandom random = new SplittableRandom(3);
        ParserFuzzTrees trees = new ParserFuzzTrees(pool, random);
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder text = new StringBuilder(trees.any(4).toString());
            int place = random.nextInt(text.length());
            String word = WORDS.get(random.nextInt(WORDS.size()));
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(place);
                case 1 -> text.setCharAt(place, word.charAt(0));
                default -> text.insert(place, word.charAt(0));
            }
            readOrRefused(text.toString());
        }
        assertTrue(read > ROUNDS / 10 && refused > ROUNDS / 2, () -> read + " were read");
    }

    private void readOrRefused(String text) {
        Expression own = readOrNull(text, () -> Parser.parse(pool, text, names::get));
        if (own != null) {
            assertSame(own, Parser.parse(pool, own.toString(), names::get), text);
        }
        Expression users = readOrNull(text, () -> Parser.parseUser(pool, text, names));
        if (users != null) {
            assertSame(users, Parser.parseUser(pool, users.toString(), names), text);
        }
    }

    private Expression readOrNull(String text, Supplier<Expression> reading) {
        try {
            Expression expression = reading.get();
            read++;
            return expression;
        } catch (FormulaException refusal) {
            refused++;
            List<String> lines = refusal.getMessage().lines().toList();
            assertEquals(3, lines.size(), refusal.getMessage());
            assertEquals(refusal.problem(), lines.get(0));
            assertFalse(refusal.problem().isBlank());
            assertTrue(refusal.position() >= 0 && refusal.position() <= text.length(), text);
            assertEquals("^", lines.get(2).strip());
            assertTrue(lines.get(2).length() <= lines.get(1).length() + 1, refusal.getMessage());
            assertTrue(lines.get(1).length() <= 80, refusal.getMessage());
            assertTrue(refusal.getMessage().chars().allMatch(each -> each == '\n' || each >= ' ' && each <= '~'), text);
            return null;
        }
    }
}
