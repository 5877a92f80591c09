package dev.lossmith.benchmarks.contender;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Another library, with the data in arrays of its own before the clock starts. */
@State(Scope.Thread)
public abstract class Peer {

    /** For JMH. */
    protected Peer() {}

    /**
     * Copies the data to the library, and checks what it makes of them.
     *
     * @param data the data that all contenders get
     */
    @Setup(Level.Trial)
    public void prepare(FloatData data) {
        load(data);
        Textbook.require(data, loss(), gradient());
    }

    /** Frees what {@link #prepare} has taken. */
    @TearDown(Level.Trial)
    public abstract void close();

    /** Copies the data, on one thread from here on. */
    abstract void load(FloatData data);

    /** Does what is measured once, and returns the sum. */
    abstract double loss();

    /** The gradient that {@link #loss} left. */
    abstract float[] gradient();
}
