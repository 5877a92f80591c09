package dev.lossmith.benchmarks.warmup;

import dev.lossmith.runtime.Backend;

/** Loss and gradient, by a kernel or by the careful loop that people write by hand. */
enum Call {
    /** The kernel of binary cross entropy. */
    BCE {
        @Override
        double run(float[] logits, float[] targets, float[] gradient) {
            return Losses_BceKernel.INSTANCE.lossAndGradient(logits, targets, gradient);
        }

        @Override
        Backend backend() {
            return Losses_BceKernel.backend();
        }

        @Override
        void warmUp() {
            Losses_BceKernel.INSTANCE.warmUp();
        }
    },

    /** The kernel of focal loss. */
    FOCAL {
        @Override
        double run(float[] logits, float[] targets, float[] gradient) {
            return Losses_FocalKernel.INSTANCE.lossAndGradient(logits, targets, gradient);
        }

        @Override
        Backend backend() {
            return Losses_FocalKernel.backend();
        }

        @Override
        void warmUp() {
            Losses_FocalKernel.INSTANCE.warmUp();
        }
    },

    /** Binary cross entropy by hand. */
    BCE_BY_HAND {
        @Override
        double run(float[] logits, float[] targets, float[] gradient) {
            double loss = 0;
            for (int i = 0; i < logits.length; i++) {
                double x = logits[i];
                double t = targets[i];
                double e = Math.exp(-Math.abs(x));
                loss += Math.max(x, 0) - x * t + Math.log1p(e);
                gradient[i] = (float) ((x < 0 ? e : 1) / (1 + e) - t);
            }
            return loss;
        }
    },

    /** Focal loss by hand. */
    FOCAL_BY_HAND {
        @Override
        double run(float[] logits, float[] targets, float[] gradient) {
            double loss = 0;
            for (int i = 0; i < logits.length; i++) {
                double x = logits[i];
                double t = targets[i];
                double e = Math.exp(-Math.abs(x));
                double log = Math.log1p(e);
                double p = (x < 0 ? e : 1) / (1 + e);
                double q = (x < 0 ? 1 : e) / (1 + e);
                double logP = Math.min(x, 0) - log;
                double logQ = Math.min(-x, 0) - log;
                loss -= 0.25 * t * q * q * logP + 0.75 * (1 - t) * p * p * logQ;
                gradient[i] =
                        (float) (0.25 * t * q * q * (2 * p * logP - q) + 0.75 * (1 - t) * p * p * (p - 2 * q * logQ));
            }
            return loss;
        }
    };

    abstract double run(float[] logits, float[] targets, float[] gradient);

    /** What the kernel runs now; null by hand. */
    Backend backend() {
        return null;
    }

    /** Spends the time at once, if it is a kernel. */
    void warmUp() {}

    /** The same loss by hand. */
    Call byHand() {
        return this == BCE ? BCE_BY_HAND : FOCAL_BY_HAND;
    }
}
