package dev.lossmith.processor.expr;

/** How an operator is written, and what of its operands stands in parentheses: ranks, of which the higher ones bind tighter. */
enum Notation {
    SUM(1, 1, 2),
    PRODUCT(2, 2, 3),
    /** A sign before its operand. */
    PREFIX(3, 3, 3),
    /** To the right of it a sign needs no parentheses: {@code a^-b}. */
    POWER(4, 5, 3),
    /** Its operands stand in parentheses of their own. */
    FUNCTION(5, 0, 0);

    /** What stands by itself. */
    static final int ATOM = FUNCTION.rank;

    private final int rank;
    private final int left;
    private final int right;

    Notation(int rank, int left, int right) {
        this.rank = rank;
        this.left = left;
        this.right = right;
    }

    int rank() {
        return rank;
    }

    /** The least rank that an operand must have to stand there as it is: what has the same one would belong to the left. */
    int least(int operand) {
        return operand == 0 ? left : right;
    }
}
