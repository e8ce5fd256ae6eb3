package io.huoshui.segment.internal.membership;

import io.huoshui.base.Reason;
import io.huoshui.base.Refused;
import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.Tag;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who would miss a tag or an audience: tags and audiences in use whose definition names it. */
public final class DefinitionUses {
    private final TagTable tags;
    private final AudienceTable audiences;

    DefinitionUses(TagTable tags, AudienceTable audiences) {
        this.tags = tags;
        this.audiences = audiences;
    }

    /** @param kind {@code tag} or {@code audience} */
    public record Use(String kind, String id, String name) {}

    public List<Use> of(DefinitionKey key) {
        Stream<Use> byTags = tags.all().stream()
                .filter(Tag::isInUse)
                .filter(each -> each.definition().reads().contains(key))
                .map(each -> new Use(DefinitionKey.Kind.TAG.word(), each.id(), each.name()));
        Stream<Use> byAudiences = audiences.all().stream()
                .filter(Audience::isInUse)
                .filter(each -> each.definition().reads().contains(key))
                .map(each -> new Use(DefinitionKey.Kind.AUDIENCE.word(), each.id(), each.name()));
        return Stream.concat(byTags, byAudiences).toList();
    }

    /** @throws Refused for this reason, with their names, when anybody would miss it */
    public void mayGo(DefinitionKey key, Reason inUse) {
        List<Use> users = of(key);
        if (!users.isEmpty()) {
            throw new Refused(inUse, users.stream().map(Use::name).collect(Collectors.joining(", ")));
        }
    }
}
