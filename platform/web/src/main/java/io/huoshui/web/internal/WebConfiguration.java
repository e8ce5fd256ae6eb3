package io.huoshui.web.internal;

import io.huoshui.web.Sse;
import io.huoshui.web.WebSettings;
import java.time.Clock;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.json.JsonMapper;

/** The parts of this module, wired by hand. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    @Bean
    OperatorTable operatorTable(JdbcClient jdbc) {
        return new OperatorTable(jdbc);
    }

    @Bean
    MachineTokenTable machineTokenTable(JdbcClient jdbc) {
        return new MachineTokenTable(jdbc);
    }

    @Bean
    AuditTable auditTable(JdbcTemplate jdbc, TransactionTemplate transaction, JsonMapper json) {
        return new AuditTable(jdbc, transaction, json);
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    LoginThrottle loginThrottle(Clock clock) {
        return new LoginThrottle(clock);
    }

    @Bean
    Sessions sessions(OperatorTable operators, WebSettings settings, Clock clock) {
        return new Sessions(operators, settings, clock);
    }

    @Bean
    MachineTokens machineTokens(MachineTokenTable table, WebSettings settings) {
        return new MachineTokens(table, settings);
    }

    @Bean
    SignIn signIn(OperatorTable operators, Passwords passwords, LoginThrottle throttle, WebSettings settings) {
        return new SignIn(operators, passwords, throttle, settings);
    }

    @Bean
    KeepOperators keepOperators(
            OperatorTable operators, Passwords passwords, AuditTable audit, TransactionTemplate transaction) {
        return new KeepOperators(operators, passwords, audit, transaction);
    }

    @Bean
    FirstAdmin firstAdmin(OperatorTable operators, Passwords passwords, WebSettings settings, AuditTable audit) {
        return new FirstAdmin(operators, passwords, settings, audit);
    }

    @Bean
    WebMvcRegistrations oneMoment(PlatformTransactionManager transactions) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new OneMoment(transactions);
            }
        };
    }

    @Bean
    Sse sse() {
        return new Sse();
    }
}
