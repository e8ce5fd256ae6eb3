package io.huoshui.journey.campaign;

import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.journey.node.Awaited;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign is to do: tell everyone who is in an audience when it begins one thing, each in the words for people like them.
 *
 * @param audience id, saved or hidden
 * @param startsAt null: as soon as it may
 * @param spread touches are spread evenly over so long; zero sends all at once
 * @param expires a touch that could not be sent within this time of its turn is dropped
 * @param theme what it is about; caps may count touches of a theme together. Null: nothing in particular
 * @param priority 0 to 100
 * @param holdout share left alone, in ten-thousandths
 * @param experiment whose variants get words of their own; null: no test
 * @param pool everyone gets a coupon of it first, and who gets none is told nothing; null: no coupons
 * @param pieces the first that is meant for somebody is what they get
 * @param aim what it is for; null when nothing is measured
 * @param horizon so long people are watched for the aim
 */
public record CampaignPlan(
        String audience,
        @Nullable Instant startsAt,
        Duration spread,
        TouchKind kind,
        String channel,
        Duration expires,
        @Nullable String theme,
        int priority,
        int holdout,
        @Nullable String experiment,
        @Nullable String pool,
        List<Piece> pieces,
        @Nullable Awaited aim,
        Duration horizon,
        StopRule stop) {
    public static final int PIECES_MAX = 20;

    public CampaignPlan {
        pieces = List.copyOf(pieces);
    }

    /**
     * Words for some of the people.
     *
     * @param group audience they are in; null: any
     * @param variant of the experiment; null: any
     */
    public record Piece(@Nullable String group, @Nullable String variant, TouchRequest.Content content) {
        boolean isFor(@Nullable String otherVariant) {
            return variant == null || variant.equals(otherVariant);
        }
    }

    /**
     * When it stops by itself: of the touches settled, so many failed.
     *
     * @param failed share that the channel refused or whose fate is unknown, in ten-thousandths
     * @param after fewer settled touches say nothing
     */
    public record StopRule(int failed, int after) {
        public static final StopRule STANDARD = new StopRule(1_000, 50);

        /** Whether it stops, with so many settled and so many of them failed. */
        public boolean stops(long settled, long failures) {
            return settled >= after && failures * 10_000 >= settled * failed;
        }
    }

    /** So long after its beginning, not counting pauses, something may still be sent. */
    public Duration sending() {
        return spread.plus(expires);
    }

    /** The words for somebody of this variant who is in exactly these groups. */
    public Optional<Piece> pieceFor(@Nullable String variant, Predicate<String> isIn) {
        return pieces.stream()
                .filter(each -> each.isFor(variant))
                .filter(each -> each.group() == null || isIn.test(each.group()))
                .findFirst();
    }
}
