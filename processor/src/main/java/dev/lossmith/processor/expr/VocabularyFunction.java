package dev.lossmith.processor.expr;

import java.util.List;

/** A function that users may call. */
sealed interface VocabularyFunction {
    /** One that is an operator. */
    record OfOperator(Operator operator) implements VocabularyFunction {
        @Override
        public String call() {
            return operator.call();
        }

        @Override
        public boolean isChained() {
            return operator.isChained();
        }
    }

    /**
     * One that stands for a formula.
     *
     * @param meaning the formula, in the parameters of the call
     */
    record Abbreviation(String call, String meaning) implements VocabularyFunction {}

    /** How it is called, as {@code pow(a, b)}. */
    String call();

    /** Whether it takes more arguments than that as well, two by two from the left. */
    default boolean isChained() {
        return false;
    }

    default String name() {
        return call().substring(0, call().indexOf('('));
    }

    default List<String> parameters() {
        return List.of(
                call().substring(call().indexOf('(') + 1, call().length() - 1).split(", "));
    }

    /** Refuses calls, by the name at {@code place}, with a number of arguments that it does not take. */
    default void requireArguments(Token place, int given) {
        int taken = parameters().size();
        if (given != taken && !(isChained() && given > taken)) {
            String needed =
                    taken + (isChained() ? " or more" : "") + (taken == 1 && !isChained() ? " argument" : " arguments");
            throw place.error(name() + " takes " + needed + ", not " + given + ". Write " + call() + ".");
        }
    }
}
