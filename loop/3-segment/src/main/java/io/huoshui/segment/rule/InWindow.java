package io.huoshui.segment.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The selected facts inside a window.
 *
 * @param isOpen false when the window has no beginning: nobody did what it counts from
 * @param stay how long a fact stays in it; null for good
 * @param changes the earliest later instant at which others may be inside, but for those that leave after {@code stay}
 */
record InWindow(
        List<Past.Fact> facts,
        boolean isOpen,
        @Nullable Duration stay,
        @Nullable Instant changes) {

    static InWindow of(Selector selector, Window window, Past past, Moment moment) {
        Selected selected = Selected.of(selector, past, moment);
        return window.match(new Cut(selected, past, moment));
    }

    /** When a fact leaves the window; {@link Instant#MAX} for never. */
    Instant leaves(Past.Fact fact) {
        return stay == null ? Instant.MAX : fact.occurredAt().plus(stay);
    }

    private record Cut(Selected selected, Past past, Moment moment) implements Window.Cases<InWindow> {
        @Override
        public InWindow ever(Window.Ever window) {
            return new InWindow(selected.facts(), true, null, selected.changes());
        }

        @Override
        public InWindow lastDays(Window.LastDays window) {
            Duration stay = Duration.ofDays(window.days());
            Instant before = moment.now().minus(stay);
            List<Past.Fact> facts = selected.facts();
            List<Past.Fact> inside = facts.subList(Selected.after(facts, before), facts.size());
            return new InWindow(inside, true, stay, selected.changes());
        }

        @Override
        public InWindow dates(Window.Dates window) {
            Instant from = moment.startOf(window.from());
            Instant until = moment.startOf(window.until());
            return new InWindow(
                    only(each -> !each.occurredAt().isBefore(from)
                            && each.occurredAt().isBefore(until)),
                    true,
                    null,
                    selected.changes());
        }

        @Override
        public InWindow after(Window.After window) {
            Selected anchors = Selected.of(window.anchor(), past, moment);
            Instant changes = Leaf.earlier(selected.changes(), anchors.changes());
            if (anchors.facts().isEmpty()) {
                return new InWindow(List.of(), false, null, changes);
            }
            Past.Fact anchor = anchors.facts().get(0);
            Instant end = anchor.occurredAt().plus(Duration.ofDays(window.days()));
            return new InWindow(
                    only(each -> each.isAfter(anchor) && each.occurredAt().isBefore(end)), true, null, changes);
        }

        private List<Past.Fact> only(Predicate<Past.Fact> inside) {
            return selected.facts().stream().filter(inside).toList();
        }
    }
}
