package io.huoshui.experiment.internal;

import io.huoshui.base.DerivedState;
import io.huoshui.event.Announce;
import io.huoshui.event.LoopStep;
import io.huoshui.profile.PersonEvents;
import io.huoshui.web.DerivedTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of this stage, put together. */
@Configuration(proxyBeanMethods = false)
class ExperimentConfiguration {
    @Bean
    HoldoutTable holdouts(JdbcClient jdbc) {
        return new HoldoutTable(jdbc);
    }

    @Bean
    ExperimentTable experiments(JdbcClient jdbc) {
        return new ExperimentTable(jdbc);
    }

    @Bean
    ExposureTable exposures(JdbcClient jdbc) {
        return new ExposureTable(jdbc);
    }

    @Bean
    AssignmentHome assignments(ExperimentTable experiments, JdbcClient jdbc) {
        return new AssignmentHome(experiments, new AssignmentTable(jdbc));
    }

    @Bean
    LoopStep experimentStep(
            ExperimentTable experiments,
            HoldoutTable holdouts,
            AssignmentHome assignments,
            ExposureTable exposures,
            PersonEvents events) {
        return new ExperimentStep(experiments, holdouts, assignments, new FollowExposures(exposures, events));
    }

    @Bean
    static DerivedState experimentDerivedState(JdbcClient jdbc) {
        return new DerivedTables(jdbc, "experiment", "assignment", "experiment", "first_exposure", "holdout");
    }

    @Bean
    DecideExperiments decideExperiments(Announce announce) {
        return new DecideExperiments(announce);
    }
}
