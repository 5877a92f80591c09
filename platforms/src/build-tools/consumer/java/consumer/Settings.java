package consumer;

/** Not a config: nothing is generated for it. */
class Settings {
    static final float[] LOGITS = {-20, 0.5f, 3};
    static final float[] LABELS = {0, 1, 1};

    private Settings() {}
}
