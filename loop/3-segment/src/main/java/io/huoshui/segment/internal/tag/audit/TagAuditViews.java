package io.huoshui.segment.internal.tag.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.huoshui.profile.PersonRow;
import io.huoshui.segment.internal.tag.ExplainTags;
import io.huoshui.segment.internal.tag.TagAccuracySource;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Audits as the console shows them. */
final class TagAuditViews {
    private TagAuditViews() {}

    record TrendView(
            Instant at,
            @Nullable BigDecimal accuracy,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}

    /**
     * @param voided assignments nobody can judge any more: their people went into others before anybody had judged them
     * @param trend all audits of the same tag, oldest first
     */
    record AuditView(
            String id,
            String tag,
            String tagName,
            int size,
            int voided,
            Instant drawnAt,
            String by,
            TagAccuracySource.Accuracy result,
            List<TrendView> trend) {
        static AuditView of(TagAuditTable.TagAudit audit, int voided, List<TagAuditTable.TagAudit> ofTag) {
            return new AuditView(
                    audit.id(),
                    audit.tag(),
                    audit.tagName(),
                    audit.size(),
                    voided,
                    audit.drawnAt(),
                    audit.drawnBy(),
                    TagAccuracySource.Accuracy.of(audit.result()),
                    ofTag.stream()
                            .map(each -> new TrendView(
                                    each.drawnAt(),
                                    each.result().accuracy(),
                                    each.result().low(),
                                    each.result().high()))
                            .toList());
        }
    }

    /** @param card the next to judge; null when all that can be are judged */
    record DetailView(
            @JsonUnwrapped AuditView audit, @Nullable CardView card) {}

    /**
     * What stands beside the question; nothing of it tells what others said.
     *
     * @param because what the rule sees of the person now, as {@code GET /api/people/{id}/tags} tells it
     */
    record CardView(PersonView person, Instant since, int version, List<ExplainTags.Finding> because) {}

    record PersonView(
            @JsonUnwrapped PersonRow person,
            @Nullable String cell,
            @Nullable String segment,
            @Nullable String tier) {}
}
