package good;

import dev.lossmith.BceWithLogits;

public class Nesting {
    //! good.Nesting_HiddenKernel
    @BceWithLogits
    private interface Hidden {}

    //! good.Nesting_InnerKernel
    @BceWithLogits
    protected class Inner {
        //! good.Nesting_Inner_InnermostKernel
        @BceWithLogits
        private class Innermost {}
    }

    enum Side {
        LEFT;

        //! good.Nesting_Side_OnlyKernel
        @BceWithLogits
        @interface Only {}
    }
}
