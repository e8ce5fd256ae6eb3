package io.huoshui.journey.calendar;

import io.huoshui.event.TrackName;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Selector;
import io.huoshui.segment.rule.ValueTest;
import io.huoshui.segment.rule.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom the figures of one entry count, as rules: the segment stage counts them and can say why for each person.
 */
public final class ContentRules {
    /** Days in which acting again, or buying, counts. */
    public static final int WITHIN_DAYS = 7;

    /** Of a live session's length, watched: finished. */
    private static final double FINISHED_PART = 0.8;

    private final ContentItem item;

    public ContentRules(ContentItem item) {
        this.item = item;
    }

    /** Saw it: came to the live session, or opened the content. */
    public Rule viewed() {
        return item.kind() == ContentKind.LIVE ? did(live(List.of())) : did(content(TrackName.CONTENT_VIEWED));
    }

    /** Saw it to its end: {@code completed}, or of a live session at least four fifths of its planned length. */
    public Rule finished() {
        Selector.Where completed = new Selector.Where("completed", new ValueTest.Is(true));
        if (item.kind() != ContentKind.LIVE) {
            return did(new Selector(TrackName.CONTENT_VIEWED.wire(), List.of(named("content_id"), completed)));
        }
        long seconds = (long) (item.length().toSeconds() * FINISHED_PART);
        Selector.Where stayed = new Selector.Where(
                "seconds", new ValueTest.Compare(ValueTest.Comparison.AT_LEAST, BigDecimal.valueOf(seconds)));
        return new Rule.Any(List.of(did(live(List.of(completed))), did(live(List.of(stayed)))));
    }

    /** Took part: saw it, clicked in it, filled its form, or posted under it. */
    public Rule tookPart() {
        return new Rule.Any(parts().stream().map(ContentRules::did).toList());
    }

    /** Took part, and did anything with us again within seven days. */
    public Rule cameBack() {
        List<Rule> ways = new ArrayList<>();
        for (Selector part : parts()) {
            Stream.of(TrackName.values())
                    .filter(TrackName::isInteraction)
                    .forEach(each -> ways.add(after(part, new Selector(each.wire(), List.of()))));
        }
        return new Rule.Any(ways);
    }

    /** Saw it, and bought within seven days. */
    public Rule bought() {
        Selector order = new Selector(TrackName.ORDER_COMPLETED.wire(), List.of());
        Selector seen = item.kind() == ContentKind.LIVE ? live(List.of()) : content(TrackName.CONTENT_VIEWED);
        return after(seen, order);
    }

    private List<Selector> parts() {
        List<Selector> parts = new ArrayList<>();
        if (item.kind() == ContentKind.LIVE) {
            parts.add(live(List.of()));
        }
        Stream.of(
                        TrackName.CONTENT_VIEWED,
                        TrackName.LINK_CLICKED,
                        TrackName.FORM_SUBMITTED,
                        TrackName.GROUP_MESSAGE_POSTED)
                .map(this::content)
                .forEach(parts::add);
        return parts;
    }

    private Selector live(List<Selector.Where> more) {
        List<Selector.Where> where = new ArrayList<>(List.of(named("live_id")));
        where.addAll(more);
        return new Selector(TrackName.LIVE_VIEWED.wire(), where);
    }

    private Selector content(TrackName event) {
        return new Selector(event.wire(), List.of(named("content_id")));
    }

    private Selector.Where named(String property) {
        return new Selector.Where(property, new ValueTest.OneOf(Set.of(item.id())));
    }

    private static Rule did(Selector what) {
        return new Rule.Metric(
                what,
                new Window.Ever(),
                Rule.Aggregate.COUNT,
                null,
                new ValueTest.Compare(ValueTest.Comparison.AT_LEAST, BigDecimal.ONE));
    }

    private static Rule after(Selector first, Selector then) {
        return new Rule.Sequence(first, new Window.Ever(), then, WITHIN_DAYS, false);
    }
}
