package dev.lossmith.processor.accuracy;

/** Why a result loses bits. */
public enum Cause {
    /** A sum is much smaller than its terms. */
    CANCELLATION("cancels", "so that nothing cancels there"),
    /** A number on the way is larger than doubles are. */
    OVERFLOW("overflows", "so that nothing overflows there"),
    /** A number on the way is smaller than doubles are. */
    UNDERFLOW("underflows", "so that nothing underflows there"),
    /** None of these alone. */
    ROUNDING("is rounded too often", "in fewer steps");

    private final String verb;
    private final String remedy;

    Cause(String verb, String remedy) {
        this.verb = verb;
        this.remedy = remedy;
    }

    /** What a formula does. */
    public String verb() {
        return verb;
    }

    /** How to write it. */
    public String remedy() {
        return remedy;
    }
}
