package io.huoshui.profile.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.DerivedState;
import io.huoshui.event.Events;
import io.huoshui.event.Intake;
import io.huoshui.event.LoopStep;
import io.huoshui.profile.FactWords;
import io.huoshui.profile.IdentityRules;
import io.huoshui.profile.Owners;
import io.huoshui.profile.PersonEvents;
import io.huoshui.profile.Profiles;
import io.huoshui.profile.Survivors;
import io.huoshui.profile.TimelineSource;
import io.huoshui.web.Audit;
import io.huoshui.web.DerivedTables;
import io.huoshui.web.StatusCount;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of this stage, put together. */
@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {
    /** Changing a limit changes what the log means: run a replay afterwards. */
    @Bean
    IdentityRules identityRules(@Value("${huoshui.profile.phones.person-max:1}") int phones) {
        return IdentityRules.withMaxPerPerson(Map.of(IdentityRules.PHONE, phones));
    }

    @Bean
    ProfileHomes profileHomes(DataSource source, IdentityRules rules, Brand brand) {
        return ProfileHomes.on(source, rules, brand);
    }

    @Bean
    LoopStep profileStep(ProfileHomes homes, Events log) {
        return new ProfileStep(homes, log);
    }

    @Bean
    Profiles profiles(ProfileHomes homes) {
        return new ProfileHome(homes.people());
    }

    @Bean
    Survivors survivors(ProfileHomes homes) {
        return homes.people()::roots;
    }

    @Bean
    Owners owners(ProfileHomes homes) {
        return homes.owners();
    }

    @Bean
    PersonEvents personEvents(DataSource source, Events log) {
        return new PersonEventHome(JdbcClient.create(source), log);
    }

    @Bean
    static DerivedState profileDerivedState(DataSource source) {
        return new DerivedTables(
                JdbcClient.create(source),
                "profile",
                "profile",
                "identity",
                "purchase",
                "profile_event",
                "profile_merge",
                "identity_conflict",
                "cannot_link",
                "profile_neighbour",
                "withdrawn_batch");
    }

    @Bean
    PersonRowTable personRowTable(DataSource source, ProfileHomes homes, IdentityRules rules) {
        return new PersonRowTable(JdbcClient.create(source), homes.people(), rules);
    }

    @Bean
    MergeList mergeList(ProfileHomes homes) {
        return new MergeList(homes);
    }

    @Bean
    TimelineSource eventTimeline(DataSource source, Events log, Brand brand) {
        return new EventTimeline(JdbcClient.create(source), log, new EventWords(brand.currency()));
    }

    @Bean
    FactWords factWords(Events log, Brand brand) {
        EventWords words = new EventWords(brand.currency());
        return position -> log.at(List.of(position)).stream()
                .findFirst()
                .map(each -> new FactWords.Said(words.title(each), each.occurredAt()));
    }

    @Bean
    TimelineSource mergeTimeline(MergeList merges) {
        return new MergeTimeline(merges);
    }

    @Bean
    Timeline timeline(List<TimelineSource> sources) {
        return new Timeline(sources);
    }

    @Bean
    RevealValue revealValue(
            Profiles profiles,
            DataSource source,
            Audit audit,
            Brand brand,
            Clock clock,
            TransactionTemplate transaction) {
        return new RevealValue(
                profiles, new RevealQuotaTable(JdbcClient.create(source)), audit, brand, clock, transaction);
    }

    @Bean
    DecidePeople decidePeople(
            ProfileHomes homes, Intake intake, Audit audit, Clock clock, TransactionTemplate transaction) {
        return new DecidePeople(homes, intake, audit, clock, transaction);
    }

    @Bean
    StatusCount openConflicts(ProfileHomes homes) {
        return new OpenConflicts(homes.conflicts());
    }
}
