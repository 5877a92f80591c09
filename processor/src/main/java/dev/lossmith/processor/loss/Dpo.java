package dev.lossmith.processor.loss;

import java.util.List;

/** Direct preference optimisation: the loss of comparisons with other defaults. */
final class Dpo implements Loss {
    private static final Loss COMPARISON = new BradleyTerry();

    @Override
    public List<Option> options() {
        return COMPARISON.options();
    }

    @Override
    public Formula formula(Options options) {
        return COMPARISON.formula(options);
    }
}
