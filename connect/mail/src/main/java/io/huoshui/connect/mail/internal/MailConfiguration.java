package io.huoshui.connect.mail.internal;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The channel, as soon as a server is named. */
@Configuration(proxyBeanMethods = false)
@Conditional(MailConfiguration.HasServer.class)
class MailConfiguration {
    private static final String HOST = "huoshui.mail.host";

    static final class HasServer implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().getProperty(HOST, "").isBlank();
        }
    }

    @Bean
    MailChannel mailChannel(
            @Value("${" + HOST + "}") String host,
            @Value("${huoshui.mail.port}") int port,
            @Value("${huoshui.mail.user}") String user,
            @Value("${huoshui.mail.password}") String password,
            @Value("${huoshui.mail.from}") String from,
            @Value("${huoshui.mail.tls}") String tls,
            Clock clock) {
        return new MailChannel(new MailServer(host, port, user, password, Tls.of(tls)), sender(from), clock);
    }

    /** @param from an address, or a name and an address in angle brackets */
    static InternetAddress sender(String from) {
        try {
            InternetAddress[] all = InternetAddress.parse(from.replaceAll("\\p{Cntrl}", " "), true);
            if (all.length == 1 && all[0].getAddress().matches("[\\x21-\\x7e]+@[\\x21-\\x7e]+")) {
                all[0].setPersonal(all[0].getPersonal(), "UTF-8");
                return all[0];
            }
        } catch (AddressException | UnsupportedEncodingException wrong) {
            // said below
        }
        throw new IllegalArgumentException(
                "HUOSHUI_MAIL_FROM (mail.from) must be one address, e.g. 汀屿 <hello@example.com>");
    }
}
