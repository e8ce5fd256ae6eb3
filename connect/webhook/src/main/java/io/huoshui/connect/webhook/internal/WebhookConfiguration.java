package io.huoshui.connect.webhook.internal;

import io.huoshui.connect.webhook.CheckDestination;
import io.huoshui.connect.webhook.Origin;
import io.huoshui.connect.webhook.PublicAddress;
import io.huoshui.connect.webhook.Signature;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The channel, as soon as there is a secret to sign with. */
@Configuration(proxyBeanMethods = false)
@Conditional(WebhookConfiguration.HasSecret.class)
class WebhookConfiguration {
    private static final String SECRETS = "huoshui.webhook.secrets";

    static final class HasSecret implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().getProperty(SECRETS, "").isBlank();
        }
    }

    @Bean
    TimedLookup webhookLookup() {
        return new TimedLookup(Duration.ofSeconds(5));
    }

    @Bean
    Post webhookPost() throws NoSuchAlgorithmException {
        return new Post(SSLContext.getDefault(), Post.Limits.STANDARD);
    }

    @Bean
    WebhookChannel webhookChannel(
            TimedLookup lookup,
            Post post,
            Clock clock,
            @Value("${" + SECRETS + "}") String secrets,
            @Value("${huoshui.webhook.trusted:}") String trusted) {
        CheckDestination destinations = new CheckDestination(origins(trusted), lookup, PublicAddress::isPublic);
        return new WebhookChannel(destinations, Signature.with(secrets), post, clock);
    }

    private static Set<Origin> origins(String trusted) {
        return Arrays.stream(trusted.split("[\\s,]+"))
                .filter(each -> !each.isBlank())
                .map(each -> Origin.of(each)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "HUOSHUI_WEBHOOK_TRUSTED (webhook.trusted) names no origin like https://crm.local:8443: "
                                        + each)))
                .collect(Collectors.toSet());
    }
}
