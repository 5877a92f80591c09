/** What users write. Nothing of it is needed to run a kernel: {@code requires static dev.lossmith.annotations}. */
module dev.lossmith.annotations {
    exports dev.lossmith;
}
