package io.huoshui.run.rehearsal;

import io.huoshui.base.Brand;
import io.huoshui.event.Event;
import io.huoshui.event.SystemEvents;
import io.huoshui.event.TrackName;
import io.huoshui.journey.Programme;
import io.huoshui.journey.campaign.Campaign;
import io.huoshui.journey.walk.Run;
import io.huoshui.journey.walk.Walks;
import io.huoshui.profile.Owners;
import io.huoshui.profile.PersonEvents;
import io.huoshui.profile.Profiles;
import io.huoshui.touch.TouchSettingsFacts;
import io.huoshui.touch.Touches;
import io.huoshui.touch.Touches.Touch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what happened in a scratch world: sums, and lines for drilling down. */
final class ReadWorld {
    private static final int ROWS_MOST = 50_000;
    private static final int PAGE = 1_000;

    private final ScratchWorld world;
    private final Play play;
    private final Brand brand;
    private final Owners owners;
    private final MakeReport report;
    private final List<Run> walks = new ArrayList<>();
    private final List<Touch> touches = new ArrayList<>();
    private final List<Touch> others = new ArrayList<>();
    private final List<PersonEvents.Owned> tasks = new ArrayList<>();

    ReadWorld(ScratchWorld world, Play play, Brand brand, Owners owners) {
        this.world = world;
        this.play = play;
        this.brand = brand;
        this.owners = owners;
        this.report = new MakeReport(brand, play, world.bean(TouchSettingsFacts.class));
    }

    /** @param decisions heard in it */
    Rehearse.Found found(List<Event> decisions, Function<MakeReport, Report> closing) {
        Set<Integer> people = new HashSet<>();
        journeys(decisions).forEach(each -> world.bean(Walks.class).forEach(each, run -> walk(run, people)));
        tasksOf(new ArrayList<>(people));
        world.bean(Touches.class).forEach(play.from(), this::touch);
        touches.addAll(others.subList(0, Math.min(others.size(), Math.max(0, ROWS_MOST - touches.size()))));
        touches.forEach(each -> people.add(each.person()));
        Map<Integer, Integer> same = new SamePeople(world.bean(Profiles.class), owners).of(people);
        return new Rehearse.Found(
                closing.apply(report),
                Stream.concat(
                                touches.stream().map(each -> TouchLine.of(each, same.get(each.person()), brand)),
                                tasks.stream()
                                        .map(each -> TouchLine.of(
                                                each.event(),
                                                Programme.of(journeyOf(each.event())),
                                                each.profileId(),
                                                same.get(each.profileId()),
                                                brand)))
                        .toList(),
                walks.stream()
                        .map(each -> WalkLine.of(each, same.get(each.profileId())))
                        .toList());
    }

    /** All that ever went live in it, as walks name them. */
    private Set<String> journeys(List<Event> decisions) {
        Set<String> found = new TreeSet<>();
        for (Event each : decisions) {
            if (each.name().equals(SystemEvents.JOURNEY_PUBLISHED)) {
                found.add(journeyOf(each));
            } else if (each.name().equals(SystemEvents.CAMPAIGN_BEGUN)) {
                each.properties().text("campaign").ifPresent(campaign -> found.add(Campaign.PROGRAMME + campaign));
            }
        }
        found.removeIf(each -> !play.isOwnWalk(each));
        return found;
    }

    private void walk(Run run, Set<Integer> people) {
        if (run.key().enteredAt().isBefore(play.from())) {
            return;
        }
        report.walk(run);
        people.add(run.profileId());
        if (walks.size() < ROWS_MOST) {
            walks.add(run);
        }
    }

    private void touch(Touch touch) {
        report.touch(touch);
        List<Touch> into = play.isOwn(touch.programme()) ? touches : others;
        if (into.size() < ROWS_MOST) {
            into.add(touch);
        }
    }

    private void tasksOf(List<Integer> people) {
        Set<String> asked = Set.of(TrackName.STAFF_ASKED.wire());
        for (int i = 0; i < people.size(); i += PAGE) {
            world
                    .bean(PersonEvents.class)
                    .of(people.subList(i, Math.min(people.size(), i + PAGE)), asked, Long.MAX_VALUE)
                    .stream()
                    .filter(each ->
                            !each.event().occurredAt().isBefore(play.from()) && play.isOwnWalk(journeyOf(each.event())))
                    .forEach(tasks::add);
        }
        tasks.sort(Comparator.comparing(each -> each.event().position()));
        tasks.forEach(each -> report.task(each.event().occurredAt()));
    }

    private static String journeyOf(Event event) {
        return event.properties().text("journey").orElse("");
    }
}
