package dev.lossmith.processor.jet;

import dev.lossmith.check.Real;

/** The functions of one argument: value, first and second derivative. */
enum JetFunction {
    EXP {
        @Override
        Jet of(Jet a) {
            Real exp = a.value().exp();
            return a.under(exp, exp, exp);
        }
    },
    EXPM1 {
        @Override
        Jet of(Jet a) {
            Real exp = a.value().exp();
            return a.under(a.value().expm1(), exp, exp);
        }
    },
    LOG {
        @Override
        Jet of(Jet a) {
            Real slope = ONE.dividedBy(a.value());
            return a.under(a.value().log(), slope, slope.times(slope).negated());
        }
    },
    LOG1P {
        @Override
        Jet of(Jet a) {
            Real slope = ONE.dividedBy(ONE.plus(a.value()));
            return a.under(a.value().log1p(), slope, slope.times(slope).negated());
        }
    },
    SQRT {
        @Override
        Jet of(Jet a) {
            Real root = a.value().sqrt();
            Real slope = ONE.dividedBy(TWO.times(root));
            return a.under(root, slope, slope.dividedBy(TWO.times(a.value())).negated());
        }
    },
    SQUARE {
        @Override
        Jet of(Jet a) {
            return a.times(a);
        }
    },
    SIGMOID {
        @Override
        Jet of(Jet a) {
            Real sigmoid = a.value().sigmoid();
            Real density = sigmoid.times(a.value().negated().sigmoid());
            // s' = s (1 - s), s'' = s' (1 - 2 s), of which the last is -tanh(a / 2)
            return a.under(
                    sigmoid,
                    density,
                    density.times(a.value().dividedBy(TWO).tanh()).negated());
        }
    },
    SOFTPLUS {
        @Override
        Jet of(Jet a) {
            Real sigmoid = a.value().sigmoid();
            return a.under(
                    a.value().softplus(),
                    sigmoid,
                    sigmoid.times(a.value().negated().sigmoid()));
        }
    },
    LOGSIGMOID {
        @Override
        Jet of(Jet a) {
            return SOFTPLUS.of(a.negated()).negated();
        }
    },
    LOGISTICDENSITY {
        @Override
        Jet of(Jet a) {
            return SIGMOID.of(a).times(SIGMOID.of(a.negated()));
        }
    },
    TANH {
        @Override
        Jet of(Jet a) {
            Real tanh = a.value().tanh();
            Real slope = a.value().cosh().pow(-2);
            return a.under(tanh, slope, TWO.times(tanh).times(slope).negated());
        }
    },
    SINH {
        @Override
        Jet of(Jet a) {
            Real cosh = a.value().cosh();
            Real sinh = a.value().tanh().times(cosh);
            return a.under(sinh, cosh, sinh);
        }
    },
    COSH {
        @Override
        Jet of(Jet a) {
            Real cosh = a.value().cosh();
            return a.under(cosh, a.value().tanh().times(cosh), cosh);
        }
    },
    ATAN {
        @Override
        Jet of(Jet a) {
            Real slope = ONE.dividedBy(ONE.plus(a.value().times(a.value())));
            return a.under(
                    a.value().atan(),
                    slope,
                    TWO.times(a.value()).times(slope).times(slope).negated());
        }
    };

    private static final Real ONE = Real.of(1);
    private static final Real TWO = Real.of(2);

    abstract Jet of(Jet a);
}
