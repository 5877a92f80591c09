package dev.lossmith.processor.schedule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.KernelCall;
import dev.lossmith.processor.testing.References;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A kernel is one object without state. */
class KernelInstanceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@BceWithLogits(posWeight = {1, 2})",
                "@Bce(reduction = Reduction.NONE, weights = Weights.ELEMENT, precision = Precision.DOUBLE)"
            })
    void deserializesToItsInstance(String annotation) throws IOException, ClassNotFoundException {
        Object kernel = References.of(annotation).kernel();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(kernel);
        }
        ClassLoader loader = kernel.getClass().getClassLoader();
        try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
                return Class.forName(type.getName(), false, loader);
            }
        }) {
            assertSame(kernel, stream.readObject());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@BceWithLogits(posWeight = {1, 2}, labelSmoothing = 0.1)",
                "@Bce(reduction = Reduction.WEIGHTED_MEAN, weights = Weights.ELEMENT, precision = Precision.DOUBLE)"
            })
    void threadsDoNotDisturbEachOther(String annotation) {
        Reference reference = References.of(annotation);
        List<ArrayData> data = IntStream.range(0, 8)
                .mapToObj(i -> ArrayData.random(reference, 3000, i))
                .toList();
        List<KernelCall> alone =
                data.stream().map(each -> each.call(0, 3000, 3)).toList();
        IntStream.range(0, 400).parallel().forEach(i -> {
            KernelCall expected = alone.get(i % 8);
            KernelCall actual = data.get(i % 8).call(0, 3000, 3);
            assertEquals(expected.reduced(), actual.reduced());
            assertArrayEquals(expected.gradient(), actual.gradient());
            assertArrayEquals(expected.hessian(), actual.hessian());
        });
    }
}
