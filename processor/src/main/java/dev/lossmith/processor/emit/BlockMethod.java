package dev.lossmith.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lossmith.Weights;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.processor.lower.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The signature that the methods for one block have in every schedule, and what their results become. */
record BlockMethod(Kernel kernel, Call call) {
    private Layout layout() {
        return kernel.layout();
    }

    /** A method that has the parameters and no statement yet. */
    MethodSpec.Builder declare(String name) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(name).returns(layout().isReduced() ? TypeName.DOUBLE : TypeName.VOID);
        arrays().forEach(array -> method.addParameter(Types.arrayType(kernel), array));
        if (isScaled()) {
            method.addParameter(TypeName.DOUBLE, Kernel.SCALE);
        }
        return method.addParameter(TypeName.INT, "first").addParameter(TypeName.INT, "size");
    }

    /** A call of such a method for the elements {@code first} to {@code first + size}. */
    String invoke(String name, String first, String size) {
        List<String> arguments = new ArrayList<>(arrays());
        if (isScaled()) {
            arguments.add(Kernel.SCALE);
        }
        arguments.add(first);
        arguments.add(size);
        return arguments.stream().collect(Collectors.joining(",$W", name + "(", ")"));
    }

    /** The lanes that the loop for the elements that vectors have left goes on with: their sums, and those of doubles with what these lost. */
    List<String> lanes() {
        return !layout().isReduced() ? List.of() : Types.isFloat(kernel) ? List.of("lanes") : List.of("lanes", "lost");
    }

    /** A method for the elements of a block after {@code done}, which has the parameters and no statement yet. */
    MethodSpec.Builder declareRest() {
        MethodSpec.Builder method = declare(restName()).addParameter(TypeName.INT, "done");
        lanes().forEach(array -> method.addParameter(ScheduleWriter.NUMBERS, array));
        return method;
    }

    /** A call of that method with these lanes. */
    String invokeRest(String owner, String done, List<String> lanes) {
        return invoke(
                owner + restName(),
                "first",
                "size,$W" + Stream.concat(Stream.of(done), lanes.stream()).collect(Collectors.joining(", ")));
    }

    private String restName() {
        return call.methodName() + "Rest";
    }

    /** All arrays, in the order of the parameters. */
    List<String> arrays() {
        List<String> names = new ArrayList<>(List.of("input", "target"));
        if (layout().isWeighted()) {
            names.add("weight");
        }
        names.addAll(outputs());
        return names;
    }

    /** The arrays that are written. */
    List<String> outputs() {
        List<String> names = new ArrayList<>();
        if (!layout().isReduced()) {
            names.add("loss");
        }
        names.addAll(call.derivatives());
        return names;
    }

    /** The array that the index-th result is stored in; null for a loss that is added up. */
    String destination(int index) {
        return index > 0 ? call.derivatives().get(index - 1) : layout().isReduced() ? null : "loss";
    }

    /** Whether derivatives are multiplied by the scale of a mean. */
    boolean isScaled() {
        return layout().isMean() && !call.derivatives().isEmpty();
    }

    List<Value> results() {
        return call.results(kernel.stored());
    }

    /** The array that an argument comes from. */
    String source(Value.Argument argument) {
        return argument.name().equals(kernel.formula().input().name())
                ? "input"
                : argument.name().equals(kernel.formula().target().name()) ? "target" : "weight";
    }

    /** Whether an array has one number a row. */
    boolean isByRow(String array) {
        return array.equals("weight") && layout().weights() == Weights.ROW;
    }
}
