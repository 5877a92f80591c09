package dev.lossmith.processor.expr;

import java.util.List;

/** About how many half operations it takes to compute an operator of these operands. */
interface Effort {
    /** A function. */
    Effort USUAL = operands -> 30;

    int of(List<Expression> operands);

    static int ofQuotient(List<Expression> operands) {
        return operands.get(1) instanceof Constant ? 4 : 8;
    }

    /** Whole powers are products. */
    static int ofPower(List<Expression> operands) {
        Expression exponent = operands.get(1);
        double value = exponent.interval().high();
        int whole = (int) Math.abs(value);
        if (!(exponent instanceof Constant) || value == 0 || Math.abs(value) != whole) {
            return 40;
        }
        int products = 32 - Integer.numberOfLeadingZeros(whole) + Integer.bitCount(whole) - 2;
        return Math.max(2 * products, 1) + (value < 0 ? 8 : 0);
    }
}
