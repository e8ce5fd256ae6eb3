package io.huoshui.connect.webhook;

import io.huoshui.touch.channel.Delivery;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How the other side took a message, and what that makes of it. */
public sealed interface Answer {
    Duration PAUSE = Duration.ofSeconds(30);
    Duration PAUSE_MAX = Duration.ofDays(1);

    /** @param now what a date in {@code Retry-After} is counted from */
    Delivery delivery(Instant now);

    /**
     * An HTTP status.
     *
     * @param retryAfter the header, seconds or a date; null without one
     */
    record Status(int code, @Nullable String retryAfter) implements Answer {
        /**
         * 2xx: taken. 429 and 503: not now. Another 5xx, 408: it broke somewhere on its way, so nobody knows. The rest is no: a redirect
         * would lead past the check of the destination.
         */
        @Override
        public Delivery delivery(Instant now) {
            String said = "http-" + code;
            if (code >= 200 && code < 300) {
                return new Delivery.Sent(said);
            } else if (code == 429 || code == 503) {
                return new Delivery.TryAgain(pause(now));
            }
            return code >= 500 || code == 408 ? new Delivery.Unknown(said) : new Delivery.Refused(said);
        }

        private Duration pause(Instant now) {
            if (retryAfter == null) {
                return PAUSE;
            }
            Duration asked =
                    retryAfter.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(retryAfter)) : until(now);
            Duration least = asked.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : asked;
            return least.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : least;
        }

        private Duration until(Instant now) {
            try {
                return Duration.between(
                        now,
                        ZonedDateTime.parse(String.valueOf(retryAfter), DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
            } catch (DateTimeException noDate) {
                return PAUSE;
            }
        }
    }

    /**
     * No status came.
     *
     * @param begun some of the message may have left this machine
     * @param how without anything personal
     */
    record Broken(boolean begun, String how) implements Answer {
        @Override
        public Delivery delivery(Instant now) {
            return begun ? new Delivery.Unknown(how) : new Delivery.TryAgain(PAUSE);
        }
    }
}
