package io.huoshui.touch.internal;

import io.huoshui.profile.Profile;
import io.huoshui.touch.channel.Channel;
import io.huoshui.touch.channel.Delivery;
import io.huoshui.touch.channel.IdempotencyKey;
import io.huoshui.touch.channel.OutgoingMessage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A channel that sends nothing and remembers everything it was handed. */
final class RecordingChannel implements Channel {
    final List<Call> calls = new CopyOnWriteArrayList<>();
    private final String id;
    boolean idempotent;
    boolean inAdvisorsName;
    Function<OutgoingMessage, Delivery> answers = message -> new Delivery.Sent("r");

    /** @param began by {@link System#nanoTime} */
    record Call(OutgoingMessage message, String key, long began) {}

    RecordingChannel(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<String> address(Profile person) {
        return person.identities().keySet().stream()
                .filter(each -> each.namespace().equals("email"))
                .map(each -> each.value())
                .findFirst();
    }

    @Override
    public boolean isIdempotent() {
        return idempotent;
    }

    @Override
    public boolean isInAdvisorsName() {
        return inAdvisorsName;
    }

    @Override
    public Delivery send(OutgoingMessage message, IdempotencyKey key) {
        calls.add(new Call(message, key.text(), System.nanoTime()));
        return answers.apply(message);
    }
}
