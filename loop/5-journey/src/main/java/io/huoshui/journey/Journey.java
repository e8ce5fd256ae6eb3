package io.huoshui.journey;

import io.huoshui.journey.node.Awaited;
import io.huoshui.journey.node.Entry;
import io.huoshui.journey.node.Goal;
import io.huoshui.journey.node.Node;
import io.huoshui.journey.node.SendTouch;
import io.huoshui.journey.node.StartJourney;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A journey as drawn: a map people walk alone, and the rules of walking it. A value; what runs is a published version of one.
 *
 * @param nodes in the order drawn
 * @param exits whoever meets one of these leaves at once
 * @param aim what it is for; null when nothing is measured
 * @param theme what its touches are about, e.g. {@code 上新}; caps may count those of a theme together. Null: nothing in particular
 * @param priority 0 to 100, of its touches
 * @param holdout share left alone, in ten-thousandths
 * @param horizon no walk is longer; so long the people left alone are watched
 */
public record Journey(
        List<Node> nodes,
        Reentry reentry,
        List<Awaited> exits,
        @Nullable Aim aim,
        @Nullable String theme,
        int priority,
        int holdout,
        Duration horizon) {
    public Journey {
        nodes = List.copyOf(nodes);
        exits = List.copyOf(exits);
    }

    /** May a person who was here come again? */
    public sealed interface Reentry {
        /** Never. */
        record Once() implements Reentry {}

        /** When so much time passed since their last walk ended; never two at once. */
        record After(Duration pause) implements Reentry {}

        /** Every time, also while another walk is under way: for what belongs to one order or one complaint. */
        record Each() implements Reentry {}
    }

    /** @param ends whether the walk is over when it is reached */
    public record Aim(Awaited what, boolean ends) {}

    public Optional<Node> node(String id) {
        return nodes.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public List<Entry> entries() {
        return nodes.stream()
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .toList();
    }

    /** Where those who reach the aim are counted. */
    public Optional<Node> goalNode() {
        return nodes.stream().filter(Goal.class::isInstance).findFirst();
    }

    /** The journeys it asks people into. */
    public Set<String> starts() {
        return nodes.stream()
                .filter(StartJourney.class::isInstance)
                .map(each -> ((StartJourney) each).journey())
                .collect(Collectors.toSet());
    }

    /** Whether it wants something of people: then the universal holdout leaves people alone, too. */
    public boolean isPromotional() {
        return nodes.stream()
                .anyMatch(each ->
                        each instanceof SendTouch touch && touch.kindOfTouch().isPromotional());
    }
}
