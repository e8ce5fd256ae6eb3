package io.huoshui.run.rehearsal;

import io.huoshui.profile.Profile;
import io.huoshui.touch.channel.Channel;
import io.huoshui.touch.channel.Delivery;
import io.huoshui.touch.channel.IdempotencyKey;
import io.huoshui.touch.channel.OutgoingMessage;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A channel that sends, and counts how often. */
final class PostBox implements Channel {
    final AtomicInteger sent = new AtomicInteger();
    private final String id;
    private final String namespace;

    PostBox(String id, String namespace) {
        this.id = id;
        this.namespace = namespace;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<String> address(Profile person) {
        return person.identities().keySet().stream()
                .filter(each -> each.namespace().equals(namespace))
                .map(each -> each.value())
                .findFirst();
    }

    @Override
    public boolean isInAdvisorsName() {
        return id.equals("wecom");
    }

    @Override
    public Delivery send(OutgoingMessage message, IdempotencyKey key) {
        sent.incrementAndGet();
        return new Delivery.Sent("posted");
    }
}
