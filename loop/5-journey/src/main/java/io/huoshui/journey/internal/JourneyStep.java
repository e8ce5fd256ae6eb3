package io.huoshui.journey.internal;

import io.huoshui.base.Brand;
import io.huoshui.event.Event;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;
import io.huoshui.event.SystemEvents;
import io.huoshui.journey.TouchRequests;
import io.huoshui.journey.internal.form.JourneyJson;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.segment.tag.MembershipChanged;
import io.huoshui.segment.tag.MembershipChanges;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stage 5 of the loop: walks go on. */
final class JourneyStep implements LoopStep {
    private final JourneyTables tables;
    private final InForce.Definitions definitions;
    private final JourneyPorts ports;
    private final PersonRows rows;
    private final JourneyJson json;
    private final Brand brand;

    JourneyStep(
            JourneyTables tables,
            InForce.Definitions definitions,
            JourneyPorts ports,
            PersonRows rows,
            JourneyJson json,
            Brand brand) {
        this.tables = tables;
        this.definitions = definitions;
        this.ports = ports;
        this.rows = rows;
        this.json = json;
        this.brand = brand;
    }

    @Override
    public String stage() {
        return "journey";
    }

    @Override
    public void advance(LoopBatch batch) {
        Optional<Event> system = batch.system();
        InForce inForce = new InForce(tables.journeys(), definitions);
        if (inForce.isEmpty() && system.filter(JourneyStep::isFirst).isEmpty()) {
            return;
        }
        ports.coupons().ifPresent(each -> each.hear(batch));
        List<ProfileChanges.Change> changes =
                batch.note(ProfileChanges.class).map(ProfileChanges::changes).orElse(List.of());
        MembershipChanges note =
                batch.note(MembershipChanges.class).orElseGet(() -> new MembershipChanges(List.of(), Map.of()));
        List<MembershipChanged> moves = note.changes();
        People people = new People(ports.profiles());
        Here.World world = new Here.World(ports, people, new Beliefs(ports.memberships(), note), brand.zone());
        RunBook book = new RunBook(tables);
        Fulfil fulfil = new Fulfil(brand, people);
        WalkPeople walk = new WalkPeople(inForce, book, world, fulfil);
        WatchDates dates = new WatchDates(inForce, tables.dates(), walk, people, brand.zone());
        FollowPeople follow = new FollowPeople(inForce, book, people, walk, dates, tables, rows);
        if (system.isEmpty()) {
            ports.assignments()
                    .expect(changes.stream()
                            .map(ProfileChanges.Change::profileId)
                            .toList());
            follow.follow(changes, moves);
        } else {
            Event fact = system.get();
            if (!changes.isEmpty()) {
                follow.regroup(changes, fact);
            }
            if (fact.name().equals(SystemEvents.TIME_PASSED)) {
                Instant until = fact.properties().instant("at").orElse(fact.receivedAt());
                new PassTime(tables, inForce, book, world, walk, dates).pass(fact.position(), until, moves);
            } else {
                follow.tell(moves);
                new ObeyJourneys(tables, inForce, definitions, json, book, world, walk, dates, fulfil).obey(fact);
            }
        }
        book.write(inForce.asleep());
        ports.assignments().write();
        if (!fulfil.facts().isEmpty()) {
            ports.emissions().emit(Fulfil.SOURCE, fulfil.facts());
        }
        batch.note(TouchRequests.class, fulfil.touches());
    }

    /** Whether there are journeys from here on. */
    private static boolean isFirst(Event fact) {
        return fact.name().equals(SystemEvents.JOURNEY_PUBLISHED) || fact.name().equals(SystemEvents.CAMPAIGN_BEGUN);
    }
}
