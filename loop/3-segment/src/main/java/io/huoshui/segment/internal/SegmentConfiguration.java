package io.huoshui.segment.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.DerivedState;
import io.huoshui.event.Announce;
import io.huoshui.event.DueTimes;
import io.huoshui.event.Intake;
import io.huoshui.event.LoopStep;
import io.huoshui.profile.ExplanationSource;
import io.huoshui.profile.FactWords;
import io.huoshui.profile.Profiles;
import io.huoshui.profile.TimelineSource;
import io.huoshui.segment.Standings;
import io.huoshui.segment.internal.audience.AudienceConfiguration;
import io.huoshui.segment.internal.history.HistoryConfiguration;
import io.huoshui.segment.internal.history.HistoryPart;
import io.huoshui.segment.internal.membership.MembershipConfiguration;
import io.huoshui.segment.internal.membership.MembershipPart;
import io.huoshui.segment.internal.prediction.PredictionConfiguration;
import io.huoshui.segment.internal.prediction.PredictionPart;
import io.huoshui.segment.internal.preference.PreferenceConfiguration;
import io.huoshui.segment.internal.preference.PreferencePart;
import io.huoshui.segment.internal.rule.RuleConfiguration;
import io.huoshui.segment.internal.tag.TagConfiguration;
import io.huoshui.segment.internal.tag.audit.TagAuditConfiguration;
import io.huoshui.segment.internal.tag.audit.TagAuditPart;
import io.huoshui.web.RegularLook;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of this stage, put together. */
@Configuration(proxyBeanMethods = false)
@Import({
    PreferenceConfiguration.class,
    PredictionConfiguration.class,
    HistoryConfiguration.class,
    MembershipConfiguration.class,
    RuleConfiguration.class,
    TagConfiguration.class,
    AudienceConfiguration.class,
    TagAuditConfiguration.class
})
class SegmentConfiguration {
    @Bean
    ScoringSettingsTable scoringSettingsTable(JdbcClient jdbc) {
        return new ScoringSettingsTable(jdbc);
    }

    @Bean
    TierSettingsTable tierSettingsTable(JdbcClient jdbc) {
        return new TierSettingsTable(jdbc);
    }

    @Bean
    RfmWaveTable rfmWaveTable(JdbcClient jdbc) {
        return new RfmWaveTable(jdbc);
    }

    @Bean
    RfmScoreTable rfmScoreTable(JdbcTemplate jdbc) {
        return new RfmScoreTable(jdbc);
    }

    @Bean
    StandingTable standingTable(JdbcTemplate jdbc, Brand brand) {
        return new StandingTable(jdbc, brand.zone());
    }

    @Bean
    TierMovementTable tierMovementTable(JdbcTemplate jdbc) {
        return new TierMovementTable(jdbc);
    }

    @Bean
    TakeWave takeWave(
            Profiles profiles,
            ScoringSettingsTable scoring,
            TierSettingsTable tiering,
            RfmWaveTable waves,
            RfmScoreTable scores,
            Brand brand) {
        return new TakeWave(profiles, scoring, tiering, waves, scores, brand);
    }

    @Bean
    LoopStep segmentStep(
            Profiles profiles,
            TakeWave takeWave,
            ScoringSettingsTable scoring,
            TierSettingsTable tiering,
            RfmWaveTable waves,
            StandingTable standings,
            TierMovementTable movements,
            PreferencePart preferences,
            PredictionPart predictions,
            HistoryPart history,
            MembershipPart memberships,
            TagAuditPart audits,
            Brand brand) {
        KeepStandings keep = new KeepStandings(profiles, scoring, waves, standings, movements, brand);
        StandingsPart standing = new StandingsPart(keep, takeWave, scoring, tiering, waves, brand);
        return new SegmentStep(List.of(standing, preferences, predictions, history, memberships, audits));
    }

    @Bean
    DerivedState segmentDerivedState(JdbcClient jdbc) {
        return new SegmentDerivedState(jdbc);
    }

    @Bean
    DueTimes standingDueTimes(StandingTable standings) {
        return new StandingDueTimes(standings);
    }

    @Bean
    Standings standings(StandingTable standings, ScoringSettingsTable settings, Brand brand, Clock clock) {
        return new StandingHome(standings, settings, brand, clock);
    }

    @Bean
    ScoredPeople scoredPeople(JdbcClient jdbc) {
        return new ScoredPeople(jdbc);
    }

    @Bean
    ExplanationSource explainTier(Standings standings, TierMovementTable movements, FactWords facts, Brand brand) {
        return new ExplainTier(standings, movements, facts, brand);
    }

    @Bean
    TimelineSource tierTimeline(TierMovementTable movements) {
        return new TierTimeline(movements);
    }

    @Bean
    PreviewTiers previewTiers(TakeWave pool, ScoringSettingsTable scoring, StandingTable standings) {
        return new PreviewTiers(pool, scoring, standings);
    }

    @Bean
    Decide decideSegments(Announce announce) {
        return new Decide(announce);
    }

    @Bean
    RegularLook waveClock(
            StandingTable standings,
            RfmWaveTable waves,
            ScoringSettingsTable settings,
            Intake intake,
            Brand brand,
            Clock clock) {
        return new RegularLook(
                "rfm-waves",
                Duration.ofSeconds(5),
                new AppendWaves(standings, waves, settings, intake, brand, clock)::look);
    }
}
