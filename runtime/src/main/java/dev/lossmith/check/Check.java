package dev.lossmith.check;

import java.io.PrintStream;
import java.util.Arrays;

/**
 * Compares a kernel with the textbook formula of its {@link Reference}: at special and random points in ulps, at
 * infinities and NaN, and as whole arrays with their reduction, weights, ranges and aliasing.
 *
 * <pre>{@code
 * Report report = Check.of(new SpamLossReference()).run();
 * System.out.println(report);
 * report.requireWithinBounds();      // in a test
 * }</pre>
 *
 * <p>The points depend on the seed only, so a report can be repeated. Immutable. The command line is {@link #main}.
 */
public final class Check {
    private static final int DEFAULT_POINTS = 1000;
    private static final long DEFAULT_SEED = 1;
    private static final String USAGE =
            "Usage: java -cp <class path> dev.lossmith.check.Check <kernel class> [--points N] [--seed S]\n"
                    + "Exit code: 0 within bounds, 1 not, 2 not run";

    /** Null for rows. */
    private final Reference reference;
    /** Null for single elements. */
    private final RowReference rows;

    private final int points;
    private final long seed;

    private Check(Reference reference, RowReference rows, int points, long seed) {
        this.reference = reference;
        this.rows = rows;
        this.points = points;
        this.seed = seed;
    }

    /**
     * {@return a check of the reference's kernel with 1000 inputs and seed 1}
     *
     * @param reference the formula, beside the kernel that is to compute it
     */
    public static Check of(Reference reference) {
        return new Check(reference, null, DEFAULT_POINTS, DEFAULT_SEED);
    }

    /**
     * {@return a check of the kernel of a loss of rows, with 1000 inputs and seed 1}
     *
     * @param reference the formula, beside the kernel that is to compute it
     */
    public static Check of(RowReference reference) {
        return new Check(null, reference, DEFAULT_POINTS, DEFAULT_SEED);
    }

    /**
     * {@return the same check with about this number of inputs, each tried with some four targets} Some 250 special inputs
     * are always tried. This check does not change.
     *
     * @param count how many inputs, at least 1; the time grows with it
     * @throws IllegalArgumentException if {@code count} is not positive
     */
    public Check points(int count) {
        if (count <= 0) {
            throw new IllegalArgumentException("points must be positive, but is " + count);
        }
        return new Check(reference, rows, count, seed);
    }

    /**
     * {@return the same check with other random points} This check does not change.
     *
     * @param newSeed any number; the same one gives the same points
     */
    public Check seed(long newSeed) {
        return new Check(reference, rows, points, newSeed);
    }

    /**
     * Runs the check; 1000 inputs take a second or two. A kernel that is wrong is no exception: the report says it.
     *
     * @return what was found, complete
     * @throws IllegalArgumentException if the kernel implements none of the loss interfaces
     */
    public Report run() {
        if (rows != null) {
            return new RowCheck(rows, points, seed).run(points);
        }
        Samples samples = new Samples(reference, seed);
        Exact[] finite = samples.finite(points);
        String setting = reference.format() + ", input in " + reference.input() + ", target in " + reference.target()
                + ", classes " + reference.classes() + ", points " + finite.length + ", seed " + seed;
        Report report = new Report(reference, setting);
        KernelCheck check = new KernelCheck(reference, report);
        for (Exact point : finite) {
            check.finite(point);
        }
        Exact[] special = samples.special();
        for (Exact point : special) {
            if (Double.isInfinite(point.input)) {
                check.infinite(point);
            }
        }
        for (int i = 0; i < Math.min(finite.length, 20); i++) {
            check.nan(finite[i], finite[finite.length - 1 - i]);
        }

        check.ranges(samples, finite);
        check.asPerElement(samples.inColumns(finite));
        Exact[] mixed = Arrays.copyOf(finite, Math.min(finite.length, 997) + special.length);
        System.arraycopy(special, 0, mixed, mixed.length - special.length, special.length);
        check.asPerElement(samples.inColumns(mixed));
        return report;
    }

    /**
     * Checks a kernel from the command line and exits: 0 if everything is within bounds, 1 if not, 2 if the arguments are
     * wrong or a class is missing.
     *
     * @param arguments the kernel's class name, {@code --points N}, {@code --seed S}
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /** Returns the exit code. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            String name = null;
            int points = DEFAULT_POINTS;
            long seed = DEFAULT_SEED;
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i].equals("--points")) {
                    points = (int) Math.max(0, Math.min(number(arguments, ++i), Integer.MAX_VALUE));
                } else if (arguments[i].equals("--seed")) {
                    seed = number(arguments, ++i);
                } else if (name == null && !arguments[i].startsWith("-")) {
                    name = arguments[i];
                } else {
                    throw new IllegalArgumentException("Unexpected argument " + arguments[i]);
                }
            }
            if (name == null) {
                throw new IllegalArgumentException("Which kernel class?");
            }
            Report report = load(name).points(points).seed(seed).run();
            out.print(report);
            return report.isWithinBounds() ? 0 : 1;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        }
    }

    private static long number(String[] arguments, int index) {
        try {
            return Long.parseLong(arguments[index]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(arguments[index - 1] + " needs a number", e);
        }
    }

    /** {@code SpamLossKernel}, {@code SpamLossReference} and the config's own name {@code SpamLoss} all will do. */
    private static Check load(String name) {
        String reference = name.replaceFirst("(Kernel|Reference)$", "") + "Reference";
        try {
            Object loaded = Class.forName(reference).getConstructor().newInstance();
            return loaded instanceof RowReference ? of((RowReference) loaded) : of((Reference) loaded);
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            String message = "Cannot find " + reference + ". Is it compiled and on the class path?";
            throw new IllegalArgumentException(message, e);
        } catch (ReflectiveOperationException | ClassCastException e) {
            String message = reference + " is no public Reference with a public constructor: " + e;
            throw new IllegalArgumentException(message, e);
        }
    }
}
