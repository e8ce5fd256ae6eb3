package io.huoshui.journey.node;

import java.util.List;

/**
 * Stands still for a while.
 *
 * @param missed where to go when there is no such time, or it is past (a date of somebody whose date is unknown); empty means {@code next}
 */
public record Wait(String id, String name, Until until, String next, String missed) implements Node {
    @Override
    public Step next(Visit visit, Fact fact, Sight sight) {
        if (fact instanceof Fact.Due) {
            return Step.go("next", next);
        }
        if (!(fact instanceof Fact.Arrived)) {
            return Step.unmoved();
        }
        return until.of(visit.arrivedAt(), sight)
                .map(each -> each.isAfter(sight.now()) ? Step.stay(each) : Step.go("next", next))
                .orElseGet(() -> missed.isEmpty() ? Step.go("next", next) : Step.go("missed", missed));
    }

    @Override
    public String kind() {
        return "wait";
    }

    @Override
    public List<Edge> edges() {
        return missed.isEmpty()
                ? List.of(new Edge("next", next))
                : List.of(new Edge("next", next), new Edge("missed", missed));
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.waiting(this);
    }
}
