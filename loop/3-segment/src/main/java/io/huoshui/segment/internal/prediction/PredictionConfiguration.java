package io.huoshui.segment.internal.prediction;

import io.huoshui.base.Brand;
import io.huoshui.event.Intake;
import io.huoshui.profile.Profiles;
import io.huoshui.web.RegularLook;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Predictions, put together. */
@Configuration(proxyBeanMethods = false)
public class PredictionConfiguration {
    private static final String BUYERS = """
        select count(*) from standing where frequency > 0""";

    @Bean
    PredictionFitTable predictionFitTable(JdbcClient jdbc) {
        return new PredictionFitTable(jdbc);
    }

    @Bean
    PredictionTable predictionTable(JdbcTemplate jdbc) {
        return new PredictionTable(jdbc);
    }

    @Bean
    PredictionHome predictionHome(PredictionFitTable fits, PredictionTable predictions) {
        return new PredictionHome(fits, predictions);
    }

    @Bean
    PredictionPart predictionPart(
            Profiles profiles, PredictionFitTable fits, PredictionTable predictions, Brand brand) {
        return new PredictionPart(profiles, fits, predictions, brand);
    }

    @Bean
    AppendFits appendFits(
            Profiles profiles,
            JdbcClient jdbc,
            PredictionFitTable fits,
            Intake intake,
            TransactionTemplate transaction,
            Brand brand,
            Clock clock) {
        return new AppendFits(
                profiles, () -> jdbc.sql(BUYERS).query(Long.class).single(), fits, intake, transaction, brand, clock);
    }

    @Bean
    RegularLook fitClock(AppendFits appendFits) {
        return new RegularLook("prediction-fits", Duration.ofSeconds(5), appendFits::look);
    }
}
