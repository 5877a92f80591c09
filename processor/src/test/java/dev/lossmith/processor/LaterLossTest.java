package dev.lossmith.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.lossmith.OnEmpty;
import dev.lossmith.Precision;
import dev.lossmith.Reduction;
import dev.lossmith.Weights;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.config.Names;
import dev.lossmith.processor.config.Target;
import dev.lossmith.processor.emit.SourceFile;
import dev.lossmith.processor.loss.LaterLosses;
import dev.lossmith.processor.loss.Loss;
import dev.lossmith.processor.loss.Options;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.runtime.Backend;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** A loss that is added later gets all schedules for nothing, whatever its derivatives look like. */
class LaterLossTest {
    private static final int LENGTH = 300;

    @Test
    void lossGradientAndHessianMayBeOneNumber() throws ReflectiveOperationException, IOException {
        assertSchedulesAgree(LaterLosses.allAlike(), 2 + 0.25, 2 + 0.25, 2 + 0.25);
    }

    @Test
    void derivativesMayBeAnArgumentOrAConstant() throws ReflectiveOperationException, IOException {
        assertSchedulesAgree(LaterLosses.linear(), -2 * 0.25, 0.25, 0);
    }

    /** Of every element, with the input -2 and the target 1/4. */
    private static void assertSchedulesAgree(Loss loss, double value, double gradient, double hessian)
            throws ReflectiveOperationException, IOException {
        Class<?> kernel = compiled(loss).loadClass("test.LaterKernel");
        Object instance = kernel.getField("INSTANCE").get(null);
        for (Backend backend : Backend.values()) {
            double[] gradients = new double[LENGTH];
            double[] hessians = new double[LENGTH];
            List<Object> arguments = new ArrayList<>();
            if (backend != Backend.SCALAR) {
                arguments.addAll(List.of(backend, 2));
            }
            arguments.addAll(Arrays.asList(filled(-2), filled(0.25), null, null, gradients, hessians, 1.0, 0, LENGTH));
            arguments.addAll(backend == Backend.SCALAR ? List.of(0, new double[32]) : List.of(LENGTH));
            Object sum = block(kernel, backend).invoke(instance, arguments.toArray());
            assertEquals(LENGTH * value, sum, backend.toString());
            assertArrayEquals(filled(gradient), gradients, backend.toString());
            assertArrayEquals(filled(hessian), hessians, backend.toString());
        }
    }

    /** What the runtime calls for a block. */
    private static Method block(Class<?> kernel, Backend backend) {
        String name = backend == Backend.SCALAR ? "lossGradientAndHessianBlock" : "block";
        Method method = Arrays.stream(kernel.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(name) && !candidate.isBridge())
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        return method;
    }

    private static double[] filled(double number) {
        double[] numbers = new double[LENGTH];
        Arrays.fill(numbers, number);
        return numbers;
    }

    private static ClassLoader compiled(Loss loss) throws IOException {
        Layout layout = new Layout(Precision.DOUBLE, Reduction.SUM, Weights.NONE, OnEmpty.NAN, 1, List.of());
        Options options = new Options(Precision.DOUBLE, Map.of(), Map.of());
        Kernel kernel =
                LossCompiler.compile(new Names("test", "test.Later", "Later"), loss.formula(options), layout, "@Later");
        Compilation compilation = Compiler.javac()
                .withOptions("-proc:none", "--add-modules", "jdk.incubator.vector")
                .compile(SourceFile.of(kernel, Target.JVM, Backend.VECTOR, false).stream()
                        .map(file -> JavaFileObjects.forSourceString(file.name(), file.text()))
                        .toList());
        assertThat(compilation).succeeded();
        Map<String, byte[]> files = new HashMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            try (InputStream bytes = file.openInputStream()) {
                String simpleName = file.getName().replaceAll(".*/|\\.class$", "");
                files.put("test." + simpleName, bytes.readAllBytes());
            }
        }
        return new ClassLoader(LaterLossTest.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = files.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }
}
