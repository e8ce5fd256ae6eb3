package io.huoshui.experiment.internal;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.experiment.Experiment;
import io.huoshui.experiment.Holdout;
import io.huoshui.experiment.Variant;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Decisions as they stand in the log. A fact says what was decided, so an unreadable one is a bug and throws. */
final class ExperimentFacts {
    private ExperimentFacts() {}

    static Map<String, Object> said(Experiment draft) {
        Map<String, Object> said = said(draft.id(), draft.version(), draft.definedBy());
        said.put("name", draft.name());
        said.put("layer", draft.layer());
        said.put("share", draft.share());
        said.put(
                "variants",
                draft.variants().stream()
                        .map(each -> Map.of("id", each.id(), "name", each.name(), "weight", each.weight()))
                        .toList());
        return said;
    }

    static Map<String, Object> said(String experiment, int version, String by) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("experiment", experiment);
        said.put("version", version);
        said.put("by", by);
        return said;
    }

    static Map<String, Object> said(Holdout holdout, String by, String because) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("holdout", holdout.id());
        said.put("share", holdout.share());
        said.put("by", by);
        said.put("because", because);
        return said;
    }

    static Experiment draft(Event fact) {
        return Experiment.draft(
                experiment(fact),
                version(fact),
                text(fact.properties(), "name"),
                text(fact.properties(), "layer"),
                number(fact.properties(), "share"),
                fact.properties().objects("variants").stream()
                        .map(each -> new Variant(text(each, "id"), text(each, "name"), number(each, "weight")))
                        .toList(),
                fact.receivedAt(),
                text(fact.properties(), "by"));
    }

    static String experiment(Event fact) {
        return text(fact.properties(), "experiment");
    }

    static int version(Event fact) {
        return number(fact.properties(), "version");
    }

    static String because(Event fact) {
        return fact.properties().text("because").orElse("");
    }

    static HoldoutTable.Set holdout(Event fact) {
        Fields said = fact.properties();
        return new HoldoutTable.Set(
                new Holdout(text(said, "holdout"), number(said, "share")),
                fact.receivedAt(),
                text(said, "by"),
                because(fact));
    }

    private static String text(Fields said, String name) {
        return said.text(name).orElseThrow(() -> new IllegalArgumentException("a decision without " + name));
    }

    private static int number(Fields said, String name) {
        return said.decimal(name)
                .map(BigDecimal::intValueExact)
                .orElseThrow(() -> new IllegalArgumentException("a decision without " + name));
    }
}
