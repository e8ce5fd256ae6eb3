package io.huoshui.segment.internal.preference;

import io.huoshui.base.Brand;
import io.huoshui.event.Event;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopMemory;
import io.huoshui.event.SystemEvents;
import io.huoshui.profile.PersonEvents;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.segment.internal.Findings;
import io.huoshui.segment.internal.SegmentPart;
import io.huoshui.segment.preference.PreferenceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Preferences follow what people do, and the pool's lines. They do not change by the passing of time. */
public final class PreferencePart implements SegmentPart {
    private static final int CHUNK = 1_000;

    /** In acts, about 100 bytes each. */
    private static final int MOST = 150_000;

    private final PreferenceTable table;
    private final PreferenceLinesTable drawn;
    private final LoopMemory<Integer, Believed> recent =
            new LoopMemory<>(MOST, each -> each.evidence().acts().size());
    private final PersonEvents log;
    private final Brand brand;

    PreferencePart(PreferenceTable table, PreferenceLinesTable drawn, PersonEvents log, Brand brand) {
        this.table = table;
        this.drawn = drawn;
        this.log = log;
        this.brand = brand;
    }

    @Override
    public void begin(LoopBatch batch) {
        recent.begin(batch);
    }

    @Override
    public void settle(LoopBatch batch) {
        recent.end(batch);
    }

    @Override
    public void follow(List<ProfileChanges.Change> changes, Findings findings) {
        PreferenceBook book = new PreferenceBook(table, recent, log, lines(), brand.zone());
        book.follow(changes, findings);
        book.close();
    }

    @Override
    public void obey(Event fact, Findings findings) {
        if (!fact.name().equals(SystemEvents.PREFERENCE_LINES_DRAWN)) {
            return;
        }
        PreferenceLines lines = LinesFields.read(fact.properties());
        drawn.insert(new PreferenceLinesTable.Drawn(
                fact.position(), fact.receivedAt(), fact.properties().text("by").orElse("schedule"), lines));
        measureAllAgain(lines);
        recent.forget();
        findings.movedEveryone();
    }

    private void measureAllAgain(PreferenceLines lines) {
        List<Believed> people = table.after(0, CHUNK);
        while (!people.isEmpty()) {
            List<Believed> changed = new ArrayList<>();
            for (Believed before : people) {
                Believed now = Believed.of(before.profileId(), before.evidence(), Optional.of(lines));
                if (!now.equals(before)) {
                    changed.add(now);
                }
            }
            table.replace(changed);
            people = table.after(people.get(people.size() - 1).profileId(), CHUNK);
        }
    }

    private Optional<PreferenceLines> lines() {
        return drawn.inForce().map(PreferenceLinesTable.Drawn::lines);
    }
}
