package dev.lossmith.processor.loss;

import java.util.Optional;

/**
 * An option of an annotation: a number, a number a class, one of some names, a flag, a text or a range.
 *
 * @param name the annotation's member
 * @param shape what kind of value it has
 * @param legal which numbers are legal; empty for what is no number
 * @param advice what to write instead of an illegal value
 * @param condition where writing it is a mistake, if anywhere
 */
public record Option(String name, Shape shape, Optional<Legal> legal, String advice, Optional<Requirement> condition) {
    /** The kinds of value. */
    public enum Shape {
        NUMBER,
        NUMBER_PER_CLASS,
        /** Any count of numbers, none included, that are not rounded. */
        LIST,
        /** A number that no kernel computes with, and that is not rounded. */
        LIMIT,
        NAME,
        /** True or false. */
        FLAG,
        /** One text or several. */
        TEXT,
        /** A closed interval. */
        RANGE
    }

    /**
     * When the option may not be written, or not differ from its default.
     *
     * @param option the option that decides it
     * @param value the name of its value, true and false included
     * @param needed whether that value is needed, or forbidden
     * @param reason why
     */
    public record Requirement(String option, String value, boolean needed, String reason) {
        public boolean allows(String actual) {
            return value.equals(actual) == needed;
        }
    }

    static Option number(String name, Legal legal, String advice) {
        return new Option(name, Shape.NUMBER, Optional.of(legal), advice, Optional.empty());
    }

    static Option perClass(String name, Legal legal, String advice) {
        return new Option(name, Shape.NUMBER_PER_CLASS, Optional.of(legal), advice, Optional.empty());
    }

    static Option list(String name, Legal legal, String advice) {
        return new Option(name, Shape.LIST, Optional.of(legal), advice, Optional.empty());
    }

    static Option name(String name) {
        return new Option(name, Shape.NAME, Optional.empty(), "", Optional.empty());
    }

    static Option flag(String name) {
        return new Option(name, Shape.FLAG, Optional.empty(), "", Optional.empty());
    }

    static Option limit(String name, Legal legal, String advice) {
        return new Option(name, Shape.LIMIT, Optional.of(legal), advice, Optional.empty());
    }

    static Option text(String name) {
        return new Option(name, Shape.TEXT, Optional.empty(), "", Optional.empty());
    }

    static Option range(String name, String advice) {
        return new Option(name, Shape.RANGE, Optional.empty(), advice, Optional.empty());
    }

    /** This option, where it has an effect only if the option {@code other} is {@code value}. */
    Option onlyWith(String other, String value, String reason) {
        return new Option(name, shape, legal, advice, Optional.of(new Requirement(other, value, true, reason)));
    }

    /** This option, where it must not differ from its default if the option {@code other} is {@code value}. */
    Option neverWith(String other, String value, String reason) {
        return new Option(name, shape, legal, advice, Optional.of(new Requirement(other, value, false, reason)));
    }
}
