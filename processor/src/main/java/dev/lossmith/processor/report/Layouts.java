package dev.lossmith.processor.report;

import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.config.Names;
import java.util.ArrayList;
import java.util.List;

/** What a kernel's layout means to its caller. */
final class Layouts {
    private Layouts() {}

    static List<Fact> facts(Layout layout) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("precision", layout.precision().name()));
        facts.add(new Fact("reduction", layout.reduction().name()));
        if (layout.isMean()) {
            facts.add(new Fact("onEmpty", layout.onEmpty().name()));
        }
        facts.add(new Fact("weights", layout.weights().name()));
        facts.add(new Fact("classes", String.valueOf(layout.classes())));
        if (!layout.classWeight().isEmpty()) {
            facts.add(new Fact(
                    "classWeight",
                    String.join(
                            ", ",
                            layout.classWeight().stream()
                                    .map(weight -> layout.storage().digits(weight.doubleValue()))
                                    .toList())));
        }
        return facts;
    }

    /** One call of each order. */
    static List<String> calls(Names names, Layout layout, String targets) {
        String instance = names.kernel() + ".INSTANCE.";
        String read = "input, target" + (layout.isWeighted() ? ", weight" : "");
        String type = layout.storage().typeName();
        List<String> calls = new ArrayList<>();
        calls.add("// " + type + "[] input; " + targets + " target"
                + (layout.isWeighted() ? "; " + type + "[] weight" : "")
                + (layout.isReduced() ? "" : "; " + type + "[] loss")
                + "; " + type + "[] gradient, hessian");
        for (String method : List.of("loss", "lossAndGradient", "lossGradientAndHessian")) {
            String written = method.equals("loss")
                    ? ""
                    : method.equals("lossAndGradient") ? ", gradient" : ", gradient, hessian";
            calls.add((layout.isReduced() ? "double loss = " : "") + instance + method + "(" + read
                    + (layout.isReduced() ? "" : ", loss") + written + ");");
        }
        return calls;
    }
}
