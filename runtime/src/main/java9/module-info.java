/**
 * What generated kernels extend, and the checker. It reads {@code java.base} alone, so that its users have nothing to
 * read beside it. Whether there is a {@code jdk.incubator.vector} it asks by reflection: a module whose kernels are to
 * have vectors requires that itself.
 */
module dev.lossmith.runtime {
    exports dev.lossmith.runtime;
    exports dev.lossmith.check;
}
