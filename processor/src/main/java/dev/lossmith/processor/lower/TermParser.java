package dev.lossmith.processor.lower;

import dev.lossmith.processor.lower.Term.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads what steps compute.
 *
 * <pre>{@code
 * choice    = xor [ "if" condition "else" choice ]
 * condition = name ( "may be" | "may be below" | "may exceed" | "is" | "exceeds" ) sum
 * xor       = and { "^" and }
 * and       = shift { "&" shift }
 * shift     = sum { ( "<<" | ">>" ) sum }
 * sum       = product { ( "+" | "-" ) product }
 * product   = factor { ( "*" | "/" ) factor }
 * factor    = "-" factor | number | words | name | call | "(" choice ")"
 * call      = name "(" argument { "," argument } ")"
 * argument  = choice [ "in" "[" sum "," sum "]" ]
 * }</pre>
 */
final class TermParser {
    /** Those that bind least come first. */
    private static final List<List<String>> LEVELS =
            List.of(List.of("^"), List.of("&"), List.of("<<", ">>"), List.of("+", "-"), List.of("*", "/"));

    private static final int SUM = 3;

    private final RecipeText text;
    private final Set<String> locals;
    private final RecipeTokens tokens;

    /** With {@code locals} the names of parameters and of steps above. */
    TermParser(RecipeText text, Set<String> locals, RecipeTokens tokens) {
        this.text = text;
        this.locals = locals;
        this.tokens = tokens;
    }

    Term choice() {
        Term then = chain(0);
        if (!tokens.takes("if")) {
            return then;
        }
        Term.StaticTest condition = condition();
        tokens.require("else");
        return new Term.Choice(condition, then, choice());
    }

    private Term.StaticTest condition() {
        Term subject = name(tokens.takeName());
        for (Test test : Test.values()) {
            if (tokens.takes(test.words())) {
                return new Term.StaticTest(subject, test, sum());
            }
        }
        throw tokens.error("expected a condition");
    }

    Term sum() {
        return chain(SUM);
    }

    private Term chain(int level) {
        if (level == LEVELS.size()) {
            return factor();
        }
        Term left = chain(level + 1);
        while (LEVELS.get(level).contains(tokens.peek())) {
            Operation operation = Operation.of(tokens.take());
            left = new Term.Operated(operation, List.of(left, chain(level + 1)));
        }
        return left;
    }

    private Term factor() {
        if (tokens.takes("-")) {
            return new Term.Operated(Operation.NEGATE, List.of(factor()));
        }
        if (tokens.takes("(")) {
            Term inner = choice();
            tokens.require(")");
            return inner;
        }
        if (!tokens.isName()) {
            return new Term.Given(literal(tokens.take()));
        }
        String name = tokens.take();
        return tokens.takes("(") ? call(name) : name(name);
    }

    private Operand literal(String word) {
        try {
            if (word.startsWith("\"")) {
                return Operand.of(word.substring(1, word.length() - 1));
            }
            boolean hexadecimal = word.startsWith("0x");
            if (hexadecimal ? word.indexOf('p') < 0 : word.chars().allMatch(Character::isDigit)) {
                return Operand.of(
                        Long.parseUnsignedLong(hexadecimal ? word.substring(2) : word, hexadecimal ? 16 : 10));
            }
            return Operand.of(Double.parseDouble(word));
        } catch (NumberFormatException e) {
            throw tokens.error("expected a number, not " + word);
        }
    }

    private Term name(String name) {
        if (locals.contains(name)) {
            return new Term.Name(name);
        }
        if (name.equals("infinity")) {
            return new Term.Given(Operand.of(Double.POSITIVE_INFINITY));
        }
        Declaration declaration = text.find(name);
        if (declaration == null || !declaration.isConstant()) {
            throw tokens.error("unknown name " + name);
        }
        return new Term.Given(declaration.constant());
    }

    private Term call(String name) {
        List<Term> arguments = new ArrayList<>();
        do {
            arguments.add(argument());
        } while (tokens.takes(","));
        tokens.require(")");
        Operation operation = Operation.of(name);
        if (operation != null) {
            if (arguments.size() != operation.arity()) {
                throw tokens.error(name + " takes " + operation.arity());
            }
            return new Term.Operated(operation, arguments);
        }
        Declaration declaration = text.find(name);
        if (declaration == null || declaration.isConstant()) {
            throw tokens.error("unknown recipe " + name);
        }
        return declaration.isPolynomial()
                ? new Term.PolynomialAt(declaration, arguments.get(0))
                : new Term.RecipeCall(declaration, arguments);
    }

    private Term argument() {
        Term argument = choice();
        if (!tokens.takes("in")) {
            return argument;
        }
        tokens.require("[");
        Term low = sum();
        tokens.require(",");
        Term high = sum();
        tokens.require("]");
        return new Term.Within(argument, low, high);
    }
}
