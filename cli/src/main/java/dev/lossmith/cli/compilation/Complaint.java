package dev.lossmith.cli.compilation;

/** What a user is to be told, and the exit code that goes with it. */
public final class Complaint extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    private Complaint(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Something is wrong with a formula or a kernel. */
    public static Complaint wrong(String message) {
        return new Complaint(1, message);
    }

    /** The command cannot be done. */
    public static Complaint impossible(String message) {
        return new Complaint(2, message);
    }

    public int exitCode() {
        return exitCode;
    }
}
