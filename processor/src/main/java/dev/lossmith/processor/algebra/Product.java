package dev.lossmith.processor.algebra;

/** A number times powers of factors, also negative ones: a quotient that is not multiplied out. */
record Product(Fraction coefficient, Exponents exponents) {
    static final Product ZERO = new Product(Fraction.ZERO, Exponents.NONE);

    Product {
        if (coefficient.signum() == 0) {
            exponents = Exponents.NONE;
        }
    }

    static Product of(Fraction number) {
        return new Product(number, Exponents.NONE);
    }

    static Product of(Factor factor) {
        return new Product(Fraction.ONE, Exponents.of(factor.number(), 1));
    }

    Product times(Product other) {
        return new Product(coefficient.times(other.coefficient), exponents.times(other.exponents));
    }

    Product power(int exponent) {
        return new Product(coefficient.power(exponent), exponents.power(exponent));
    }

    Product negated() {
        return new Product(coefficient.negated(), exponents);
    }

    boolean isZero() {
        return coefficient.signum() == 0;
    }
}
