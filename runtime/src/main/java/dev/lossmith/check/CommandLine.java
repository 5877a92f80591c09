package dev.lossmith.check;

import java.io.PrintStream;

/** {@link Check}'s command line. */
final class CommandLine {
    static final int WITHIN_BOUNDS = 0;
    static final int OUT_OF_BOUNDS = 1;
    static final int WRONG_USAGE = 2;

    private static final String USAGE = "Usage: java -cp <classes and lossmith-runtime.jar> dev.lossmith.check.Check"
            + " <kernel class> [--points N] [--seed S]\n"
            + "Compares a generated kernel, such as com.acme.SpamLossKernel, with its textbook formula, which\n"
            + "stands beside it in com.acme.SpamLossReference. Exit code: 0 within bounds, 1 not, 2 not run.";

    private CommandLine() {}

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            String name = null;
            long points = 0;
            long seed = 1;
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i].equals("--points")) {
                    points = number(arguments, ++i, 1);
                } else if (arguments[i].equals("--seed")) {
                    seed = number(arguments, ++i, Long.MIN_VALUE);
                } else if (name == null && !arguments[i].startsWith("-")) {
                    name = arguments[i];
                } else {
                    throw new IllegalArgumentException("Unexpected argument " + arguments[i]);
                }
            }
            if (name == null) {
                throw new IllegalArgumentException("Which kernel class?");
            }
            Check check = Check.of(load(name)).seed(seed);
            Report report = (points == 0 ? check : check.points((int) Math.min(points, Integer.MAX_VALUE))).run();
            out.print(report);
            return report.isWithinBounds() ? WITHIN_BOUNDS : OUT_OF_BOUNDS;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return WRONG_USAGE;
        }
    }

    private static long number(String[] arguments, int index, long least) {
        try {
            long number = Long.parseLong(arguments[index]);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            // reported below, like a number that is too small
        }
        throw new IllegalArgumentException(arguments[index - 1] + " needs a number");
    }

    private static Reference load(String name) {
        String reference = referenceName(name);
        try {
            return (Reference) Class.forName(reference).getConstructor().newInstance();
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            String message = "Cannot find " + reference + ". Is it compiled and on the class path?";
            throw new IllegalArgumentException(message, e);
        } catch (ReflectiveOperationException | ClassCastException e) {
            String message = reference + " is no public Reference with a public constructor: " + e;
            throw new IllegalArgumentException(message, e);
        }
    }

    /** {@code SpamLossKernel}, {@code SpamLossReference} and the config's own name {@code SpamLoss} all will do. */
    static String referenceName(String name) {
        return name.replaceFirst("(Kernel|Reference)$", "") + "Reference";
    }
}
