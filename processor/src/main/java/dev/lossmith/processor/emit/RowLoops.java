package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.schedule.RowNumber;
import dev.lossmith.processor.schedule.SumOrder;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Loops over the elements of a row. A sum over them has an order of its own: element {@code j} belongs to lane {@code j mod 16},
 * lanes are added in order. In kernels of doubles sums carry along what each addition loses.
 */
final class RowLoops {
    private final int count;
    private final boolean isCompensated;

    RowLoops(Layout layout) {
        this.count = layout.classes();
        this.isCompensated = !layout.storage().isNarrow();
    }

    /** Does something for each element. */
    CodeBlock each(CodeBlock body) {
        return Java.statements("""
                for (int i = start; i < start + $L; i++) {
                    $L
                }
                """, count, body);
    }

    /**
     * Makes numbers of all elements.
     *
     * @param body what is computed of element {@code i}
     * @param elements what the numbers are made of
     */
    CodeBlock reduction(List<RowNumber> numbers, CodeBlock body, List<CodeBlock> elements) {
        List<RowNumber> sums = numbers.stream().filter(RowNumber::isSum).toList();
        boolean isByLane = !sums.isEmpty() && count > SumOrder.LANES;
        CodeBlock additions = IntStream.range(0, numbers.size())
                .mapToObj(k -> take(numbers.get(k), elements.get(k), isByLane))
                .collect(CodeBlock.joining(""));
        CodeBlock all = Java.all(body, additions);
        CodeBlock begin = numbers.stream().map(this::begin).collect(CodeBlock.joining(""));
        CodeBlock end = sums.stream()
                .filter(this::isCompensated)
                .map(sum -> Java.statement("$1L += $2T.ifFinite($1L, $1LLost)", sum.name(), Types.LANES))
                .collect(CodeBlock.joining(""));
        return Java.all(begin, isByLane ? byLane(sums, all) : each(all), end);
    }

    private CodeBlock begin(RowNumber number) {
        return number.isSum()
                ? sum(number, number.name())
                : Java.statement(
                        "double $L = $T.$L",
                        number.name(),
                        Double.class,
                        number.operator() == Operator.ROW_MAX ? "NEGATIVE_INFINITY" : "POSITIVE_INFINITY");
    }

    private boolean isCompensated(RowNumber sum) {
        return isCompensated && !sum.isExact();
    }

    private CodeBlock sum(RowNumber sum, String name) {
        return isCompensated(sum) ? Java.statements("""
                        double $1L = 0.0;
                        double $1LLost = 0.0;
                        """, name) : Java.statement("double $L = 0.0", name);
    }

    private CodeBlock take(RowNumber number, CodeBlock element, boolean isByLane) {
        if (number.isSum()) {
            return add(number, isByLane ? lane(number) : number.name(), element, CodeBlock.of(""));
        }
        String method = number.operator() == Operator.ROW_MAX ? "max" : "min";
        return Java.statement("$1L = $2T.$3L($1L, $4L)", number.name(), Math.class, method, element);
    }

    /** Adds to a sum, and what that lost to what it lost before, with {@code more}. */
    private CodeBlock add(RowNumber number, String sum, CodeBlock summand, CodeBlock more) {
        return isCompensated(number)
                ? Java.statements("""
                        double $1LBefore = $1L;
                        double $1LSummand = $2L;
                        $1L += $1LSummand;
                        $1LLost += $3L$4T.lost($1LBefore, $1LSummand, $1L);
                        """, sum, summand, more, Types.LANES)
                : Java.statement("$L += $L", sum, summand);
    }

    private CodeBlock byLane(List<RowNumber> sums, CodeBlock body) {
        return Java.statements(
                """
                for (int lane = 0; lane < $L; lane++) {
                    $L
                    for (int i = start + lane; i < start + $L; i += $L) {
                        $L
                    }
                    $L
                }
                """,
                SumOrder.LANES,
                sums.stream().map(sum -> sum(sum, lane(sum))).collect(CodeBlock.joining("")),
                count,
                SumOrder.LANES,
                body,
                sums.stream()
                        .map(sum -> add(
                                sum, sum.name(), CodeBlock.of("$L", lane(sum)), CodeBlock.of("$LLost + ", lane(sum))))
                        .collect(CodeBlock.joining("")));
    }

    private static String lane(RowNumber sum) {
        return sum.name() + "OfLane";
    }
}
