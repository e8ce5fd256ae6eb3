package io.huoshui.profile.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.DerivedState;
import io.huoshui.event.Events;
import io.huoshui.event.LoopStep;
import io.huoshui.profile.IdentityRules;
import io.huoshui.profile.Profiles;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    DerivedState profileDerivedState(DataSource source) {
        return new ProfileDerivedState(JdbcClient.create(source));
    }
}
