package dev.lossmith.processor.schedule;

import dev.lossmith.processor.lower.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What plain loops do for a row, up to a derivative: see {@link RowPlan}.
 *
 * @param parts in order
 * @param results the loss of the row, and after it the derivatives by each input that has a place of its own, if there are any
 * @param last what computes them
 */
public record RowSchedule(List<RowPart> parts, List<Value> results, Body last) {
    /** The parts of a call of that order. */
    public static RowSchedule of(RowKernel kernel, int order, Helpers helpers, Set<String> reserved) {
        return new RowArrangement(kernel, helpers, reserved).arrange(RowPlan.of(kernel, order, helpers::operands));
    }

    private static final class RowArrangement {
        private final RowKernel kernel;
        private final Helpers helpers;
        private final Set<String> reserved;
        private final Map<Value, String> known = new IdentityHashMap<>();
        private final List<RowPart> parts = new ArrayList<>();

        RowArrangement(RowKernel kernel, Helpers helpers, Set<String> reserved) {
            this.kernel = kernel;
            this.helpers = helpers;
            this.reserved = new HashSet<>(reserved);
            kernel.reductions().forEach(number -> this.reserved.add(number.name()));
        }

        RowSchedule arrange(RowPlan plan) {
            plan.portions().forEach(portion -> parts.add(part(portion)));
            Body last = parts.stream()
                    .filter(RowPart.Once.class::isInstance)
                    .reduce((one, other) -> other)
                    .orElseThrow()
                    .body();
            return new RowSchedule(List.copyOf(parts), plan.results(), last);
        }

        private RowPart part(RowPlan.Portion portion) {
            if (!portion.isOfElements()) {
                return once(portion.values());
            }
            Body body = Body.ofPart(kernel.code(), portion.values(), List.of(), known, helpers, reserved);
            return portion.purpose() == RowPlan.Purpose.NUMBERS
                    ? new RowPart.Reduce(portion.numbers(), body)
                    : new RowPart.StoreEach(body);
        }

        /** What is computed once has variables from then on. */
        private RowPart once(List<Value> values) {
            Body body = Body.ofPart(kernel.code(), values, values, known, helpers, reserved);
            body.steps().forEach(step -> {
                known.put(step.value(), step.name());
                reserved.add(step.name());
            });
            return new RowPart.Once(body);
        }
    }
}
