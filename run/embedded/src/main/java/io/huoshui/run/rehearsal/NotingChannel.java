package io.huoshui.run.rehearsal;

import io.huoshui.profile.Profile;
import io.huoshui.touch.channel.Channel;
import io.huoshui.touch.channel.Delivery;
import io.huoshui.touch.channel.IdempotencyKey;
import io.huoshui.touch.channel.OutgoingMessage;
import java.util.Optional;

/** Reaches the same people as a real channel, and tells them nothing: what it is handed ends here. */
final class NotingChannel implements Channel {
    private final Channel real;

    NotingChannel(Channel real) {
        this.real = real;
    }

    @Override
    public String id() {
        return real.id();
    }

    @Override
    public Optional<String> address(Profile person) {
        return real.address(person);
    }

    @Override
    public boolean isIdempotent() {
        return real.isIdempotent();
    }

    @Override
    public boolean isInAdvisorsName() {
        return real.isInAdvisorsName();
    }

    @Override
    public Delivery send(OutgoingMessage message, IdempotencyKey key) {
        return new Delivery.Sent("rehearsed");
    }
}
