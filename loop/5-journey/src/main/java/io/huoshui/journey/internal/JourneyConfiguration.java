package io.huoshui.journey.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.DerivedState;
import io.huoshui.event.Announce;
import io.huoshui.event.DueTimes;
import io.huoshui.event.Emissions;
import io.huoshui.event.LoopStep;
import io.huoshui.experiment.Assignments;
import io.huoshui.experiment.Experiments;
import io.huoshui.experiment.Holdouts;
import io.huoshui.journey.Coupons;
import io.huoshui.journey.DrawnJourneys;
import io.huoshui.journey.campaign.DecisionOrder;
import io.huoshui.journey.internal.form.JourneyJson;
import io.huoshui.journey.internal.template.JourneyTemplates;
import io.huoshui.journey.walk.ProgrammeNames;
import io.huoshui.journey.walk.Walks;
import io.huoshui.profile.ExplanationSource;
import io.huoshui.profile.FactWords;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.audience.HiddenAudiences;
import io.huoshui.segment.rule.KnownNames;
import io.huoshui.segment.rule.SelectorForm;
import io.huoshui.segment.rule.SentenceNames;
import io.huoshui.segment.tag.Memberships;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journey stage, put together. */
@Configuration(proxyBeanMethods = false)
class JourneyConfiguration {
    @Bean
    JourneyTables journeyTables(JdbcTemplate template) {
        return JourneyTables.on(template);
    }

    @Bean
    JourneyJson journeyJson(SelectorForm selectors) {
        return new JourneyJson(selectors);
    }

    @Bean
    JourneyTemplates journeyTemplates(JourneyJson json) {
        return new JourneyTemplates(json);
    }

    @Bean
    InForce.Definitions journeyDefinitions(JourneyTables tables, JourneyJson json) {
        return new InForce.Definitions(tables.journeys(), json);
    }

    @Bean
    JourneyPorts journeyPorts(
            Profiles profiles,
            Memberships memberships,
            Holdouts holdouts,
            Assignments assignments,
            Emissions emissions,
            ObjectProvider<Coupons> coupons,
            ObjectProvider<DecisionOrder> campaigns) {
        Optional<DecisionOrder> order = Optional.ofNullable(campaigns.getIfAvailable());
        return new JourneyPorts(
                profiles,
                memberships,
                holdouts,
                assignments,
                emissions,
                Optional.ofNullable(coupons.getIfAvailable()),
                fact -> order.filter(each -> each.isNext(fact)).isPresent());
    }

    @Bean
    DraftTable journeyDrafts(JdbcClient jdbc) {
        return new DraftTable(jdbc);
    }

    @Bean
    CheckDraft checkDraft(
            JourneyJson json,
            JourneyTables tables,
            InForce.Definitions definitions,
            KnownNames.Source names,
            Experiments experiments,
            ObjectProvider<Coupons> coupons,
            HiddenAudiences hidden) {
        return new CheckDraft(
                json,
                tables.journeys(),
                definitions,
                names,
                experiments,
                Optional.ofNullable(coupons.getIfAvailable()),
                hidden);
    }

    @Bean
    DrawnJourneys drawnJourneys(
            DraftTable drafts, JourneyTables tables, CheckDraft check, JourneyJson json, HiddenAudiences hidden) {
        return new DrawnJourneyHome(drafts, tables.journeys(), check, json, hidden);
    }

    @Bean
    ProgrammeNames programmeNames(JourneyTables tables, InForce.Definitions definitions) {
        return new NameProgrammes(tables.journeys(), definitions);
    }

    @Bean
    TellWalk walkStories(
            JourneyTables tables,
            InForce.Definitions definitions,
            FactWords facts,
            Experiments experiments,
            Holdouts holdouts) {
        return new TellWalk(tables, definitions, facts, experiments, holdouts);
    }

    @Bean
    ExplanationSource explainJourney(
            JourneyTables tables,
            InForce.Definitions definitions,
            TellWalk tell,
            SentenceNames names,
            ObjectProvider<ExplanationSource> others) {
        return new ExplainJourney(tables, definitions, tell, names, others);
    }

    @Bean
    Walks walks(JourneyTables tables) {
        return tables.runs();
    }

    @Bean
    DecideJourneys decideJourneys(Announce announce, JourneyJson json) {
        return new DecideJourneys(announce, json);
    }

    @Bean
    LoopStep journeyStep(
            JourneyTables tables,
            InForce.Definitions definitions,
            JourneyPorts ports,
            PersonRows rows,
            JourneyJson json,
            Brand brand) {
        return new JourneyStep(tables, definitions, ports, rows, json, brand);
    }

    @Bean
    DerivedState journeyDerivedState(JdbcClient jdbc, InForce.Definitions definitions) {
        return new JourneyDerivedState(jdbc, definitions);
    }

    @Bean
    DueTimes journeyDueTimes(JourneyTables tables) {
        return () -> Stream.of(tables.runs().earliest(), tables.dates().earliest())
                .flatMap(Optional::stream)
                .min(java.util.Comparator.naturalOrder());
    }
}
