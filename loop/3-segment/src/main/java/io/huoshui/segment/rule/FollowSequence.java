package io.huoshui.segment.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether one thing followed another, and when that begins or ceases to be so: each first gives one stretch of time. */
final class FollowSequence {
    /**
     * A stretch of time in which the sequence holds because of one first.
     *
     * @param end not in it
     * @param facts the first and what followed
     */
    private record Stretch(Instant start, Instant end, List<Past.Fact> facts) {
        boolean covers(Instant now) {
            return !start.isAfter(now) && end.isAfter(now);
        }
    }

    private final Rule.Sequence rule;
    private final InWindow firsts;
    private final Selected thens;
    private final Moment moment;

    private FollowSequence(Rule.Sequence rule, Past past, Moment moment) {
        this.rule = rule;
        this.firsts = InWindow.of(rule.first(), rule.window(), past, moment);
        this.thens = Selected.of(rule.then(), past, moment);
        this.moment = moment;
    }

    static Leaf of(Rule.Sequence rule, Past past, Moment moment) {
        return new FollowSequence(rule, past, moment).leaf();
    }

    private Leaf leaf() {
        List<Stretch> stretches = stretches();
        List<Stretch> now =
                stretches.stream().filter(each -> each.covers(moment.now())).toList();
        boolean holds = !now.isEmpty();
        Instant turns = holds ? endOfCover(stretches) : nextStart(stretches);
        List<Past.Fact> evidence = holds ? now.get(now.size() - 1).facts() : firsts.facts();
        return new Leaf(
                holds,
                Leaf.earlier(Leaf.earlier(firsts.changes(), thens.changes()), turns),
                String.valueOf(now.size()),
                Leaf.newest(evidence));
    }

    private List<Stretch> stretches() {
        List<Stretch> found = new ArrayList<>();
        Duration within = Duration.ofDays(rule.withinDays());
        int next = 0;
        for (Past.Fact first : firsts.facts()) {
            while (next < thens.facts().size() && !thens.facts().get(next).isAfter(first)) {
                next++;
            }
            Instant over = first.occurredAt().plus(within);
            Past.Fact then = next < thens.facts().size() ? thens.facts().get(next) : null;
            if (then != null && then.occurredAt().isBefore(over)) {
                if (!rule.negated()) {
                    found.add(new Stretch(then.occurredAt(), firsts.leaves(first), List.of(first, then)));
                }
            } else if (rule.negated()) {
                found.add(new Stretch(over, firsts.leaves(first), List.of(first)));
            }
        }
        found.removeIf(each -> !each.end().isAfter(each.start()));
        return found;
    }

    private @Nullable Instant endOfCover(List<Stretch> stretches) {
        Instant end = moment.now();
        for (Stretch each :
                stretches.stream().sorted(Comparator.comparing(Stretch::start)).toList()) {
            if (!each.start().isAfter(end) && each.end().isAfter(end)) {
                end = each.end();
            }
        }
        return end.equals(Instant.MAX) ? null : end;
    }

    private @Nullable Instant nextStart(List<Stretch> stretches) {
        return stretches.stream()
                .map(Stretch::start)
                .filter(each -> each.isAfter(moment.now()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
