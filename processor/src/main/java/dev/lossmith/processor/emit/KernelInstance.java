package dev.lossmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import javax.lang.model.element.Modifier;

/**
 * How kernels of one class come to be: the instance for all, and those that compute on a pool.
 *
 * @param hasPool whether there are such
 * @param further what a superclass takes besides the pool, as it follows that in a call
 */
record KernelInstance(ClassName name, boolean hasPool, String further) {
    List<FieldSpec> fields() {
        return List.of(
                Java.constant(
                        "Computes on the calling thread. Safe for use by several threads.",
                        name,
                        "INSTANCE",
                        CodeBlock.of("new $T($L)", name, hasPool ? "null" : ""),
                        Modifier.PUBLIC),
                Java.constant(
                        "Changes with what is serialized: nothing is.",
                        TypeName.LONG,
                        "serialVersionUID",
                        CodeBlock.of("1L"),
                        Modifier.PRIVATE));
    }

    /** What chooses the loops of all of them. */
    static FieldSpec schedule(String factory) {
        return Java.constant(
                "Chooses the loops for each block.",
                Types.SCHEDULE,
                "SCHEDULE",
                CodeBlock.of("$T.$L()", Types.SCHEDULE, factory),
                Modifier.PRIVATE);
    }

    /** The method that tells the loops that run now; none where there is no choice. */
    Optional<MethodSpec> backend(boolean isScheduled) {
        CodeBlock backend = isScheduled ? CodeBlock.of("SCHEDULE.backend()") : CodeBlock.of("$T.SCALAR", Types.BACKEND);
        return hasPool
                ? Optional.of(
                        Method.of("What long ranges are computed with now", "backend", Modifier.PUBLIC, Modifier.STATIC)
                                .returns(Types.BACKEND, "the kind of loops")
                                .does("return $L", backend))
                : Optional.empty();
    }

    /** The constructor, and the method that makes a kernel for a pool. */
    List<MethodSpec> makers() {
        if (!hasPool) {
            return List.of(Method.constructor("Computes on the calling thread", Modifier.PRIVATE)
                    .does("super(null$L)", further));
        }
        MethodSpec constructor = Method.constructor("Computes on a pool", Modifier.PRIVATE)
                .takes(Parameters.none().add("parallel", Types.PARALLEL))
                .does("super(parallel$L)", further);
        MethodSpec on = Method.of("""
                        The same kernel, which computes the blocks of long ranges on a pool, with the same bits;
                        without one (null), on the calling thread""", "on", Modifier.PUBLIC, Modifier.STATIC)
                .takes(Parameters.none().add("pool", ClassName.get(ForkJoinPool.class)))
                .returns(name, "the kernel")
                .does("return new $T($T.on(pool))", name, Types.PARALLEL);
        return List.of(constructor, on);
    }

    /** What makes it one again after it was serialized. */
    MethodSpec resolve() {
        return Method.of(
                        hasPool
                                ? "A pool cannot be serialized: what comes back computes on the calling thread"
                                : "There is one kernel: what comes back from a serialized one is that",
                        "readResolve",
                        Modifier.PRIVATE)
                .returns(ClassName.get(Object.class), "the kernel")
                .does("return INSTANCE");
    }
}
