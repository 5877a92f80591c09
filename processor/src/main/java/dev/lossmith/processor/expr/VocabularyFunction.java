package dev.lossmith.processor.expr;

import java.util.List;

/**
 * A function that users may call.
 *
 * @param call how it is called, as {@code pow(a, b)}
 * @param more whether it takes more arguments than that as well, two by two from the left
 * @param operator what it is, or null for an abbreviation
 * @param meaning what an abbreviation stands for, a formula in its parameters; null for an operator
 */
record VocabularyFunction(String call, boolean more, Operator operator, String meaning) {
    String name() {
        return call.substring(0, call.indexOf('('));
    }

    List<String> parameters() {
        return List.of(call.substring(call.indexOf('(') + 1, call.length() - 1).split(", "));
    }

    /** Refuses calls, by the name at {@code place}, with a number of arguments that it does not take. */
    void requireArguments(Token place, int given) {
        int taken = parameters().size();
        if (given != taken && !(more && given > taken)) {
            String needed = taken + (more ? " or more" : "") + (taken == 1 && !more ? " argument" : " arguments");
            throw place.error(name() + " takes " + needed + ", not " + given + ". Write " + call + ".");
        }
    }
}
