package io.huoshui.segment.internal.membership;

import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.tag.Definition;
import io.huoshui.segment.tag.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is in force, read once and again after it changed. Used by the worker's thread alone. */
final class Definitions {
    private final TagTable tags;
    private final AudienceTable audiences;
    private @Nullable InForce inForce;

    Definitions(TagTable tags, AudienceTable audiences) {
        this.tags = tags;
        this.audiences = audiences;
    }

    InForce current() {
        InForce known = inForce;
        if (known == null) {
            known = read(tags, audiences);
            inForce = known;
        }
        return known;
    }

    void forget() {
        inForce = null;
    }

    /** What is in force now, by the tables. */
    static InForce read(TagTable tags, AudienceTable audiences) {
        List<Definition> definitions = new ArrayList<>();
        tags.all().stream().filter(Tag::isInUse).map(Tag::definition).forEach(definitions::add);
        audiences.all().stream()
                .filter(Audience::isInUse)
                .map(Audience::definition)
                .forEach(definitions::add);
        return InForce.of(definitions);
    }
}
