package io.huoshui.segment.internal.preference;

import io.huoshui.base.Brand;
import io.huoshui.base.DerivedState;
import io.huoshui.event.Intake;
import io.huoshui.profile.PersonEvents;
import io.huoshui.segment.internal.PreferenceSource;
import io.huoshui.web.DerivedTables;
import io.huoshui.web.RegularLook;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Preferences, put together. */
@Configuration(proxyBeanMethods = false)
public class PreferenceConfiguration {
    @Bean
    PreferenceTable preferenceTable(JdbcTemplate jdbc) {
        return new PreferenceTable(jdbc);
    }

    @Bean
    PreferenceLinesTable preferenceLinesTable(JdbcClient jdbc) {
        return new PreferenceLinesTable(jdbc);
    }

    @Bean
    PreferencePart preferencePart(PreferenceTable table, PreferenceLinesTable drawn, PersonEvents log, Brand brand) {
        return new PreferencePart(table, drawn, log, brand);
    }

    @Bean
    PreferenceSource preferenceSource(PreferenceTable table) {
        return table::confidences;
    }

    @Bean
    static DerivedState preferenceDerivedState(JdbcClient jdbc) {
        return new DerivedTables(jdbc, "segment.preference", "preference", "preference_act", "preference_lines");
    }

    @Bean
    RegularLook linesClock(
            PreferenceTable table,
            PreferenceLinesTable drawn,
            Intake intake,
            TransactionTemplate transaction,
            Brand brand,
            Clock clock) {
        return new RegularLook(
                "preference-lines",
                Duration.ofSeconds(5),
                new AppendLines(table, drawn, intake, transaction, brand, clock)::look);
    }
}
