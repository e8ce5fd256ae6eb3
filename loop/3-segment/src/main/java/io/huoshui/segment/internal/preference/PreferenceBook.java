package io.huoshui.segment.internal.preference;

import io.huoshui.event.Event;
import io.huoshui.event.LoopMemory;
import io.huoshui.profile.PersonEvents;
import io.huoshui.profile.ProfileChanges.Change;
import io.huoshui.segment.internal.Findings;
import io.huoshui.segment.preference.Act;
import io.huoshui.segment.preference.Evidence;
import io.huoshui.segment.preference.PreferenceLines;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One batch's people: loaded, moved on change by change, written once. */
final class PreferenceBook {
    private final PreferenceTable table;
    private final LoopMemory<Integer, Believed> recent;
    private final PersonEvents log;
    private final Optional<PreferenceLines> lines;
    private final ZoneId zone;
    private final Map<Integer, Believed> before = new HashMap<>();
    private final Map<Integer, Believed> people = new HashMap<>();
    private final Set<Integer> changed = new TreeSet<>();

    /** @param recent those lately seen, as their rows are */
    PreferenceBook(
            PreferenceTable table,
            LoopMemory<Integer, Believed> recent,
            PersonEvents log,
            Optional<PreferenceLines> lines,
            ZoneId zone) {
        this.table = table;
        this.recent = recent;
        this.log = log;
        this.lines = lines;
        this.zone = zone;
    }

    /** One event after the other: all changes of one event are about people who turn out to be one. */
    void follow(List<Change> changes, Findings findings) {
        Set<Integer> concerned = concerned(changes);
        load(concerned);
        for (int from = 0; from < changes.size(); ) {
            int to = from + 1;
            while (to < changes.size() && sameFact(changes.get(from), changes.get(to))) {
                to++;
            }
            takeFact(changes.subList(from, to));
            for (int i = from; i < to; i++) {
                Change change = changes.get(i);
                if (change.after() != null && concerned.contains(change.profileId())) {
                    findings.preferences(i, confidences(change.profileId()));
                }
            }
            from = to;
        }
    }

    void close() {
        table.save(changed, before, people);
        for (int id : changed) {
            Believed now = people.get(id);
            if (now == null) {
                recent.remove(id);
            } else {
                recent.put(id, now);
            }
        }
    }

    private void load(Collection<Integer> concerned) {
        List<Integer> unknown = new ArrayList<>();
        for (int id : concerned) {
            recent.get(id).ifPresentOrElse(known -> before.put(id, known), () -> unknown.add(id));
        }
        Map<Integer, Believed> found = table.find(unknown);
        recent.putAll(found);
        before.putAll(found);
        people.putAll(before);
    }

    /** Whoever did something that speaks, went away, or is told anew by a decision. */
    private Set<Integer> concerned(Collection<Change> changes) {
        Set<Long> joining = new TreeSet<>();
        changes.stream()
                .filter(each -> each.after() == null)
                .forEach(each -> joining.add(each.because().position()));
        Set<Integer> concerned = new TreeSet<>();
        for (Change each : changes) {
            Event because = each.because();
            if (because.isSystem()
                    || joining.contains(because.position())
                    || Act.of(because, zone).isPresent()) {
                concerned.add(each.profileId());
            }
        }
        return concerned;
    }

    private void takeFact(List<Change> changes) {
        Event because = changes.get(0).because();
        if (because.isSystem()) {
            readAgain(changes, because.position());
            return;
        }
        List<Act> more = new ArrayList<>(Act.of(because, zone).stream().toList());
        for (Change each : changes) {
            Believed gone = each.after() == null ? people.remove(each.profileId()) : null;
            if (gone != null) {
                more.addAll(gone.evidence().acts());
                changed.add(each.profileId());
            }
        }
        if (!more.isEmpty()) {
            changes.stream().filter(each -> each.after() != null).forEach(each -> add(each.profileId(), more));
        }
    }

    private void add(int profileId, List<Act> more) {
        Believed before = people.get(profileId);
        Evidence known = before == null ? Evidence.NONE : before.evidence();
        Evidence now = known.and(more);
        if (!now.equals(known)) {
            believe(profileId, now);
        }
    }

    /** People were parted, or an import was withdrawn: only the log knows who did what. */
    private void readAgain(List<Change> changes, long upTo) {
        Map<Integer, List<Act>> acts = new TreeMap<>();
        for (Change each : changes) {
            people.remove(each.profileId());
            changed.add(each.profileId());
            if (each.after() != null) {
                acts.put(each.profileId(), new ArrayList<>());
            }
        }
        for (PersonEvents.Owned each : log.of(acts.keySet(), Act.EVENTS, upTo)) {
            List<Act> ofPerson = acts.get(each.profileId());
            if (ofPerson != null) {
                Act.of(each.event(), zone).ifPresent(ofPerson::add);
            }
        }
        acts.forEach((id, all) -> {
            if (!all.isEmpty()) {
                believe(id, Evidence.of(all));
            }
        });
    }

    private void believe(int profileId, Evidence evidence) {
        people.put(profileId, Believed.of(profileId, evidence, lines));
        changed.add(profileId);
    }

    private Map<String, Double> confidences(int profileId) {
        Believed believed = people.get(profileId);
        return believed == null ? Map.of() : believed.confidences();
    }

    private static boolean sameFact(Change one, Change other) {
        return one.because().position() == other.because().position();
    }
}
