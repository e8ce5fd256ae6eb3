package io.huoshui.connect.webhook.internal;

import io.huoshui.connect.webhook.Answer;
import io.huoshui.connect.webhook.CheckDestination;
import io.huoshui.connect.webhook.CheckDestination.Checked;
import io.huoshui.connect.webhook.Signature;
import io.huoshui.journey.node.CallWebhook;
import io.huoshui.profile.Naming;
import io.huoshui.profile.Profile;
import io.huoshui.touch.channel.Channel;
import io.huoshui.touch.channel.Delivery;
import io.huoshui.touch.channel.IdempotencyKey;
import io.huoshui.touch.channel.OutgoingMessage;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Tells another system about a person: one signed POST to the URL of the message. */
final class WebhookChannel implements Channel {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BODY_BYTES_MAX = 64 * 1024;

    private final CheckDestination destinations;
    private final Signature signature;
    private final Post post;
    private final InstantSource time;

    WebhookChannel(CheckDestination destinations, Signature signature, Post post, InstantSource time) {
        this.destinations = destinations;
        this.signature = signature;
        this.post = post;
        this.time = time;
    }

    @Override
    public String id() {
        return CallWebhook.CHANNEL;
    }

    /** Whom the other system is told about: the identity they are surest known by, e.g. {@code user_id:member-4711}. */
    @Override
    public Optional<String> address(Profile person) {
        return Naming.of(person).map(each -> each.namespace() + ":" + each.value());
    }

    /** The receiver knows a message by its {@code webhook-id}: the standard asks it of them. */
    @Override
    public boolean isIdempotent() {
        return true;
    }

    @Override
    public int workers() {
        return 4;
    }

    @Override
    public Delivery send(OutgoingMessage message, IdempotencyKey key) {
        String url = message.url();
        byte[] body = JSON.writeValueAsBytes(body(message));
        if (url == null || body.length > BODY_BYTES_MAX) {
            return new Delivery.Refused(url == null ? "no-url" : "too-large");
        }
        Instant now = time.instant();
        Checked checked = destinations.check(url);
        if (checked instanceof Checked.Open open) {
            return post.send(URI.create(URI.create(url).toASCIIString()), open, headers(key.text(), now, body), body)
                    .delivery(now);
        }
        return checked instanceof Checked.Closed closed
                ? new Delivery.Refused(closed.code())
                : new Delivery.TryAgain(Answer.PAUSE);
    }

    private Map<String, String> headers(String id, Instant now, byte[] body) {
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", Long.toString(now.getEpochSecond()),
                "webhook-signature", signature.of(id, now, body));
    }

    private static Map<String, Object> body(OutgoingMessage message) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("person", person(message));
        data.put("kind", message.kind().name().toLowerCase(Locale.ROOT));
        data.put("programme", message.programme());
        put(data, "title", message.title());
        data.put("text", message.text());
        put(data, "preferences", message.preferences());
        data.put("may_repeat", message.mayRepeat());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "touch");
        body.put("data", data);
        return body;
    }

    private static Map<String, Object> person(OutgoingMessage message) {
        String[] identity = message.address().split(":", 2);
        return Map.of("number", message.profileId(), "identity", Map.of("type", identity[0], "id", identity[1]));
    }

    private static void put(Map<String, Object> data, String name, @Nullable String value) {
        if (value != null) {
            data.put(name, value);
        }
    }
}
