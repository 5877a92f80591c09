package dev.lossmith.processor.report;

/** How much a page shows, so that none grows beyond what a browser opens at once. */
enum Detail {
    FULL(60, 4),
    /** Large formulas without what stays the same, and classes without their reference. */
    LESS(24, 2),
    /** The kernel alone. */
    LEAST(0, 1);

    private final int mostNodes;
    private final int mostSources;

    Detail(int mostNodes, int mostSources) {
        this.mostNodes = mostNodes;
        this.mostSources = mostSources;
    }

    /** The size of the largest formula that is shown again after each step. */
    int mostNodes() {
        return mostNodes;
    }

    /** How many sources are on the page. */
    int mostSources() {
        return mostSources;
    }
}
