package dev.lossmith.runtime;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gets the Vector API ready in steps of some milliseconds, once a JVM: loads its classes, then calls one operation after the other, as
 * the first call of each links lambdas. The first vector of a kernel would do it all in one go, and hold up a call for 50 to
 * 150 ms. By reflection, since Java 8 knows no vectors; a step that this JVM does not know is left out.
 *
 * <p>Safe for use by several threads: they take different steps.
 */
final class VectorApi {
    private static final String PACKAGE = "jdk.incubator.vector.";

    /**
     * A class to load, or what to call on what: the name of the result, the receiver, the method, its arguments. D is a vector
     * of doubles, L of as many longs, F of as many floats; # are the bits of the first two, % of the last. Before the operators, the
     * text of a species has made ready what joins their names.
     */
    // spotless:off
    private static final String[] STEPS = {
        "java.lang.foreign.ValueLayout", "ByteVector", "DoubleVector", "FloatVector", "LongVector",
        "S DoubleVector.SPECIES_# toString",
        "VectorOperators",
        "D DoubleVector.SPECIES_# broadcast 1",
        "F FloatVector.SPECIES_% broadcast 1",
        "L D viewAsIntegralLanes",
        "D L viewAsFloatingLanes",
        "D D lanewise VectorOperators.ADD D",
        "D D lanewise VectorOperators.SUB D",
        "D D lanewise VectorOperators.MUL D",
        "D D lanewise VectorOperators.DIV D",
        "D D lanewise VectorOperators.SQRT",
        "D D lanewise VectorOperators.ABS",
        "D D lanewise VectorOperators.NEG",
        "M D compare VectorOperators.GT D",
        "D D blend D M",
        "L L lanewise VectorOperators.ADD L",
        "L L lanewise VectorOperators.SUB L",
        "L L lanewise VectorOperators.AND L",
        "L L lanewise VectorOperators.OR L",
        "L L lanewise VectorOperators.XOR L",
        "L L lanewise VectorOperators.LSHL L",
        "L L lanewise VectorOperators.ASHR L",
        "L L lanewise VectorOperators.BITWISE_BLEND L L",
        "D F convertShape VectorOperators.F2D DoubleVector.SPECIES_# 0",
        "F D convertShape VectorOperators.D2F FloatVector.SPECIES_% 0"
    };
    // spotless:on

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Map<String, Object> VALUES = new ConcurrentHashMap<>();

    private VectorApi() {}

    /** {@return the size of the preferred vector; 0 where the module is missing} */
    static int bits() {
        try {
            Class<?> shape = Class.forName(PACKAGE + "VectorShape");
            Object preferred = shape.getMethod("preferredShape").invoke(null);
            return (Integer) shape.getMethod("vectorBitSize").invoke(preferred);
        } catch (ReflectiveOperationException | LinkageError missing) {
            return 0;
        }
    }

    static boolean isReady() {
        return NEXT.get() >= STEPS.length;
    }

    /** The next step, unless all are done. */
    static void prepare(int bits) {
        int step = NEXT.get();
        if (step < STEPS.length && NEXT.compareAndSet(step, step + 1)) {
            String[] words = STEPS[step]
                    .replace("#", bits + "")
                    .replace("%", bits / 2 + "")
                    .split(" ");
            try {
                if (words.length == 1) {
                    Class.forName(words[0].contains(".") ? words[0] : PACKAGE + words[0]);
                } else {
                    VALUES.put(words[0], call(words));
                }
            } catch (ReflectiveOperationException | RuntimeException | LinkageError unknown) {
                // The first vector does what is left.
            }
        }
        if (isReady()) {
            VALUES.clear();
        }
    }

    private static Object call(String[] words) throws ReflectiveOperationException {
        Object receiver = value(words[1]);
        Object[] arguments = new Object[words.length - 3];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = value(words[i + 3]);
        }
        // What declares the methods: the classes of vectors and species are not public.
        String type = words[1].contains(".") ? "VectorSpecies" : "Vector";
        for (Method method : Class.forName(PACKAGE + type).getMethods()) {
            if (method.getName().equals(words[2]) && takes(method.getParameterTypes(), arguments)) {
                return method.invoke(receiver, arguments);
            }
        }
        throw new NoSuchMethodException(words[2]);
    }

    private static boolean takes(Class<?>[] types, Object[] arguments) {
        boolean takes = types.length == arguments.length;
        for (int i = 0; takes && i < types.length; i++) {
            Class<?> type = types[i] == int.class ? Integer.class : types[i] == long.class ? Long.class : types[i];
            takes = type.isInstance(arguments[i]);
        }
        return takes;
    }

    private static Object value(String word) throws ReflectiveOperationException {
        int dot = word.indexOf('.');
        if (dot >= 0) {
            return Class.forName(PACKAGE + word.substring(0, dot))
                    .getField(word.substring(dot + 1))
                    .get(null);
        }
        return word.equals("0") ? (Object) 0 : word.equals("1") ? (Object) 1L : VALUES.get(word);
    }
}
