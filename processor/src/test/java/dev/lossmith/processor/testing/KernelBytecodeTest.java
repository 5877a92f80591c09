package dev.lossmith.processor.testing;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verifier must see each thing that a kernel must not do, or its silence would prove nothing. */
class KernelBytecodeTest {
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
            static int f(Object x) { return x == null ? 1 : 2; }                | uses IFNONNULL
            static int f(Object x, Object y) { return x == y ? 1 : 2; }         | uses IF_ACMPNE
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
            static void f() { throw null; }                                     | uses ATHROW
            static void f(Object x) { synchronized (x) { } }                    | uses MONITORENTER
            static synchronized void f() { }                                    | is synchronized or native
            static void f() { try { g(); } catch (RuntimeException e) { } } private static void g() { } | catches exceptions
            float state;                                                        | KernelKernel.state is state
            static float state;                                                 | KernelKernel.state is state
            static final Object LOCK = new Object();                            | uses the method java/lang/Object.<init>
            static Object f() { return System.out; }                            | uses the field java/lang/System.out
            static Object f() { return String.class; }                          | uses LDC of something
            static void f(float[] a, int n) { for (int i = 0; i < n; i++) { if (Float.floatToRawIntBits(a[i]) < 0) break; } } | jumps on data
            static void f(float[] a) { int n = Float.floatToRawIntBits(a[0]); for (int i = 0; i < n; i++) { a[i] = 0; } } | jumps on data
            static void f(float[] a) { int n = (int) a[0]; int m = n + 1; for (int i = 0; i < m; i++) { a[i] = 0; } } | jumps on data
            static void f(float[] a, int n) { for (int i = 0; i < n; i += (int) a[i]) { a[i] = 0; } } | jumps on data
            static void f(long bits) { for (int i = (int) bits; i < 3; i++) { } } | jumps on data
            static void f(int n) { for (int i = 0; i < g(n); i++) { } } private static int g(int n) { return n; } | jumps on data
            static void f(float[] a, int n) { if (n > 3) { a[0] = 1; } }        | jumps on a counter, but not to leave a loop
            static int f(int n) { return n > 3 ? 1 : 2; }                       | jumps
            static void f(float[] a, int n) { do { a[n] = 1; n--; } while (n > 0); } | jumps on a counter, but not to leave a loop
            static void f(float[] a, int n) { for (int i = 0; i < n; i++) { if (i > 3) { a[i] = 1; } } } | jumps on a counter, but not to leave a loop
            """)
    void seesWhatIsForbidden(String member, String violation) {
        assertThat(String.join("\n", violations(member))).contains(violation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            static final float[] TABLE = {1, 2}; static float f(int c) { return TABLE[c]; }
            public static final KernelKernel INSTANCE = new KernelKernel();
            static double f(double[] a, int n) { double s = 0; for (int i = 0, m = Math.min(n, 9); i < m; i++) { s += a[i] * g(i); } return s; } private static double g(int i) { return i / 3; }
            static float f(float x) { return Math.max(Float.intBitsToFloat(Float.floatToRawIntBits(x) ^ 1 >> 31), (float) Math.sqrt(x)); }
            static void f(float[] a, int n) { for (int i = 0; i < n; i++) { for (int j = i; j < n; j += 3) { a[j] = 1; } } }
            """)
    void saysNothingAgainstWhatIsAllowed(String member) {
        assertThat(violations(member)).isEmpty();
    }

    @Test
    void namesTheMethod() {
        assertThat(violations("static int f(float x) { return x < 0 ? 1 : 2; }"))
                .contains("KernelKernel.f(F)I uses FCMPG");
    }

    private static List<String> violations(String member) {
        Compilation compilation = Compiler.javac()
                .withOptions("-proc:none")
                .compile(JavaFileObjects.forSourceString("KernelKernel", "class KernelKernel { " + member + " }"));
        JavaFileObject file = compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, "KernelKernel.class")
                .orElseThrow();
        try (InputStream bytes = file.openInputStream()) {
            return KernelBytecode.violations(bytes.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
