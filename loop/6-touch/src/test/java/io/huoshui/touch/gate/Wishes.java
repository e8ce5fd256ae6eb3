package io.huoshui.touch.gate;

import io.huoshui.journey.SendKey;
import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Wishes as journeys make them; only what matters is said. */
public final class Wishes {
    private Wishes() {}

    public static TouchRequest promotion(int person, int no, Instant at) {
        return wish(person, no, TouchKind.PROMOTIONAL, "email", at);
    }

    public static TouchRequest wish(int person, int no, TouchKind kind, String channel, Instant at) {
        return new TouchRequest(
                SendKey.of("journey:wake-up", 1, Integer.toString(no), "n1", person, 0),
                person,
                kind,
                channel,
                new TouchRequest.Content("新品", "您好 {{name}}，来看看", null),
                Map.of(),
                new TouchRequest.Cause("journey:wake-up", 1, Integer.toString(no), "n1", 0, null),
                null,
                50,
                at,
                at.plus(Duration.ofDays(30)),
                List.of());
    }

    /** With another headline, wished by another step. */
    public static TouchRequest said(TouchRequest wish, @Nullable String title, String step) {
        TouchRequest.Cause cause = wish.cause();
        return copy(
                wish,
                new TouchRequest.Content(title, wish.content().text(), null),
                new TouchRequest.Cause(
                        cause.programme(), cause.version(), cause.run(), step, cause.holdout(), cause.because()),
                wish.theme(),
                wish.priority(),
                wish.expires());
    }

    /** In other words. */
    public static TouchRequest saying(TouchRequest wish, String text) {
        TouchRequest.Content content = new TouchRequest.Content(
                wish.content().title(), text, wish.content().url());
        return copy(wish, content, wish.cause(), wish.theme(), wish.priority(), wish.expires());
    }

    public static TouchRequest withPriority(TouchRequest wish, int priority) {
        return copy(wish, wish.content(), wish.cause(), wish.theme(), priority, wish.expires());
    }

    public static TouchRequest expiring(TouchRequest wish, Instant expires) {
        return copy(wish, wish.content(), wish.cause(), wish.theme(), wish.priority(), expires);
    }

    public static TouchRequest about(TouchRequest wish, String theme) {
        return copy(wish, wish.content(), wish.cause(), theme, wish.priority(), wish.expires());
    }

    private static TouchRequest copy(
            TouchRequest wish,
            TouchRequest.Content content,
            TouchRequest.Cause cause,
            @Nullable String theme,
            int priority,
            Instant expires) {
        return new TouchRequest(
                wish.key(),
                wish.profileId(),
                wish.kind(),
                wish.channel(),
                content,
                wish.variables(),
                cause,
                theme,
                priority,
                wish.notBefore(),
                expires,
                wish.exposes());
    }
}
