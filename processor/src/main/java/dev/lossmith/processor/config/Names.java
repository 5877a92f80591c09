package dev.lossmith.processor.config;

/**
 * What the generated classes of a config are called.
 *
 * @param packageName the package of the config, empty for the unnamed one
 * @param config the binary name of the config
 * @param nested the simple names of the config and the types around it, joined by {@code _}
 */
public record Names(String packageName, String config, String nested) {
    public String kernel() {
        return nested + "Kernel";
    }

    /** The class of the staged schedule. */
    public String staged() {
        return kernel() + "Staged";
    }

    /** The class of the vector schedule. */
    public String vector() {
        return kernel() + "Vector";
    }

    public String reference() {
        return nested + "Reference";
    }

    public String qualified(String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }
}
