package io.huoshui.journey.internal;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.SystemEvents;
import io.huoshui.journey.Journey;
import io.huoshui.journey.campaign.Campaign;
import io.huoshui.journey.internal.form.JourneyJson;
import io.huoshui.journey.node.Fact;
import io.huoshui.journey.node.Outcome;
import io.huoshui.journey.node.Trigger;
import io.huoshui.journey.walk.Run;
import io.huoshui.journey.walk.Why;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What operators decide about journeys. */
final class ObeyJourneys {
    private static final int CHUNK = 1_000;

    private final JourneyTables tables;
    private final InForce inForce;
    private final InForce.Definitions definitions;
    private final JourneyJson json;
    private final RunBook book;
    private final Here.World world;
    private final WalkPeople walk;
    private final WatchDates dates;
    private final Fulfil fulfil;

    ObeyJourneys(
            JourneyTables tables,
            InForce inForce,
            InForce.Definitions definitions,
            JourneyJson json,
            RunBook book,
            Here.World world,
            WalkPeople walk,
            WatchDates dates,
            Fulfil fulfil) {
        this.tables = tables;
        this.inForce = inForce;
        this.definitions = definitions;
        this.json = json;
        this.book = book;
        this.world = world;
        this.walk = walk;
        this.dates = dates;
        this.fulfil = fulfil;
    }

    void obey(Event fact) {
        if (fact.properties().has("campaign") && !world.ports().campaignNext().test(fact)) {
            return;
        }
        String id = journey(fact);
        Optional<JourneyTable.Row> row = inForce.find(id);
        Moment moment = Moment.of(fact.position(), fact.receivedAt());
        switch (fact.name()) {
            case SystemEvents.JOURNEY_PUBLISHED -> publish(id, row, fact, moment);
            case SystemEvents.CAMPAIGN_BEGUN -> {
                publish(id, row, fact, moment);
                inForce.find(id).ifPresent(each -> askIn(each, fact, moment));
            }
            case SystemEvents.JOURNEY_PAUSED, SystemEvents.CAMPAIGN_PAUSED ->
                row.filter(JourneyTable.Row::isRunning).ifPresent(each -> pause(each, fact));
            case SystemEvents.JOURNEY_RESUMED, SystemEvents.CAMPAIGN_RESUMED ->
                row.filter(each -> each.state() == JourneyTable.State.PAUSED)
                        .ifPresent(each -> resume(each, fact, moment));
            case SystemEvents.JOURNEY_STOPPED, SystemEvents.CAMPAIGN_CANCELLED ->
                row.filter(each -> each.state() != JourneyTable.State.STOPPED)
                        .ifPresent(each -> stop(each, fact, moment));
            case SystemEvents.JOURNEY_MIGRATED ->
                row.filter(JourneyTable.Row::isRunning).ifPresent(each -> migrate(each, fact, moment));
            case SystemEvents.JOURNEY_ENTRY_ASKED ->
                row.filter(JourneyTable.Row::isRunning).ifPresent(each -> askIn(each, fact, moment));
            default -> {}
        }
    }

    /** Of a campaign: the one it is carried out by, which there is since it began. */
    private static String journey(Event fact) {
        return fact.properties()
                .text("campaign")
                .map(each -> Campaign.PROGRAMME + each)
                .or(() -> fact.properties().text("journey"))
                .orElse("");
    }

    private void publish(String id, Optional<JourneyTable.Row> row, Event fact, Moment moment) {
        Fields said = fact.properties();
        int version = whole(said, "version");
        if (id.isEmpty() || version <= row.map(JourneyTable.Row::version).orElse(0)) {
            return;
        }
        Journey journey = json.readTree(said.object("definition").values())
                .journey()
                .orElseThrow(() -> new IllegalStateException("the definition of journey " + id + " cannot be read"));
        Set<String> present = row.isEmpty() ? Set.of() : presentBefore(id);
        String name = said.text("name").orElse(id);
        JourneyTable.Row next =
                new JourneyTable.Row(id, name, version, JourneyTable.State.RUNNING, fact.receivedAt(), by(fact));
        definitions.forget();
        if (row.isEmpty()) {
            tables.journeys().save(next);
        }
        tables.journeys()
                .save(new JourneyTable.Version(
                        id, version, name, json.write(journey), fact.receivedAt(), by(fact), fact.position()));
        inForce.save(next);
        dates.rebuild(id, world.ports().profiles(), fact.receivedAt());
        if (row.filter(each -> each.state() == JourneyTable.State.PAUSED).isPresent()) {
            wake(id, moment);
        }
        for (InForce.Door door : inForce.doors(id)) {
            if (door.entry().trigger() instanceof Trigger.CameIn came
                    && came.present()
                    && !present.contains(came.audience())) {
                Fact already = new Fact.CameIn(came.audience());
                inChunks(membersOf(came.audience()), person -> walk.enter(person, door, already, moment));
            }
        }
    }

