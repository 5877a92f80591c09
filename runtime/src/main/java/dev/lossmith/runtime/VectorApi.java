package dev.lossmith.runtime;

import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gets the Vector API ready in steps of some milliseconds, once a JVM: loads its classes, then calls one operation after the other, as
 * the first call of each links lambdas. The first vector of a kernel would do it all in one go, and hold up a call for 50 to
 * 150 ms. By reflection, since Java 8 knows no vectors; a step that this JVM does not know is left out.
 *
 * <p>Safe for use by several threads: they take different steps. One that comes too early for another's result is left out.
 */
final class VectorApi {
    private static final String PACKAGE = "jdk.incubator.vector.";

    /**
     * A class to load; a constant and its name; or what to call on what: the name of the result, the receiver, the method, and its
     * arguments. D is a vector of doubles, L of as many longs, F of as many floats, M a mask; S and T are species. # are the bits of
     * the former two, % those of F. Before the operators, the text of a species has made ready what joins their names.
     */
    private static final String[] STEPS =
            ("java.lang.foreign.ValueLayout,ByteVector,DoubleVector,FloatVector,LongVector,"
                            + "S DoubleVector SPECIES_#,T FloatVector SPECIES_%,N S toString,VectorOperators,"
                            + "D S zero,F T zero,L D viewAsIntegralLanes,D L viewAsFloatingLanes,"
                            + "D D lanewise ADD D,D D lanewise SUB D,D D lanewise MUL D,D D lanewise DIV D,"
                            + "D D lanewise SQRT,D D lanewise ABS,D D lanewise NEG,M D compare GT D,D D blend D M,"
                            + "L L lanewise ADD L,L L lanewise SUB L,L L lanewise AND L,L L lanewise OR L,L L lanewise XOR L,"
                            + "L L lanewise LSHL L,L L lanewise ASHR L,L L lanewise BITWISE_BLEND L L,"
                            + "D F convertShape F2D S 0,F D convertShape D2F T 0")
                    .split(",");

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** By the letter of their name. */
    private static final Object[] VALUES = new Object[1 + 'Z'];

    private VectorApi() {}

    /** {@return the size of the preferred vector; 0 where the module is missing} */
    static int bits() {
        try {
            Class<?> shape = type("VectorShape");
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
        int step = NEXT.getAndIncrement();
        if (step < STEPS.length) {
            try {
                run(STEPS[step]
                        .replace("#", bits + "")
                        .replace("%", bits / 2 + "")
                        .split(" "));
            } catch (ReflectiveOperationException | RuntimeException | LinkageError | StackOverflowError unknown) {
                // The first vector does what is left.
            }
        }
    }

    private static void run(String[] words) throws ReflectiveOperationException {
        char name = words[0].charAt(0);
        if (words.length == 1) {
            type(words[0]);
        } else if (words[1].length() > 1) {
            VALUES[name] = constant(words[1], words[2]);
        } else {
            Object[] arguments = new Object[words.length - 3];
            for (int i = 0; i < arguments.length; i++) {
                String word = words[i + 3];
                arguments[i] = word.equals("0")
                        ? (Object) 0
                        : word.length() > 1 ? constant("VectorOperators", word) : VALUES[word.charAt(0)];
            }
            // What declares the methods: the classes of vectors and species are not public.
            boolean isSpecies = words[1].equals("S") || words[1].equals("T");
            for (Method method : type(isSpecies ? "VectorSpecies" : "Vector").getMethods()) {
                if (method.getName().equals(words[2]) && takes(method.getParameterTypes(), arguments)) {
                    VALUES[name] = method.invoke(VALUES[words[1].charAt(0)], arguments);
                    return;
                }
            }
        }
    }

    private static boolean takes(Class<?>[] types, Object[] arguments) {
        boolean takes = types.length == arguments.length;
        for (int i = 0; takes && i < types.length; i++) {
            takes = types[i] == int.class ? arguments[i] instanceof Integer : types[i].isInstance(arguments[i]);
        }
        return takes;
    }

    private static Class<?> type(String name) throws ReflectiveOperationException {
        return Class.forName(name.indexOf('.') < 0 ? PACKAGE + name : name);
    }

    private static Object constant(String type, String name) throws ReflectiveOperationException {
        return type(type).getField(name).get(null);
    }
}
