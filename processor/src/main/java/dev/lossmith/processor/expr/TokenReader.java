package dev.lossmith.processor.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits formulas into words. Refuses nothing, so that {@link Parser} reports what is wrong in the order of the text. */
final class TokenReader {
    /** The kinds of the groups of {@link #WORD}, from 1. */
    private static final List<Token.Category> GROUPS =
            List.of(Token.Category.NUMBER, Token.Category.NAME, Token.Category.SIGN, Token.Category.OTHER);

    /** Takes in all that is meant as one number: 1.2.3 is one that is wrong, not two. */
    private static final String NUMBER = "([0-9.]+(?:[eE](?![A-Za-z])[-+]?[0-9.]*)?)";

    private static final String NAME = "([A-Za-z][A-Za-z0-9_]*)";
    private static final String SIGN = "(\\*\\*|[<>=!]=|[-+*/^(),<>\\[\\]])";
    private static final String OTHER = "(\\S)";
    private static final Pattern WORD = Pattern.compile("\\s*(?:" + String.join("|", NUMBER, NAME, SIGN, OTHER) + ")");

    private TokenReader() {}

    /** The words of a formula, and its end. */
    static List<Token> read(String formula) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(formula);
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(token(matcher, formula));
            end = matcher.end();
            matcher.region(end, formula.length());
        }
        tokens.add(new Token(Token.Category.END, "", end, formula));
        return tokens;
    }

    private static Token token(Matcher matcher, String formula) {
        int group = 1;
        while (matcher.start(group) < 0) {
            group++;
        }
        String text = matcher.group(group);
        Token.Category kind = Vocabulary.WORDS.contains(text) ? Token.Category.WORD : GROUPS.get(group - 1);
        return new Token(kind, text, matcher.start(group), formula);
    }
}
