package io.huoshui.segment.internal.audience;

import io.huoshui.base.Brand;
import io.huoshui.event.Announce;
import io.huoshui.profile.ExplanationSource;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.audience.AudienceIndex;
import io.huoshui.segment.audience.HiddenAudiences;
import io.huoshui.segment.audience.HistoryLeaves;
import io.huoshui.segment.internal.RfmWaveTable;
import io.huoshui.segment.internal.StandingTable;
import io.huoshui.segment.internal.membership.KnowPeople;
import io.huoshui.segment.internal.membership.MembershipHomes;
import io.huoshui.segment.internal.rule.NamesInUse;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of audiences, put together. */
@Configuration(proxyBeanMethods = false)
public class AudienceConfiguration {
    @Bean
    AudienceIndex audienceIndex() {
        return new AudienceIndex();
    }

    @Bean
    ReadPeople readPeople(Profiles profiles, KnowPeople know, TransactionTemplate transaction) {
        return new ReadPeople(profiles, know, transaction);
    }

    @Bean
    KeepIndex keepIndex(AudienceIndex index, ReadPeople people, Brand brand, Clock clock) {
        return new KeepIndex(index, people, brand, clock);
    }

    @Bean
    CountAudience countAudience(AudienceIndex index, KeepIndex keep, HistoryLeaves history, Brand brand, Clock clock) {
        return new CountAudience(index, keep, history, brand, clock);
    }

    @Bean
    CheckAim checkAim(CountAudience count, RfmWaveTable waves) {
        return new CheckAim(count, waves);
    }

    @Bean
    ExplainMember explainMember(ReadPeople people, NamesInUse names, Brand brand, Clock clock) {
        return new ExplainMember(people, names, brand, clock);
    }

    @Bean
    ExplanationSource explainAudience(MembershipHomes homes, ExplainMember explain, NamesInUse names) {
        return new ExplainAudience(homes.audiences(), explain, names);
    }

    @Bean
    SavedAudiences savedAudiences(MembershipHomes homes) {
        return new SavedAudiences(homes.audiences(), homes.memberships());
    }

    @Bean
    CheckAudience checkAudience(MembershipHomes homes, NamesInUse names) {
        return new CheckAudience(homes, names);
    }

    @Bean
    AudienceSizes audienceSizes(JdbcClient jdbc, Brand brand, Clock clock) {
        return new AudienceSizes(jdbc, brand, clock);
    }

    @Bean
    DecideAudiences decideAudiences(Announce announce) {
        return new DecideAudiences(announce);
    }

    @Bean
    HiddenAudiences hiddenAudiences(
            MembershipHomes homes,
            CheckAudience check,
            DecideAudiences decide,
            NamesInUse names,
            CountAudience count,
            Clock clock) {
        return new KeepHiddenAudiences(homes.audiences(), check, decide, names, count, clock);
    }

    @Bean
    ExportTable exportTable(JdbcClient jdbc) {
        return new ExportTable(jdbc);
    }

    @Bean
    WriteMembers writeMembers(MembershipHomes homes, PersonRows rows, Profiles profiles, StandingTable standings) {
        return new WriteMembers(homes.memberships(), rows, profiles, standings);
    }
}
