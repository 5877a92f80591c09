package dev.lossmith.processor.testing;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verifier must see each thing that a kernel must not do, or its silence would prove nothing. */
class KernelBytecodeTest {
    /** What those begin with that call a constructor of the runtime: with what they have to have from it. */
    private static final Map<String, String> BASES = Map.of(
            "",
            """
             extends FloatKernel {
                protected double lossBlock(
                        float[] x, float[] t, float[] w, float[] l, int first, int size, int done, double[] lanes) {
                    return 0;
                }
                protected double lossAndGradientBlock(
                        float[] x, float[] t, float[] w, float[] l, float[] g, double s, int first, int size, int done,
                        double[] lanes) {
                    return 0;
                }
                protected double lossGradientAndHessianBlock(
                        float[] x, float[] t, float[] w, float[] l, float[] g, float[] h, double s, int first, int size,
                        int done, double[] lanes) {
                    return 0;
                }
            """,
            "Staged",
            " extends FloatStages { protected void stage(int stage, Scratch scratch, double scale, int count) { } ");

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            static Object f() { return new Object(); }                          | uses NEW
            static Object f() { return new float[3]; }                           | uses NEWARRAY
            static Object f() { return new String[3]; }                         | uses ANEWARRAY
            static Object f() { return new int[3][3]; }                         | uses MULTIANEWARRAY
            static int f(float x) { return x < 0 ? 1 : 2; }                     | uses FCMPG
            static int f(float x) { return x > 0 ? 1 : 2; }                     | uses FCMPL
            static int f(double x) { return x < 0 ? 1 : 2; }                    | uses DCMPG
            static int f(double x) { return x > 0 ? 1 : 2; }                    | uses DCMPL
            static int f(long x) { return x < 0 ? 1 : 2; }                      | uses LCMP
            static int f(Object x) { return x == null ? 1 : 2; }                | jumps on data
            static int f(Object x, Object y) { return x == y ? 1 : 2; }         | jumps on data
            static int f(int x) { switch (x) { case 1: return 2; case 2: return 4; default: return 3; } } | uses LOOKUPSWITCH
            static int f(int x) { switch (x) { case 1: return 2; case 2: return 4; case 3: return 9; case 4: return 1; default: return 3; } } | uses TABLESWITCH
            static double f(double x) { return Math.exp(x); }                   | uses the method java/lang/Math.exp(D)D
            static double f(double x) { return Math.log1p(x); }                 | uses the method java/lang/Math.log1p(D)D
            static float f(float x) { return Math.fma(x, x, x); }               | uses the method java/lang/Math.fma(FFF)F
            static double f(double x) { return StrictMath.sqrt(x); }            | uses the method java/lang/StrictMath.sqrt(D)D
            static int f(float x) { return Float.floatToIntBits(x); }           | uses the method java/lang/Float.floatToIntBits(F)I
            static float f() { return g(); } static float g() { return 1; }     | uses the method KernelKernel.g()F
            int f() { return hashCode(); }                                      | uses the method java/lang/Object.hashCode()I
            static int f(CharSequence x) { return x.length(); }                 | uses the method java/lang/CharSequence.length()I
            static Runnable f() { return () -> {}; }                            | uses INVOKEDYNAMIC
            static Object f() { return new KernelKernel(); }                    | uses NEW
            static Object f(Object x) { return (float[]) x; }                   | uses CHECKCAST
            static Scratch f() { return Scratch.take(); }                       | uses the method dev/lossmith/runtime/Scratch.take
            static int f() { return Runtime.getRuntime().availableProcessors(); } | uses the method java/lang/Runtime
            static void f(float[] a) { java.util.Arrays.fill(a, 0); }           | uses the method java/util/Arrays.fill
            static void f() { throw null; }                                     | uses ATHROW
            static void f(Object x) { synchronized (x) { } }                    | uses MONITORENTER
            static synchronized void f() { }                                    | is synchronized or native
            static void f() { try { g(); } catch (RuntimeException e) { } } private static void g() { } | catches exceptions
            float state;                                                        | KernelKernel.state is state
            static float state;                                                 | KernelKernel.state is state
            ForkJoinPool pool;                                                  | KernelKernel.pool is state
            private final transient Object pool = null;                         | KernelKernel.pool is state
            static final Object LOCK = new Object();                            | uses the method java/lang/Object.<init>
            static final long START = System.nanoTime();                        | uses the method java/lang/System.nanoTime
            static Object f() { return System.out; }                            | uses the field java/lang/System.out
            static Object f() { return String.class; }                          | uses LDC of something
            static void f(float[] a, int n) { for (int i = 0; i < n; i++) { if (Float.floatToRawIntBits(a[i]) < 0) break; } } | jumps on data
            static void f(float[] a) { int n = Float.floatToRawIntBits(a[0]); for (int i = 0; i < n; i++) { a[i] = 0; } } | jumps on data
            static void f(float[] a) { int n = (int) a[0]; int m = n + 1; for (int i = 0; i < m; i++) { a[i] = 0; } } | jumps on data
            static void f(float[] a, int n) { for (int i = 0; i < n; i += (int) a[i]) { a[i] = 0; } } | jumps on data
            static void f(long bits) { for (int i = (int) bits; i < 3; i++) { } } | jumps on data
            static void f(int n) { for (int i = 0; i < g(n); i++) { } } private static int g(int n) { return n; } | jumps on data
            private static void g(int n) { for (int i = 0; i < n; i++) { } } static void f(float[] a) { g((int) a[0]); } | passes data as a counter to g
            static int f(Backend b, int n) { if (b == null) { return 1; } return n; } | jumps on data
            protected double block(Backend b, int n) { do { n = n - 1; } while (b == Backend.VECTOR); return n; } | jumps back on a reference
            static double block(Backend b, Backend c) { b = c; if (b == Backend.VECTOR) { return 1; } return 2; } | jumps on data
            protected double block(Backend b, Backend c) { if (c == Backend.VECTOR) { return 1; } return 2; } | jumps on data
            static int f(float[] x, float[] y) { if (x == y) { return 1; } return 2; } | jumps on data
            static double f(float n) { return g((int) n); } private static double g(int n) { for (int i = 0; i < n; i++) { } return n; } | passes data as a counter to g
            static void f(FloatKernel k) { k.warmUp(); }                        | uses the method dev/lossmith/runtime/FloatKernel.warmUp
            static Object f(ForkJoinPool pool) { return Parallel.on(pool); }    | uses the method dev/lossmith/runtime/Parallel.on
            static void f(float[] a, int n) { if (n > 3) { a[0] = 1; } }        | jumps on a counter, but not to leave a loop
            static int f(int n) { return n > 3 ? 1 : 2; }                       | jumps
            static void f(float[] a, int n) { do { a[n] = 1; n--; } while (n > 0); } | jumps on a counter, but not to leave a loop
            static void f(float[] a, int n) { for (int i = 0; i < n; i++) { if (i > 3) { a[i] = 1; } } } | jumps on a counter, but not to leave a loop
            """)
    void seesWhatIsForbidden(String member, String violation) {
        assertThat(String.join("\n", violations("", member))).contains(violation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            static final double[] TABLE = {1, 2}; static double f(int c) { return TABLE[c]; }
            private static final Schedule S = Schedule.ofStages(); public static final KernelKernel INSTANCE = new KernelKernel(null); KernelKernel(Parallel pool) { super(pool, S); }
            static double f(double[] a, int n) { double s = 0; for (int i = 0, m = Math.min(n, 9); i < m; i++) { s += a[i] * g(i); } return s; } private static double g(int i) { return i / 3; }
            static float f(float x) { return Math.max(Float.intBitsToFloat(Float.floatToRawIntBits(x) ^ 1 >> 31), (float) Math.sqrt(x)); }
            static void f(float[] a, int n) { for (int i = 0; i < n; i++) { for (int j = i; j < n; j += 3) { a[j] = 1; } } }
            KernelKernel(Parallel pool) { super(pool, null); } static KernelKernel on(ForkJoinPool pool) { return new KernelKernel(Parallel.on(pool)); }
            KernelKernel() { super(null, null); } public double loss(float[] input, float[] target, int from, int to) { return reduce(0, input, target, null, null, null, from, to); }
            KernelKernel() { super(null, null); } protected double divisor(float[] weight, int from, int to) { notEmpty(from, to); return sumOfWeights(weight, from, to); }
            protected double block(Backend b, double x) { return b == Backend.VECTOR ? -x : 1 - x; }
            """)
    void saysNothingAgainstWhatKernelsMayDo(String member) {
        assertThat(violations("", member)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Staged | static double f(double x) { return x < 0 ? 1 : 2; }             | uses DCMPG
            Staged | static Object f() { return new double[3]; }                      | uses NEWARRAY
            Staged | static Object f() { return new Object(); }                       | uses NEW
            Staged | static Object f() { return new KernelKernelStaged(); }           | uses NEW
            Staged | static void f(double[] a, int n) { Lanes.zeros(); }              | uses the method dev/lossmith/runtime/Lanes.zeros
            Staged | static double f(double x) { return Math.exp(x); }                | uses the method java/lang/Math.exp(D)D
            Staged | static float f(float x) { return Math.fma(x, x, x); }            | uses the method java/lang/Math.fma(FFF)F
            Staged | static Runnable f() { return () -> {}; }                         | uses INVOKEDYNAMIC
            Staged | static Object f(Object x) { return (double[]) x; }               | uses CHECKCAST
            Staged | static String f() { return "text"; }                             | uses LDC of something
            Staged | static final double[] TABLE = {1, 2};                            | uses NEWARRAY
            Staged | static double state;                                             | KernelKernelStaged.state is state
            Staged | private final transient ForkJoinPool pool = null;                | KernelKernelStaged.pool is state
            Staged | static Object f(ForkJoinPool pool) { return Parallel.on(pool); } | uses the method dev/lossmith/runtime/Parallel.on
            Staged | static void f(double[] a) { switch ((int) a[0]) { case 0: a[1] = 0; break; default: a[2] = 0; } } | jumps on data
            Staged | static void f(double[] a, double[] b) { System.arraycopy(a, 0, b, 0, (int) a[0]); } | passes data as a counter to arraycopy
            Staged | static DoubleVector f(DoubleVector x) { return x.abs(); }        | uses the method jdk/incubator/vector/DoubleVector.abs
            Vector | static double f(double x) { return x < 0 ? 1 : 2; }             | uses DCMPG
            Vector | static Object f() { return new double[3]; }                      | uses NEWARRAY
            Vector | static Object f() { return new Object(); }                       | uses NEW
            Vector | static double f(double x) { return Math.exp(x); }                | uses the method java/lang/Math.exp(D)D
            Vector | static void f(DoubleVector x) { if (x.lane(0) > 0) { f(x); } }   | uses DCMPL
            Vector | static int f(DoubleVector x) { return x.compare(VectorOperators.LT, 0).anyTrue() ? 1 : 2; } | jumps on data
            Vector | static void f(DoubleVector x) { for (int i = 0; i < x.compare(VectorOperators.LT, 0).trueCount(); i++) { } } | jumps on data
            Vector | static void f(double[] a) { switch ((int) a[0]) { case 0: a[1] = 0; break; default: a[2] = 0; } } | jumps on data
            Vector | static void f(double[] a, double[] b) { System.arraycopy(a, 0, b, 0, (int) a[0]); } | passes data as a counter to arraycopy
            Vector | static VectorSpecies<Double> state;                              | KernelKernelVector.state is state
            """)
    void seesWhatIsForbiddenInSchedules(String ending, String member, String violation) {
        assertThat(String.join("\n", violations(ending, member))).contains(violation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Staged | private static final double[] ROWS = Blocks.repeated(KernelKernel.TABLE); static double f(int i) { return ROWS[i]; }
            Staged | static void f(Scratch s, double[] a, int n) { double[] b = s.numbers(0); System.arraycopy(a, 0, b, 0, n); }
            Staged | static final KernelKernelStaged INSTANCE = new KernelKernelStaged(); KernelKernelStaged() { super(1, new int[] {1, 2, 300}, new int[][] {{0}, {0, 1}, {2}}); }
            Staged | private static void f(int stage, double[] a, int n) { switch (stage) { case 0: g(a, n); break; case 1: g(a, 2 * n); break; default: g(a, 3); break; } } private static void g(double[] a, int n) { for (int j = 0; j < n; j++) { a[j] = Math.abs(a[j]); } } static void h(double[] a, int n) { for (int stage = 0; stage < 3; stage++) { f(stage, a, n); } }
            Vector | private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED; static void f(double[] a, int n) { int whole = n & -S.length(); for (int j = 0; j < whole; j += S.length()) { DoubleVector.fromArray(S, a, j).mul(KernelKernel.TABLE[1]).intoArray(a, j); } }
            Vector | private static final VectorSpecies<Float> S = VectorSpecies.of(float.class, VectorShape.forBitSize(DoubleVector.SPECIES_PREFERRED.vectorBitSize() / 2)); static FloatVector f(DoubleVector x) { return (FloatVector) x.convertShape(VectorOperators.D2F, S, 0); }
            """)
    void saysNothingAgainstWhatSchedulesMayDo(String ending, String member) {
        assertThat(violations(ending, member)).isEmpty();
    }

    @Test
    void namesTheMethod() {
        assertThat(violations("", "static int f(float x) { return x < 0 ? 1 : 2; }"))
                .contains("KernelKernel.f(F)I uses FCMPG");
    }

    /** What is said against a kernel, or its class of this ending, that has these members. */
    private static List<String> violations(String ending, String member) {
        String name = "KernelKernel" + ending;
        String imports = "import dev.lossmith.runtime.*; import java.util.concurrent.ForkJoinPool;"
                + " import jdk.incubator.vector.*; ";
        String others = ending.isEmpty() ? "" : " class KernelKernel { static double[] TABLE; }";
        String base = member.contains("super(") ? BASES.get(ending) : " {";
        Compilation compilation = Compiler.javac()
                .withOptions(Stream.concat(Compiled.VECTORS.stream(), Stream.of("-proc:none"))
                        .toList())
                .compile(JavaFileObjects.forSourceString(
                        name, imports + "class " + name + base + " " + member + " }" + others));
        JavaFileObject file = compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, name + ".class")
                .orElseThrow();
        try (InputStream bytes = file.openInputStream()) {
            return KernelBytecode.violations(bytes.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
