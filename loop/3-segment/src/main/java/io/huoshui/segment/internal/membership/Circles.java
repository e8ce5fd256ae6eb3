package io.huoshui.segment.internal.membership;

import io.huoshui.segment.tag.Definition;
import io.huoshui.segment.tag.DefinitionKey;
import java.util.ArrayList;
import java.util.List;

/** Would a definition come to read itself? */
public final class Circles {
    private Circles() {}

    /** The way from the definition back to itself; empty when there is none. */
    public static List<DefinitionKey> of(TagTable tags, AudienceTable audiences, Definition another) {
        List<Definition> all = new ArrayList<>();
        Definitions.read(tags, audiences).entries().stream()
                .map(InForce.Entry::definition)
                .filter(each -> !each.key().equals(another.key()))
                .forEach(all::add);
        all.add(another);
        return InForce.of(all).circle(another.key());
    }
}
