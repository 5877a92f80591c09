package dev.lossmith.benchmarks.contender;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** PyTorch, called through DJL. */
abstract class PyTorch extends Peer {

    static final String ENGINE = "PyTorch";

    NDManager manager;
    NDArray logits;
    NDArray targets;

    @Override
    void load(FloatData data) {
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        // Everything is on the class path: the library has nothing to ask of the network, and nothing to tell it.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        manager = NDManager.newBaseManager(Device.cpu(), ENGINE);
        logits = manager.create(data.logits);
        targets = manager.create(data.targets);
    }

    @Override
    public void close() {
        manager.close();
    }
}
