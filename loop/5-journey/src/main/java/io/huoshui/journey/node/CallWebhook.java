package io.huoshui.journey.node;

import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import java.time.Duration;
import java.util.List;

/**
 * Tells another system, by a service touch on the channel {@link #CHANNEL}: the ledger, retries and signature are those of any touch.
 *
 * @param text body; variables stand in it by name
 */
public record CallWebhook(String id, String name, String url, String text, String next) implements Node {
    public static final String CHANNEL = "webhook";

    private static final Duration EXPIRES = Duration.ofDays(3);

    @Override
    public Step next(Visit visit, Fact fact, Sight sight) {
        TouchRequest.Content content = new TouchRequest.Content(null, text, url);
        return Step.go("next", next, new Effect.AskTouch(TouchKind.SERVICE, CHANNEL, content, EXPIRES, Duration.ZERO));
    }

    @Override
    public String kind() {
        return "webhook";
    }

    @Override
    public List<Edge> edges() {
        return List.of(new Edge("next", next));
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.callWebhook(this);
    }
}
