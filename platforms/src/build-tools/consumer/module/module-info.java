module consumer {
    requires dev.lossmith.runtime;
    requires static dev.lossmith.annotations;
}
