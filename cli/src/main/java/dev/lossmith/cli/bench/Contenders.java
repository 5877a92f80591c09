package dev.lossmith.cli.bench;

import dev.lossmith.runtime.Backend;
import dev.lossmith.runtime.FloatLoss;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.Optional;

/** Loads contenders, each with classes of its own. */
record Contenders(Map<String, byte[]> classes, Class<?> array) {
    private static final String FORCED = "lossmith.backend";
    private static final String WARM_UP = "lossmith.warmup";

    /** Classes of a compilation, and of the runtime anew. */
    private static final class Loader extends URLClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(
                    new URL[] {
                        FloatLoss.class.getProtectionDomain().getCodeSource().getLocation()
                    },
                    ClassLoader.getPlatformClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
        }
    }

    Contender byHand() throws ReflectiveOperationException {
        Class<?> type = new Loader(classes).loadClass(LoopByHand.CLASS);
        return new Contender(
                "by hand", typed(MethodHandles.publicLookup().findStatic(type, "lossAndGradient", call())));
    }

    /** A kernel with a schedule; empty if it does not have that, or it cannot run here. */
    Optional<Contender> kernel(String kernel, Backend schedule) throws ReflectiveOperationException {
        System.setProperty(FORCED, schedule.toString());
        System.setProperty(WARM_UP, "0");
        try {
            Class<?> type = new Loader(classes).loadClass(kernel);
            Object instance = type.getField("INSTANCE").get(null);
            boolean isForced =
                    type.getMethod("backend").invoke(instance).toString().equals(schedule.toString());
            MethodHandle method = MethodHandles.publicLookup()
                    .findVirtual(type, "lossAndGradient", call())
                    .bindTo(instance);
            return isForced ? Optional.of(new Contender(schedule.toString(), typed(method))) : Optional.empty();
        } finally {
            System.clearProperty(FORCED);
            System.clearProperty(WARM_UP);
        }
    }

    private MethodType call() {
        return MethodType.methodType(double.class, array, array, array);
    }

    private static MethodHandle typed(MethodHandle method) {
        return method.asType(MethodType.methodType(double.class, Object.class, Object.class, Object.class));
    }
}
