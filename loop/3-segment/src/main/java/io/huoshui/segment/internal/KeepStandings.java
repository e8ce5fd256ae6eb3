package io.huoshui.segment.internal;

import io.huoshui.base.Brand;
import io.huoshui.event.Event;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopMemory;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.Standing;
import io.huoshui.segment.TierMoved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps every standing true: after something happened, after days went by, after the yardstick changed. */
final class KeepStandings {
    private static final int CHUNK = 1_000;

    /** Two for each person, of about 100 bytes. */
    private static final int MOST = 100_000;

    private final Profiles profiles;
    private final ScoringSettingsTable settings;
    private final RfmWaveTable waves;
    private final StandingTable standings;
    private final TierMovementTable movements;
    private final Brand brand;
    private final LoopMemory<Integer, Standing> recent = new LoopMemory<>(MOST, each -> 1);

    KeepStandings(
            Profiles profiles,
            ScoringSettingsTable settings,
            RfmWaveTable waves,
            StandingTable standings,
            TierMovementTable movements,
            Brand brand) {
        this.profiles = profiles;
        this.settings = settings;
        this.waves = waves;
        this.standings = standings;
        this.movements = movements;
        this.brand = brand;
    }

    void begin(LoopBatch batch) {
        recent.begin(batch);
    }

    void end(LoopBatch batch) {
        recent.end(batch);
    }

    /** One change after the other in log order, each at its own time: where batches are cut makes no difference. */
    void follow(List<ProfileChanges.Change> changes, Findings findings) {
        Measuring measuring = Measuring.inForce(settings, waves, brand);
        StandingBook book = new StandingBook(standings, recent, movements);
        book.open(changes.stream()
                .map(ProfileChanges.Change::profileId)
                .distinct()
                .toList());
        for (int i = 0; i < changes.size(); i++) {
            ProfileChanges.Change change = changes.get(i);
            Event because = change.because();
            Profile person = change.after();
            if (person == null) {
                book.strike(change.profileId());
            } else {
                Standing standing = StandingTable.kept(measuring.standing(person, because.receivedAt()));
                boolean other = book.write(standing, because.position(), because.receivedAt(), TierMoved.Cause.EVENT);
                findings.standing(i, standing, other);
            }
        }
        book.close();
    }

    Optional<Instant> nextDue() {
        return standings.earliestChange();
    }

    /** Everyone whose next change is due at this midnight, by id; says who they are. */
    List<Integer> fire(Event because, Instant due) {
        List<Integer> ids = standings.dueAt(due);
        if (ids.isEmpty()) {
            return ids;
        }
        Measuring measuring = Measuring.inForce(settings, waves, brand);
        StandingBook book = new StandingBook(standings, recent, movements);
        book.goOn(because.position());
        for (int from = 0; from < ids.size(); from += CHUNK) {
            fire(book, measuring, ids.subList(from, Math.min(ids.size(), from + CHUNK)), because, due);
        }
        return ids;
    }

    /** Everyone, after the yardstick or the settings changed. */
    void measureAllAgain(Event because, TierMoved.Cause cause) {
        Measuring measuring = Measuring.inForce(settings, waves, brand);
        StandingBook book = new StandingBook(standings, recent, movements);
        List<Profile> chunk = new ArrayList<>(CHUNK);
        profiles.forEach(person -> {
            chunk.add(person);
            if (chunk.size() == CHUNK) {
                measure(book, measuring, chunk, because, cause);
            }
        });
        measure(book, measuring, chunk, because, cause);
    }

    private void fire(StandingBook book, Measuring measuring, List<Integer> ids, Event because, Instant due) {
        book.open(ids);
        Map<Integer, Profile> people = profiles.find(ids);
        for (Integer id : ids) {
            Profile person = people.get(id);
            if (person == null) {
                book.strike(id);
            } else {
                book.write(measuring.standing(person, due), because.position(), due, TierMoved.Cause.TIME);
            }
        }
        book.close();
    }

    private static void measure(
            StandingBook book, Measuring measuring, List<Profile> chunk, Event because, TierMoved.Cause cause) {
        book.open(chunk.stream().map(Profile::id).toList());
        for (Profile person : chunk) {
            book.write(
                    measuring.standing(person, because.receivedAt()), because.position(), because.receivedAt(), cause);
        }
        book.close();
        chunk.clear();
    }
}
