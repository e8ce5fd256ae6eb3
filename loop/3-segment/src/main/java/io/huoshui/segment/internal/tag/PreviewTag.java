package io.huoshui.segment.internal.tag;

import io.huoshui.segment.internal.membership.PreviewMembership;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.tag.DefinitionKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Exactly who would get a tag and who would lose it, were its rule another. */
final class PreviewTag {
    private static final int SAMPLE = 20;

    private final PreviewMembership people;

    PreviewTag(PreviewMembership people) {
        this.people = people;
    }

    /** @param gaining the first of those who would get it, by number */
    record Difference(
            long now,
            long after,
            long gains,
            long losses,
            List<Integer> gaining,
            List<Integer> losing,
            Duration took) {}

    /** @param id empty for a tag that is not there yet */
    Difference of(@Nullable String id, Rule rule) {
        long began = System.nanoTime();
        Optional<DefinitionKey> key = Optional.ofNullable(id).map(DefinitionKey::tag);
        RoaringBitmap now = key.map(people::members).orElseGet(RoaringBitmap::new);
        RoaringBitmap after = people.wouldHave(Optional.ofNullable(id), rule);
        RoaringBitmap gains = RoaringBitmap.andNot(after, now);
        RoaringBitmap losses = RoaringBitmap.andNot(now, after);
        return new Difference(
                now.getLongCardinality(),
                after.getLongCardinality(),
                gains.getLongCardinality(),
                losses.getLongCardinality(),
                first(gains),
                first(losses),
                Duration.of(System.nanoTime() - began, TimeUnit.NANOSECONDS.toChronoUnit()));
    }

    private static List<Integer> first(RoaringBitmap people) {
        return people.stream().limit(SAMPLE).boxed().toList();
    }
}
