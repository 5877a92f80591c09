package dev.lossmith.processor.jet;

/** With so few digits, nobody can tell which side of a choice holds. */
final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1;

    Undecided() {
        super(null, null, false, false);
    }
}
