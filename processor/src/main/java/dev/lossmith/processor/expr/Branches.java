package dev.lossmith.processor.expr;

import java.util.List;

/**
 * An operator's operands of which it gives one: that at {@code whenLess} where the first operand is less than the second, or
 * than 0 if there is none before the branches, else the next one.
 */
public record Branches(int whenLess) {
    /** Whether 0 is what the first operand is compared with. */
    public boolean compareWithZero() {
        return whenLess == 1;
    }

    /** What the first of the operands is compared with. */
    public <T> T other(List<T> operands, T zero) {
        return compareWithZero() ? zero : operands.get(1);
    }

    /** Whether that operand is of use: all that are compared are. */
    public boolean take(int operand, boolean mayBeLess, boolean mayBeOther) {
        return operand < whenLess || (operand == whenLess ? mayBeLess : mayBeOther);
    }

    /** The branch that is taken. */
    public int taken(boolean isLess) {
        return isLess ? whenLess : whenLess + 1;
    }
}
