package dev.lossmith.benchmarks;

import dev.lossmith.benchmarks.contender.AskedBackend;
import dev.lossmith.runtime.Backend;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who takes part, in the order of the tables: a class with benchmarks and, of generated kernels, the schedule. */
enum Contender {
    // spotless:off
    LOSSMITH_VECTOR    ("Lossmith, vector",             "LossmithKernel",    Kind.KERNEL,   Backend.VECTOR),
    LOSSMITH_STAGED    ("Lossmith, staged",             "LossmithKernel",    Kind.KERNEL,   Backend.STAGED),
    LOSSMITH_SCALAR    ("Lossmith, scalar",             "LossmithKernel",    Kind.KERNEL,   Backend.SCALAR),
    LOSSMITH_PARALLEL  ("Lossmith, vector, 2 threads",  "LossmithParallel",  Kind.PARALLEL, Backend.VECTOR),
    ONE_LOOP           ("hand-written, one loop",       "OneLoop",           Kind.LOOP),
    TWO_LOOPS          ("hand-written, two loops",      "TwoLoops",          Kind.LOOP),
    VECTOR_LOOP        ("hand-written, Vector API",     "VectorLoop",        Kind.LOOP),
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
        /** A generated kernel. */
        KERNEL(Set.of()),
        /** A generated kernel on several threads: only where there is enough to share. */
        PARALLEL(Set.of(1 << 20, 1 << 24)),
        /** Java, written by hand. */
        LOOP(Set.of()),
        /** Other libraries: there only if their profile was on. */
        PEER(Set.of(1 << 15, 1 << 20)),
        /** No loss, so no first call. */
        FLOOR(Set.of());

        private final Set<Integer> sizes;

        /** Empty sizes are all. */
        Kind(Set<Integer> sizes) {
            this.sizes = sizes;
        }
    }

    /** What the others are compared with. */
    static final Contender BASELINE = ONE_LOOP;

    private static final String BACKEND_ARGUMENT = "-D" + AskedBackend.PROPERTY + "=";

    private final String title;
    private final String className;
    private final Kind kind;
    private final List<String> backendArguments;

    Contender(String title, String simpleName, Kind kind, Backend... backend) {
        this.title = title;
        this.className = Contender.class.getPackageName() + ".contender." + simpleName;
        this.kind = kind;
        this.backendArguments =
                Arrays.stream(backend).map(asked -> BACKEND_ARGUMENT + asked).toList();
    }

    /** Who ran in this class, in a virtual machine with these arguments. */
    static Optional<Contender> of(String className, List<String> jvmArguments) {
        List<String> backendArguments = jvmArguments.stream()
                .filter(argument -> argument.startsWith(BACKEND_ARGUMENT))
                .toList();
        return Arrays.stream(values())
                .filter(contender -> contender.className.equals(className))
                .filter(contender -> contender.backendArguments.equals(backendArguments))
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

    /** What its virtual machine is started with. */
    List<String> jvmArguments() {
        return Stream.concat(Stream.of("--add-modules=jdk.incubator.vector"), backendArguments.stream())
                .toList();
    }

    /** True for what Lossmith has generated. */
    boolean isGenerated() {
        return kind == Kind.KERNEL || kind == Kind.PARALLEL;
    }

    /** True for what a user could call instead of another of these, so that its first call is of interest. */
    boolean hasFirstCall() {
        return kind == Kind.KERNEL || kind == Kind.LOOP;
    }

    /** False if its library was not built in. */
    boolean isPresent() {
        return getClass().getResource("/" + className.replace('.', '/') + ".class") != null;
    }

    /** Those of {@code sizes} that it is measured on. */
    List<Integer> sizes(List<Integer> sizes) {
        return sizes.stream()
                .filter(size -> kind.sizes.isEmpty() || kind.sizes.contains(size))
                .toList();
    }
}
