package io.huoshui.segment.internal.audience;

import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.internal.membership.AudienceTable;
import io.huoshui.segment.internal.membership.TagTable;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.Tag;
import java.util.List;
import java.util.stream.Stream;

/** Who would miss an audience: tags and other audiences whose definition names it. */
final class AudienceUses {
    private final TagTable tags;
    private final AudienceTable audiences;

    AudienceUses(TagTable tags, AudienceTable audiences) {
        this.tags = tags;
        this.audiences = audiences;
    }

    /** @param kind {@code tag} or {@code audience} */
    record Use(String kind, String id, String name) {}

    List<Use> of(String audience) {
        DefinitionKey key = DefinitionKey.audience(audience);
        Stream<Use> byTags = tags.all().stream()
                .filter(Tag::isInUse)
                .filter(each -> CheckAudience.reads(each.definition()).contains(key))
                .map(each -> new Use(DefinitionKey.Kind.TAG.word(), each.id(), each.name()));
        Stream<Use> byAudiences = audiences.all().stream()
                .filter(Audience::isInUse)
                .filter(each -> CheckAudience.reads(each.definition()).contains(key))
                .map(each -> new Use(DefinitionKey.Kind.AUDIENCE.word(), each.id(), each.name()));
        return Stream.concat(byTags, byAudiences).toList();
    }
}
