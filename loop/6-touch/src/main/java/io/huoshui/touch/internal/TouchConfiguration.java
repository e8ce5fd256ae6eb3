package io.huoshui.touch.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.DerivedState;
import io.huoshui.event.Emissions;
import io.huoshui.event.Events;
import io.huoshui.event.Intake;
import io.huoshui.event.LoopStep;
import io.huoshui.experiment.Holdouts;
import io.huoshui.profile.Profiles;
import io.huoshui.profile.Survivors;
import io.huoshui.profile.TimelineSource;
import io.huoshui.touch.channel.Channel;
import io.huoshui.web.Audit;
import io.huoshui.web.RegularLook;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of this stage, put together. */
@Configuration(proxyBeanMethods = false)
class TouchConfiguration {
    private static final Duration RECOVERY = Duration.ofSeconds(1);

    @Bean
    LedgerHomes ledgerHomes(JdbcTemplate template) {
        return LedgerHomes.on(template);
    }

    @Bean
    DatabaseTime touchTime(JdbcClient jdbc) {
        return new DatabaseTime(jdbc);
    }

    @Bean
    LoopStep touchStep(LedgerHomes homes, Survivors survivors) {
        return new TouchStep(homes.ledger(), homes.optOuts(), homes.breaker(), homes.settings(), survivors);
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
            TransactionTemplate transaction) {
        return new Dispatcher(
                channels.stream().toList(),
                homes,
                new AdmitTouches(homes, profiles, holdouts, brand, transaction),
                new SendTouch(homes, new RenderMessage(brand), new TellSent(emissions), transaction),
                transaction);
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
    TouchListTable touchListTable(JdbcClient jdbc) {
        return new TouchListTable(jdbc);
    }

    @Bean
    TimelineSource touchTimeline(TouchListTable touches) {
        return new TouchTimeline(touches);
    }
}
