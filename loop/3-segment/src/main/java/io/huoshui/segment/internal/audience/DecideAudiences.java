package io.huoshui.segment.internal.audience;

import io.huoshui.event.Announce;
import io.huoshui.event.SystemEvents;
import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.internal.rule.RuleJson;
import io.huoshui.web.SignedIn;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Operators' decisions about audiences become facts of the log, each with its line in the audit. The loop acts on them shortly after. */
final class DecideAudiences {
    private final Announce announce;

    DecideAudiences(Announce announce) {
        this.announce = announce;
    }

    /** A new one, or the next version of one. Two who start from the same version give the same message id: the second is told. */
    void define(Audience audience) {
        Map<String, Object> said = named(audience.id(), audience.name());
        said.put("rule", RuleJson.tree(Objects.requireNonNull(audience.rule())));
        said.put("exclude", audience.excluded().stream().sorted().toList());
        said.put("version", audience.version());
        if (audience.isHidden()) {
            said.put("hidden", true);
        }
        tell(
                audience.version() == 1 ? "audience.define" : "audience.change",
                SystemEvents.AUDIENCE_DEFINED,
                audience.id() + ":" + audience.version(),
                audience.id(),
                said);
    }

    void retire(Audience audience, String because) {
        Map<String, Object> said = named(audience.id(), audience.name());
        said.put("because", because);
        tell(
                "audience.retire",
                SystemEvents.AUDIENCE_RETIRED,
                audience.id() + ":" + audience.version() + ":retired",
                audience.id(),
                said);
    }

    /** @param id of the static audience that comes of it */
    void freeze(Audience of, String id, String name, String because) {
        Map<String, Object> said = named(id, name);
        said.put("of", of.id());
        said.put("because", because);
        tell("audience.freeze", SystemEvents.AUDIENCE_FROZEN, id + ":1", id, said);
    }

    private static Map<String, Object> named(String id, String name) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("audience", id);
        said.put("name", name);
        said.put("by", SignedIn.nameOrSystem());
        return said;
    }

    private void tell(String action, String fact, String key, String id, Map<String, Object> said) {
        announce.fact(action, "audience:" + id, fact, "audience:" + key, said);
    }
}
