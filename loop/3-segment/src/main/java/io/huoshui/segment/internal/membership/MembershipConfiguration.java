package io.huoshui.segment.internal.membership;

import io.huoshui.base.Brand;
import io.huoshui.event.DueTimes;
import io.huoshui.profile.PersonEvents;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.internal.PredictionSource;
import io.huoshui.segment.internal.PreferenceSource;
import io.huoshui.segment.internal.StandingTable;
import io.huoshui.segment.internal.history.HistoryStore;
import io.huoshui.segment.tag.Memberships;
import io.huoshui.segment.tag.PeopleMoved;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine of tags and audiences, put together. */
@Configuration(proxyBeanMethods = false)
public class MembershipConfiguration {
    /** In facts of which only the time is kept: about 80 MB, whatever the rules look at. */
    private static final int FACTS_KEPT = 1_000_000;

    @Bean
    MembershipHomes membershipHomes(JdbcTemplate template) {
        return MembershipHomes.on(template);
    }

    @Bean
    Memberships memberships(MembershipHomes homes) {
        return homes.memberships();
    }

    @Bean
    KnowPeople knowPeople(
            PersonEvents log,
            StandingTable standings,
            MembershipHomes homes,
            PredictionSource predictions,
            PreferenceSource preferences) {
        return new KnowPeople(log, standings, homes.memberships(), predictions, preferences);
    }

    @Bean
    MembershipPart membershipPart(
            MembershipHomes homes,
            Profiles profiles,
            KnowPeople know,
            PersonEvents log,
            HistoryStore history,
            ObjectProvider<PeopleMoved.Listener> listeners,
            Brand brand) {
        KeepMemberships keep = new KeepMemberships(profiles, know, homes.memberships(), brand.zone());
        return new MembershipPart(
                homes,
                keep,
                new BackFill(history, homes.memberships(), keep),
                new PastCache(log, FACTS_KEPT),
                () -> listeners.orderedStream().toList());
    }

    @Bean
    DefinitionUses definitionUses(MembershipHomes homes) {
        return new DefinitionUses(homes.tags(), homes.audiences());
    }

    @Bean
    ExplainMembership explainMembership(KnowPeople know, MembershipHomes homes, Brand brand, Clock clock) {
        return new ExplainMembership(know, homes, brand.zone(), clock);
    }

    @Bean
    PreviewMembership previewMembership(MembershipHomes homes, HistoryStore history, KnowPeople know, Clock clock) {
        return new PreviewMembership(homes, history, know, clock);
    }

    @Bean
    DueTimes membershipDueTimes(MembershipHomes homes) {
        return homes.memberships()::earliestDue;
    }
}
