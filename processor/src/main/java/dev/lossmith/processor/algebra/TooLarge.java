package dev.lossmith.processor.algebra;

/** A polynomial or a number grew beyond what a kernel could use; what it stands for is left as it was written. */
final class TooLarge extends ArithmeticException {
    private static final long serialVersionUID = 1;

    TooLarge(String what) {
        super(what);
    }

    /** It is caught where the node is normalised; the trace would tell nothing. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
