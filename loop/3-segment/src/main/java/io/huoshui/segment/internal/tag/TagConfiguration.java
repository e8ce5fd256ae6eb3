package io.huoshui.segment.internal.tag;

import io.huoshui.event.Announce;
import io.huoshui.event.Events;
import io.huoshui.event.Intake;
import io.huoshui.profile.ExplanationSource;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.TimelineSource;
import io.huoshui.segment.internal.StandingTable;
import io.huoshui.segment.internal.membership.DefinitionUses;
import io.huoshui.segment.internal.membership.ExplainMembership;
import io.huoshui.segment.internal.membership.MembershipHomes;
import io.huoshui.segment.internal.membership.PreviewMembership;
import io.huoshui.segment.internal.rule.NamesInUse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tags at the doors, put together. */
@Configuration(proxyBeanMethods = false)
public class TagConfiguration {
    @Bean
    DecideTags decideTags(Intake intake, Announce announce) {
        return new DecideTags(intake, announce);
    }

    @Bean
    CheckTag checkTag(MembershipHomes homes, NamesInUse names, DefinitionUses uses) {
        return new CheckTag(homes, names, uses);
    }

    @Bean
    TagViews tagViews(MembershipHomes homes, NamesInUse words, TagAccuracySource audits) {
        return new TagViews(homes.memberships(), words, audits);
    }

    @Bean
    PreviewTag previewTag(PreviewMembership people) {
        return new PreviewTag(people);
    }

    @Bean
    SampleRows sampleRows(PersonRows people, StandingTable standings) {
        return new SampleRows(people, standings);
    }

    @Bean
    ExplainTags explainTags(MembershipHomes homes, ExplainMembership explain, Events log, NamesInUse words) {
        return new ExplainTags(homes.tags(), homes.memberships(), homes.changes(), explain, log, words);
    }

    @Bean
    ExplanationSource explainTag(MembershipHomes homes, ExplainTags explain) {
        return new ExplainTag(homes.tags(), explain);
    }

    @Bean
    TimelineSource tagTimeline(MembershipHomes homes) {
        return new TagTimeline(homes.changes(), homes.tags());
    }
}
