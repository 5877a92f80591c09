package dev.lossmith.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who takes part, in the order of the tables. */
enum Contender {
    // spotless:off
    LOSSMITH           ("Lossmith",                     "LossmithKernel",    Kind.JAVA),
    ONE_LOOP           ("hand-written, one loop",       "OneLoop",           Kind.JAVA),
    TWO_LOOPS          ("hand-written, two loops",      "TwoLoops",          Kind.JAVA),
    VECTOR_LOOP        ("hand-written, Vector API",     "VectorLoop",        Kind.JAVA),
    PYTORCH            ("PyTorch (DJL), operations",    "PyTorchOperations", Kind.PEER),
    PYTORCH_AUTOGRAD   ("PyTorch (DJL), autograd",      "PyTorchAutograd",   Kind.PEER),
    TENSORFLOW         ("TensorFlow, graph",            "TensorFlowGraph",   Kind.PEER),
    TENSORFLOW_XLA     ("TensorFlow, XLA",              "TensorFlowXla",     Kind.PEER),
    ND4J               ("ND4J, operations",             "Nd4jOperations",    Kind.PEER),
    ND4J_LOSS          ("ND4J, its loss operation",     "Nd4jLoss",          Kind.PEER),
    MEMORY_FLOOR       ("memory floor: g = x + t",      "MemoryFloor",       Kind.FLOOR);
    // spotless:on

    /** Contenders of a kind are run alike. */
    enum Kind {
        /** Java alone: generated, or written by hand. */
        JAVA,
        /** Other libraries: there only if their profile was on; on two sizes. */
        PEER,
        /** No loss, so no first call. */
        FLOOR
    }

    /** What the others are compared with. */
    static final Contender BASELINE = ONE_LOOP;

    private static final Set<Integer> PEER_SIZES = Set.of(1 << 15, 1 << 20);

    private final String title;
    private final String className;
    private final Kind kind;

    Contender(String title, String simpleName, Kind kind) {
        this.title = title;
        this.className = Contender.class.getPackageName() + ".contender." + simpleName;
        this.kind = kind;
    }

    /** Who ran in this class. */
    static Optional<Contender> of(String className) {
        return Arrays.stream(values())
                .filter(contender -> contender.className.equals(className))
                .findAny();
    }

    /** The name on the command line and in names of files. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }

    /** The class with its benchmarks. */
    String className() {
        return className;
    }

    /** True for what a user could call instead of another of these, so that its first call is of interest. */
    boolean hasFirstCall() {
        return kind == Kind.JAVA;
    }

    /** False if its library was not built in. */
    boolean isPresent() {
        return getClass().getResource("/" + className.replace('.', '/') + ".class") != null;
    }

    /** Those of {@code sizes} that it is measured on. */
    List<Integer> sizes(List<Integer> sizes) {
        return sizes.stream()
                .filter(size -> kind != Kind.PEER || PEER_SIZES.contains(size))
                .toList();
    }
}
