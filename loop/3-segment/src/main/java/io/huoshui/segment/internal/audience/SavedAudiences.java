package io.huoshui.segment.internal.audience;

import io.huoshui.base.Refused;
import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.internal.membership.AudienceTable;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.Memberships;
import io.huoshui.web.WebReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The audiences in use, and how many belong to each. */
final class SavedAudiences {
    private final AudienceTable audiences;
    private final Memberships memberships;

    SavedAudiences(AudienceTable audiences, Memberships memberships) {
        this.audiences = audiences;
        this.memberships = memberships;
    }

    /** Without those that programmes brought along. */
    List<Audience> all() {
        return audiences.all().stream()
                .filter(each -> each.isInUse() && !each.isHidden())
                .toList();
    }

    /** @throws Refused when there is none, or no more */
    Audience find(String id) {
        return audiences.find(id).filter(Audience::isInUse).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
    }

    /** One that operators may decide about. @throws Refused also when a programme brought it along */
    Audience own(String id) {
        return Optional.of(find(id))
                .filter(each -> !each.isHidden())
                .orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
    }

    /** By id; none for those nobody belongs to. */
    Map<DefinitionKey, Long> sizes() {
        return memberships.sizes();
    }

    long size(String id) {
        return sizes().getOrDefault(DefinitionKey.audience(id), 0L);
    }
}
