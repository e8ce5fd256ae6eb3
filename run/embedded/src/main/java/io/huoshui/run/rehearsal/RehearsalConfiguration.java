package io.huoshui.run.rehearsal;

import io.huoshui.base.Brand;
import io.huoshui.event.Events;
import io.huoshui.event.RecordedPast;
import io.huoshui.journey.DrawnJourneys;
import io.huoshui.journey.campaign.PlannedCampaigns;
import io.huoshui.profile.Owners;
import io.huoshui.run.Settings;
import io.huoshui.segment.audience.HiddenAudiences;
import io.huoshui.touch.TouchSettingsFacts;
import io.huoshui.touch.channel.Channel;
import io.huoshui.web.Audit;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Rehearsals, put together. */
@Configuration(proxyBeanMethods = false)
class RehearsalConfiguration {
    @Bean
    RehearsalTable rehearsalTable(JdbcClient jdbc, JsonMapper json) {
        return new RehearsalTable(jdbc, json);
    }

    @Bean
    RehearsalLines rehearsalLines(JdbcTemplate template) {
        return new RehearsalLines(template);
    }

    @Bean
    Subjects subjects(DrawnJourneys journeys, PlannedCampaigns campaigns) {
        return new Subjects(journeys, campaigns);
    }

    @Bean
    RunRehearsals runRehearsals(
            Events log,
            RecordedPast recorded,
            Owners owners,
            TouchSettingsFacts touchSettings,
            HiddenAudiences rules,
            ObjectProvider<Channel> channels,
            Brand brand,
            Settings settings,
            DataSource database,
            JdbcConnectionDetails address,
            RehearsalTable table,
            RehearsalLines lines,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        Map<String, String> ofStages = new LinkedHashMap<>();
        settings.ofStages().forEach((key, value) -> ofStages.put("huoshui." + key, value));
        ScratchSchema schema = new ScratchSchema(database, address);
        Rehearse rehearse = new Rehearse(
                log, recorded, owners, touchSettings, rules, channels.stream().toList(), brand, schema, ofStages);
        return new RunRehearsals(log, rehearse, schema, table, lines, audit, transaction, clock);
    }
}
