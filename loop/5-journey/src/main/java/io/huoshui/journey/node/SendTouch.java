package io.huoshui.journey.node;

import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import java.time.Duration;
import java.util.List;

/**
 * Asks that the person is told something. Whether it is sent, and when, is the gate's to say; the walk goes on.
 *
 * @param expires a touch that could not be sent within this time of its turn is dropped
 * @param spread turns are spread evenly over so long, each person's by hash; zero: at once
 */
public record SendTouch(
        String id,
        String name,
        TouchKind kindOfTouch,
        String channel,
        TouchRequest.Content content,
        Duration expires,
        Duration spread,
        String next)
        implements Node {
    public static final Duration SPREAD_MAX = Duration.ofDays(7);

    @Override
    public Step next(Visit visit, Fact fact, Sight sight) {
        return Step.go("next", next, new Effect.AskTouch(kindOfTouch, channel, content, expires, spread));
    }

    @Override
    public String kind() {
        return "touch";
    }

    @Override
    public List<Edge> edges() {
        return List.of(new Edge("next", next));
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.sendTouch(this);
    }
}
