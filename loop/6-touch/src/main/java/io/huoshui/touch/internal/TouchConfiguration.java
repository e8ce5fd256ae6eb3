package io.huoshui.touch.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.DerivedState;
import io.huoshui.event.Emissions;
import io.huoshui.event.Events;
import io.huoshui.event.Intake;
import io.huoshui.event.LoopStep;
import io.huoshui.experiment.Holdouts;
import io.huoshui.journey.Reach;
import io.huoshui.journey.campaign.Campaigns;
import io.huoshui.journey.node.CallWebhook;
import io.huoshui.journey.walk.ProgrammeNames;
import io.huoshui.journey.walk.WalkStories;
import io.huoshui.profile.ExplanationSource;
import io.huoshui.profile.Profiles;
import io.huoshui.profile.Survivors;
import io.huoshui.profile.TimelineSource;
import io.huoshui.touch.Breakers;
import io.huoshui.touch.TouchSettings;
import io.huoshui.touch.TouchSettingsFacts;
import io.huoshui.touch.TouchTurns;
import io.huoshui.touch.Touches;
import io.huoshui.touch.channel.Channel;
import io.huoshui.web.Audit;
import io.huoshui.web.RegularLook;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of this stage, put together. */
@Configuration(proxyBeanMethods = false)
class TouchConfiguration {
    private static final Duration RECOVERY = Duration.ofSeconds(1);
    private static final Duration ERRORS = Duration.ofSeconds(2);

    @Bean
    LedgerHomes ledgerHomes(JdbcTemplate template) {
        return LedgerHomes.on(template);
    }

    @Bean
    DatabaseTime touchTime(JdbcClient jdbc) {
        return new DatabaseTime(jdbc);
    }

    @Bean
    ProgrammeTouches programmeTouches(JdbcClient jdbc) {
        return new ProgrammeTouches(jdbc);
    }

    @Bean
    LoopStep touchStep(LedgerHomes homes, Survivors survivors) {
        return new TouchStep(homes, survivors);
    }

    @Bean
    RegularLook stopOnErrors(Campaigns campaigns, ProgrammeTouches touches) {
        StopOnErrors errors = new StopOnErrors(campaigns, touches);
        return new RegularLook("campaign-errors", ERRORS, errors::look);
    }

    @Bean
    Reach reach(ObjectProvider<Channel> channels, LedgerHomes homes, Brand brand) {
        return new ReachByGate(channels.stream().toList(), homes, brand);
    }

    @Bean
    DerivedState touchDerivedState(JdbcClient jdbc, LedgerHomes homes, Events log) {
        return new TouchDerivedState(jdbc, homes.settings(), homes.breaker(), log);
    }

    @Bean
    Dispatcher dispatcher(
            ObjectProvider<Channel> channels,
            LedgerHomes homes,
            Profiles profiles,
            Holdouts holdouts,
            Emissions emissions,
            Brand brand,
            ChoiceLinks preferences,
            TransactionTemplate transaction) {
        RenderMessage words = new RenderMessage(brand, (person, at) -> Optional.of(preferences.make(person, at)));
        return new Dispatcher(
                channels.stream().toList(),
                homes,
                new AdmitTouches(homes, profiles, holdouts, brand, transaction),
                new SendTouch(
                        homes,
                        words,
                        new TellSent(emissions),
                        new LastLook(homes, profiles, holdouts, brand),
                        transaction),
                transaction);
    }

    @Bean
    TouchTurns touchTurns(Dispatcher dispatcher) {
        return new TouchTurns() {
            @Override
            public int turn(Instant now) {
                return dispatcher.turn(now).asked();
            }

            @Override
            public Optional<Instant> nextDue() {
                return dispatcher.nextDue();
            }
        };
    }

    @Bean
    SmartLifecycle dispatchWorkers(Dispatcher dispatcher, DatabaseTime time) {
        return new DispatchWorkers(dispatcher, time);
    }

    @Bean
    RegularLook touchRecovery(Dispatcher dispatcher, DatabaseTime time) {
        return new RegularLook("touch-recovery", RECOVERY, () -> dispatcher.recover(time.instant()));
    }

    @Bean
    PausePromotion pausePromotion(LedgerHomes homes, Audit audit, TransactionTemplate transaction, DatabaseTime time) {
        return new PausePromotion(homes, audit, transaction, time, new Await());
    }

    @Bean
    OptOutPeople optOutPeople(
            LedgerHomes homes,
            Profiles profiles,
            Intake intake,
            Audit audit,
            TransactionTemplate transaction,
            DatabaseTime time) {
        return new OptOutPeople(homes, profiles, intake, audit, transaction, time, new Await());
    }

    @Bean
    Touches touches(JdbcClient jdbc) {
        return new TouchTable(jdbc);
    }

    @Bean
    Breakers breakers(LedgerHomes homes) {
        return () -> homes.breaker().read().breaker();
    }

    @Bean
    TouchSettingsFacts touchSettingsFacts(LedgerHomes homes) {
        return new TouchSettingsFacts() {
            @Override
            public TouchSettings current() {
                return homes.settings().current();
            }

            @Override
            public Map<String, Object> fact(TouchSettings settings) {
                return TouchSettingsFields.of(settings);
            }
        };
    }

    @Bean
    TouchListTable touchListTable(JdbcClient jdbc) {
        return new TouchListTable(jdbc);
    }

    @Bean
    ExplanationSource explainTouch(TouchListTable touches, WalkStories walks, ProgrammeNames names, Brand brand) {
        return new ExplainTouch(touches, walks, names, brand);
    }

    @Bean
    TimelineSource touchTimeline(TouchListTable touches, ProgrammeNames names) {
        return new TouchTimeline(touches, names);
    }

    @Bean
    ChoiceKeyTable choiceKeyTable(JdbcClient jdbc) {
        return new ChoiceKeyTable(jdbc);
    }

    /** @param given where the pages are reached from outside; without it on this machine */
    @Bean
    ChoiceLinks choiceLinks(
            ChoiceKeyTable keys,
            TransactionTemplate transaction,
            Environment environment,
            @Value("${huoshui.public-url:}") String given) {
        String site = given.replaceAll("/+$", "");
        return new ChoiceLinks(
                keys,
                transaction,
                () -> site.isEmpty()
                        ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                        : site);
    }

    /** @param topics parted by commas, each in Chinese and behind a slash in English */
    @Bean
    ChangeChoices changeChoices(
            LedgerHomes homes,
            Profiles profiles,
            Survivors survivors,
            OptOutPeople optOuts,
            Intake intake,
            DatabaseTime time,
            Dispatcher dispatcher,
            @Value("${huoshui.preferences.topics:}") String topics) {
        List<String> channels = Stream.concat(
                        Stream.of("wecom", "sms", "call", "email"),
                        dispatcher.channels().stream().map(Channel::id))
                .filter(each -> !each.equals(CallWebhook.CHANNEL))
                .distinct()
                .toList();
        List<String> named = Arrays.stream(topics.split("[,，]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        ChangeChoices.Asked asked = new ChangeChoices.Asked(channels, named);
        return new ChangeChoices(homes, profiles, survivors, optOuts, intake, time, new Await(), asked);
    }

    @Bean
    ChoicePage choicePage(Brand brand) {
        return new ChoicePage(brand);
    }

    @Bean
    ChoiceThrottle choiceThrottle() {
        return new ChoiceThrottle();
    }
}
