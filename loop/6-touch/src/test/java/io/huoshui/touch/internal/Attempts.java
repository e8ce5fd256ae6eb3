package io.huoshui.touch.internal;

import io.huoshui.journey.TouchRequest;
import io.huoshui.touch.channel.Delivery;
import io.huoshui.touch.channel.OutgoingMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every call of a channel in one life, in the order they began. Outlives the process. */
final class Attempts {
    final List<Attempt> all = new ArrayList<>();

    /** One call. */
    static final class Attempt {
        final TouchRequest wish;
        final OutgoingMessage message;
        final Instant at;
        final @Nullable String advisor;

        /** What the process was told and could write down; null as long as there is no such thing. */
        @Nullable
        Delivery told;

        /** What the row said when it began: whoever takes the touch in hand after that, or takes it back, makes it another. */
        final long fence;

        Attempt(TouchRequest wish, OutgoingMessage message, Instant at, @Nullable String advisor, long fence) {
            this.wish = wish;
            this.message = message;
            this.at = at;
            this.advisor = advisor;
            this.fence = fence;
        }

        String key() {
            return wish.key().text();
        }

        boolean isSent() {
            return told instanceof Delivery.Sent;
        }

        boolean isRefused() {
            return told instanceof Delivery.Refused;
        }

        boolean isPutOff() {
            return told instanceof Delivery.RetryAfter || told instanceof Delivery.TryAgain;
        }

        /** It came to nothing: for the person it did not happen. */
        boolean cameToNothing() {
            return isRefused() || isPutOff();
        }

        /** Nobody can know whether it arrived. */
        boolean isInDoubt() {
            return told == null || told instanceof Delivery.Unknown;
        }
    }

    Stream<Attempt> of(String key) {
        return all.stream().filter(each -> each.key().equals(key));
    }

    Optional<Attempt> lastOf(String key) {
        return of(key).reduce((one, later) -> later);
    }

    /** Promotion that reached somebody, or may have. */
    Stream<Attempt> promotion() {
        return all.stream().filter(each -> each.wish.kind().isPromotional() && !each.cameToNothing());
    }
}
