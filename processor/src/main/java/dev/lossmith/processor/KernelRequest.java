package dev.lossmith.processor;

import dev.lossmith.processor.config.Config;
import dev.lossmith.processor.config.ReportOption;
import dev.lossmith.processor.config.Target;
import dev.lossmith.runtime.Backend;
import java.util.Set;

/**
 * A config with all that only the compilation around it knows: what follows needs no compiler.
 *
 * @param target where the kernel is to run
 * @param fastest the fastest loops that are written
 * @param isShadowed whether its package has a class that is called like one of those of {@code java.lang} which kernels name
 * @param reports the reports that are asked for
 */
record KernelRequest(Config config, Target target, Backend fastest, boolean isShadowed, Set<ReportOption> reports) {}
