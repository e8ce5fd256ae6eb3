package io.huoshui.journey;

import io.huoshui.experiment.Assignment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wish that one person is told one thing on one channel. Whether, when and that it happens is the touch stage's to say: its gate, its
 * ledger.
 *
 * @param channel e.g. {@code wecom}, {@code email}, {@code webhook}
 * @param content what to say; variables stand in it by name and are filled in when it is sent
 * @param variables those only the programme knows, e.g. {@code coupon.code}
 * @param theme what it is about, as its programme says; caps may count those of a theme together. Null: nothing in particular
 * @param priority 0 to 100; of several wishes for one person the higher goes first, the others wait
 * @param notBefore when it was wished; never sent earlier
 * @param expires a wish deferred to here or beyond is dropped, with this as the reason
 * @param exposes the experiments whose variant this touch shows; told as exposures when it is sent
 */
public record TouchRequest(
        SendKey key,
        int profileId,
        TouchKind kind,
        String channel,
        Content content,
        Map<String, String> variables,
        Cause cause,
        @Nullable String theme,
        int priority,
        Instant notBefore,
        Instant expires,
        List<Assignment> exposes) {
    public TouchRequest {
        variables = Map.copyOf(variables);
        exposes = List.copyOf(exposes);
    }

    /**
     * A text with variables in double braces, e.g. {@code {{name}}}; nothing else is understood in it.
     *
     * @param title subject or headline, where the channel has one
     * @param url where it leads, where it leads somewhere
     */
    public record Content(
            @Nullable String title, String text, @Nullable String url) {}

    /**
     * Who wished it, and why: what an explanation begins with.
     *
     * @param programme e.g. {@code journey:wake-up}, {@code campaign:double-11}; also the id of its holdout
     * @param version of the definition
     * @param run which walk through it
     * @param step node that asked
     * @param holdout share of people this version leaves alone, in buckets, unless a holdout was set for the programme
     * @param because position of the event that moved the run there; null when time did
     */
    public record Cause(
            String programme,
            int version,
            String run,
            String step,
            int holdout,
            @Nullable Long because) {}
}
