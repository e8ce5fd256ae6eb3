package io.huoshui.segment.internal.tag.audit;

import io.huoshui.base.DerivedState;
import io.huoshui.event.Announce;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.Standings;
import io.huoshui.segment.internal.StandingTable;
import io.huoshui.segment.internal.tag.ExplainTags;
import io.huoshui.segment.internal.tag.TagAccuracySource;
import io.huoshui.segment.tag.Memberships;
import io.huoshui.web.DerivedTables;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The tag audit, put together. */
@Configuration(proxyBeanMethods = false)
public class TagAuditConfiguration {
    @Bean
    TagAuditTable tagAuditTable(JdbcClient jdbc) {
        return new TagAuditTable(jdbc);
    }

    @Bean
    TagAuditCardTable tagAuditCardTable(JdbcClient jdbc) {
        return new TagAuditCardTable(jdbc);
    }

    @Bean
    TagAuditPart tagAuditPart(TagAuditTable audits, TagAuditCardTable cards) {
        return new TagAuditPart(audits, cards);
    }

    @Bean
    static DerivedState tagAuditDerivedState(JdbcClient jdbc) {
        return new DerivedTables(jdbc, "segment.tag-audit", "tag_audit", "tag_audit_card");
    }

    @Bean
    DecideAudits decideAudits(
            Memberships memberships,
            StandingTable standings,
            Announce announce,
            TransactionTemplate transaction,
            Clock clock) {
        return new DecideAudits(memberships, standings, announce, transaction, clock);
    }

    /** By its newest audit in which anything was judged. */
    @Bean
    TagAccuracySource tagAccuracySource(TagAuditTable audits) {
        return () -> audits.newestFirst().stream()
                .filter(each -> each.result().judged() > 0)
                .collect(Collectors.toMap(
                        TagAuditTable.TagAudit::tag,
                        each -> TagAccuracySource.Accuracy.of(each.result()),
                        (newest, older) -> newest));
    }

    @Bean
    TagAuditController tagAuditController(
            TagAuditTable audits,
            TagAuditCardTable cards,
            DecideAudits decide,
            ExplainTags explain,
            Profiles profiles,
            PersonRows rows,
            Standings standings) {
        return new TagAuditController(audits, cards, decide, explain, profiles, rows, standings);
    }
}
