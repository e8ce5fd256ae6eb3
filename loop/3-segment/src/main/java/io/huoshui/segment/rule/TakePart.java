package io.huoshui.segment.rule;

import io.huoshui.event.TrackName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Group chats, channel codes, journeys and experiments: who takes part, told by events. */
record TakePart(Past past, Moment moment) {

    Leaf inGroup(Rule.InGroup rule) {
        String joined = TrackName.GROUP_JOINED.wire();
        Selected moves = Selected.named(List.of(joined, TrackName.GROUP_LEFT.wire()), past, moment);
        Map<String, Past.Fact> last = new LinkedHashMap<>();
        for (Past.Fact move : moves.facts()) {
            text(move, ProgrammeEvents.GROUP)
                    .filter(each -> rule.groups().isEmpty() || rule.groups().contains(each))
                    .ifPresent(each -> last.put(each, move));
        }
        List<Past.Fact> in = last.values().stream()
                .filter(each -> each.event().equals(joined))
                .sorted(Past.ORDER)
                .toList();
        return new Leaf(!in.isEmpty(), moves.changes(), String.valueOf(in.size()), Leaf.newest(in));
    }

    Leaf cameThrough(Rule.CameThrough rule) {
        String scanned = TrackName.CHANNEL_CODE_SCANNED.wire();
        Selected arrivals = Selected.named(List.of(scanned, TrackName.CONTACT_ADDED.wire()), past, moment);
        for (Past.Fact fact : arrivals.facts()) {
            String property = fact.event().equals(scanned) ? ProgrammeEvents.CODE : ProgrammeEvents.STATE;
            Optional<String> code = text(fact, property);
            if (code.isPresent()) {
                return new Leaf(
                        rule.codes().contains(code.get()), arrivals.changes(), code.get(), List.of(fact.position()));
            }
        }
        return Leaf.of(false, arrivals.changes(), null);
    }

    Leaf inJourney(Rule.InJourney rule) {
        Selected moves = Selected.named(
                List.of(ProgrammeEvents.JOURNEY_ENTERED, ProgrammeEvents.JOURNEY_FINISHED), past, moment);
        List<Past.Fact> ours = moves.facts().stream()
                .filter(each -> text(each, ProgrammeEvents.JOURNEY)
                        .filter(rule.journey()::equals)
                        .isPresent())
                .toList();
        Rule.ProgrammeState state = ours.isEmpty()
                ? Rule.ProgrammeState.NEVER
                : ours.get(ours.size() - 1).event().equals(ProgrammeEvents.JOURNEY_ENTERED)
                        ? Rule.ProgrammeState.IN
                        : Rule.ProgrammeState.FINISHED;
        return new Leaf(
                state == rule.state(), moves.changes(), state.name().toLowerCase(Locale.ROOT), Leaf.newest(ours));
    }

    Leaf inExperiment(Rule.InExperiment rule) {
        Selected exposures = Selected.named(List.of(ProgrammeEvents.EXPERIMENT_VIEWED), past, moment);
        List<Past.Fact> ours = exposures.facts().stream()
                .filter(each -> text(each, ProgrammeEvents.EXPERIMENT)
                        .filter(rule.experiment()::equals)
                        .isPresent())
                .filter(each -> rule.arm() == null
                        || text(each, ProgrammeEvents.VARIATION)
                                .filter(rule.arm()::equals)
                                .isPresent())
                .toList();
        return new Leaf(!ours.isEmpty(), exposures.changes(), null, Leaf.newest(ours));
    }

    private static Optional<String> text(Past.Fact fact, String property) {
        return PropertyPath.find(fact.properties(), property).stream()
                .flatMap(each -> Optional.ofNullable(each.text()).stream())
                .findFirst();
    }
}
