package dev.lossmith.check;

/** A sum of terms with the size of the largest: the scale in which errors of a cancelling sum are measured. */
final class Estimate {
    static final Estimate UNKNOWN = new Estimate(Real.of(Double.NaN), Real.of(Double.NaN));

    final Real value;
    final Real scale;

    private Estimate(Real value, Real scale) {
        this.value = value;
        this.scale = scale;
    }

    static Estimate sum(Real... terms) {
        Real value = terms[0];
        Real scale = terms[0].abs();
        for (int i = 1; i < terms.length; i++) {
            value = value.plus(terms[i]);
            scale = scale.max(terms[i].abs());
        }
        return new Estimate(value, scale);
    }

    /** Returns this with a scale larger by the number whose ulp is the distance to a neighbour; beyond a domain none is known. */
    Estimate widened(Estimate neighbour, Format format) {
        Real distance = neighbour.value.minus(value).abs().shifted(format.precision - 1);
        return distance.isFinite() ? new Estimate(value, scale.plus(distance)) : this;
    }

    /** Returns how far off the value may be to be called exact in the format: far below an ulp of value and scale. */
    Real tolerance(Format format) {
        Real relative = value.abs().max(scale.isFinite() ? scale : value.abs()).times(Real.of(0x1p-70));
        Real absolute = Real.of(format.smallest()).times(Real.of(0x1p-20));
        return relative.midpoint().max(absolute);
    }

    /** Tells whether the rounding errors gathered are negligible. */
    boolean isAccurate(Format format) {
        return value.isInfinite() || value.isFinite() && value.accuracy().compareTo(tolerance(format)) <= 0;
    }

    /** Tells whether two estimates are the same for every purpose of the format. */
    boolean agreesWith(Estimate other, Format format) {
        if (value.isInfinite() || other.value.isInfinite()) {
            return value.compareTo(other.value) == 0;
        }
        return value.minus(other.value).midpoint().abs().compareTo(tolerance(format)) <= 0;
    }

    /** Returns what this and an estimate much nearer to the limit tell of it. */
    Estimate limit(Estimate nearer, Format format) {
        if (value.isNaN() || nearer.value.isNaN() || nearer.agreesWith(this, format)) {
            return nearer;
        }
        Real more = Real.of(1.25);
        Real size = value.abs();
        Real nearerSize = nearer.value.abs();
        if (value.signum() == nearer.value.signum() && nearerSize.compareTo(size.times(more)) > 0) {
            return sum(Real.of(nearer.value.signum() / 0.0));
        }
        return nearerSize.times(more).compareTo(size) < 0 ? sum(Real.of(0)) : UNKNOWN;
    }
}