    /** Audiences whose members were let in when an earlier version was published. */
    private Set<String> presentBefore(String id) {
        Set<String> found = new HashSet<>();
        tables.journeys()
                .versions(id)
                .forEach(each -> inForce.definition(id, each.version())
                        .entries()
                        .forEach(entry -> {
                            if (entry.trigger() instanceof Trigger.CameIn came && came.present()) {
                                found.add(came.audience());
                            }
                        }));
        return found;
    }

    private void pause(JourneyTable.Row row, Event fact) {
        inForce.save(row.in(JourneyTable.State.PAUSED, fact.receivedAt(), by(fact)));
        tables.runs().sleep(row.id());
        fulfil.pause(row.id());
    }

    private void resume(JourneyTable.Row row, Event fact, Moment moment) {
        inForce.save(row.in(JourneyTable.State.RUNNING, fact.receivedAt(), by(fact)));
        dates.rebuild(row.id(), world.ports().profiles(), fact.receivedAt());
        wake(row.id(), moment);
    }

    /** What came due while everybody stood still is due now. */
    private void wake(String id, Moment moment) {
        tables.runs().wake(id, moment.now());
        fulfil.resume(id);
        walking(id, run -> {
            if (run.dueAt().filter(each -> !each.isAfter(moment.now())).isPresent()) {
                walk.due(run, moment);
            }
        });
    }

    private void stop(JourneyTable.Row row, Event fact, Moment moment) {
        walking(row.id(), run -> walk.end(run, Outcome.STOPPED, Why.DECIDED, moment));
        inForce.save(row.in(JourneyTable.State.STOPPED, fact.receivedAt(), by(fact)));
        fulfil.stop(row.id());
    }

    /** Who stands where the later version has nothing stays on the earlier one. */
    private void migrate(JourneyTable.Row row, Event fact, Moment moment) {
        int from = whole(fact.properties(), "from");
        int to = whole(fact.properties(), "to");
        if (tables.journeys().version(row.id(), to).isEmpty()) {
            return;
        }
        Fields nodes = fact.properties().object("nodes");
        Journey later = inForce.definition(row.id(), to);
        walking(row.id(), run -> {
            Run.Place place = run.place();
            String node = place == null ? "" : nodes.text(place.node()).orElse(place.node());
            if (run.version() == from && (place == null || later.node(node).isPresent())) {
                walk.migrate(run, to, node, moment);
            }
        });
    }

    private void askIn(JourneyTable.Row row, Event fact, Moment moment) {
        List<Integer> people = new ArrayList<>();
        if (fact.properties().raw("people") instanceof List<?> list) {
            list.stream().filter(Number.class::isInstance).forEach(each -> people.add(((Number) each).intValue()));
        }
        fact.properties().text("audience").ifPresent(each -> people.addAll(membersOf(each)));
        inChunks(people.stream().distinct().toList(), person -> walk.ask(person, row.id(), moment));
    }

    private List<Integer> membersOf(String audience) {
        List<Integer> members = new ArrayList<>();
        world.ports().memberships().forEach(each -> {
            if (each.audiences().containsKey(audience)) {
                members.add(each.profileId());
            }
        });
        return members;
    }

    private void walking(String journey, Consumer<Run> each) {
        long after = 0;
        List<Run> some = tables.runs().walking(journey, after, CHUNK);
        while (!some.isEmpty()) {
            prepare(some.stream().map(Run::profileId).distinct().toList());
            some.forEach(run -> each.accept(book.get(run.id())));
            after = some.get(some.size() - 1).id();
            finish();
            some = tables.runs().walking(journey, after, CHUNK);
        }
    }

    private void inChunks(List<Integer> people, Consumer<Integer> each) {
        for (int i = 0; i < people.size(); i += CHUNK) {
            List<Integer> some = people.subList(i, Math.min(people.size(), i + CHUNK));
            prepare(some);
            book.readPast(some, walk.running());
            some.forEach(each);
            finish();
        }
    }

    private void prepare(List<Integer> people) {
        book.open(people);
        world.people().prefetch(people);
        world.beliefs().prefetch(people);
        world.ports().assignments().expect(people);
    }

    private void finish() {
        book.write(inForce.asleep());
        world.people().forget();
        world.beliefs().forget();
    }

    private static int whole(Fields said, String name) {
        return said.decimal(name).map(BigDecimal::intValue).orElse(0);
    }

    private static String by(Event fact) {
        return fact.properties().text("by").orElse("system");
    }
}
