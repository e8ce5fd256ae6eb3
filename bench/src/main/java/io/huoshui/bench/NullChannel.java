package io.huoshui.bench;

import io.huoshui.profile.Profile;
import io.huoshui.touch.channel.Channel;
import io.huoshui.touch.channel.Delivery;
import io.huoshui.touch.channel.IdempotencyKey;
import io.huoshui.touch.channel.OutgoingMessage;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes everything at once and sends nothing: what is measured is what comes before and after. */
@Component
final class NullChannel implements Channel {
    static final String ID = "null";

    /** Workers beside the one for service and crisis. */
    static final int WORKERS = 4;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<String> address(Profile person) {
        return Optional.of("nowhere");
    }

    @Override
    public int workers() {
        return WORKERS;
    }

    @Override
    public Delivery send(OutgoingMessage message, IdempotencyKey key) {
        return new Delivery.Sent("");
    }
}
