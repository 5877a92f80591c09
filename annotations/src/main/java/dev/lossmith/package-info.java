/**
 * The annotations from which Lossmith writes loss kernels, and the options they take.
 *
 * <p>An annotation names a loss; its members are options, fixed when {@code javac} runs. The processor reads them and
 * writes one class a config, {@code <Config>Kernel}, specialised to exactly those options. A value that is illegal, and
 * an option that can have no effect, is a compile error at that value.
 *
 * <p>Nothing in this package exists at run time: the annotations are dropped by {@code javac}, and a kernel needs only
 * the classes of {@code dev.lossmith.runtime}.
 */
package dev.lossmith;
