package io.huoshui.journey.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.Fields;
import io.huoshui.event.TrackName;
import io.huoshui.journey.Journey;
import io.huoshui.journey.Programme;
import io.huoshui.journey.SendKey;
import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.journey.TouchRequests;
import io.huoshui.journey.content.Template;
import io.huoshui.journey.content.Variables;
import io.huoshui.journey.node.Effect;
import io.huoshui.journey.node.SendTouch;
import io.huoshui.journey.walk.Run;
import io.huoshui.journey.walk.Walked;
import io.huoshui.profile.Naming;
import io.huoshui.profile.Profile;
import io.huoshui.segment.rule.ProgrammeEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What walks wish becomes requests for touches, and facts of the people. */
final class Fulfil {
    static final String SOURCE = "journey";

    private final Brand brand;
    private final People people;
    private final List<TouchRequest> touches = new ArrayList<>();
    private final List<SendKey> withdrawn = new ArrayList<>();
    private final Set<String> paused = new LinkedHashSet<>();
    private final Set<String> resumed = new LinkedHashSet<>();
    private final Set<String> stopped = new LinkedHashSet<>();
    private final List<Fields> facts = new ArrayList<>();

    Fulfil(Brand brand, People people) {
        this.brand = brand;
        this.people = people;
    }

    TouchRequests touches() {
        return new TouchRequests(touches, withdrawn, paused, resumed, stopped);
    }

    List<Fields> facts() {
        return facts;
    }

    static SendKey key(Run run, String node, int nth) {
        Run.Key key = run.key();
        return SendKey.of(Programme.of(key.journey()), run.version(), key.walk(), node, key.origin(), nth);
    }

    /** What a walk cut short has asked for is not wanted any more; crisis, and what tells other systems, stays. */
    void withdraw(Run run, Map<Integer, Journey> definitions) {
        definitions.forEach((version, journey) -> run.memory().visits().forEach((node, visits) -> {
            if (journey.node(node).orElse(null) instanceof SendTouch touch && touch.kindOfTouch() != TouchKind.CRISIS) {
                IntStream.range(0, visits)
                        .mapToObj(nth -> key(run.following(version), node, nth))
                        .forEach(withdrawn::add);
            }
        }));
    }

    void pause(String journey) {
        paused.add(Programme.of(journey));
    }

    void resume(String journey) {
        resumed.add(Programme.of(journey));
    }

    void stop(String journey) {
        stopped.add(Programme.of(journey));
    }

    void entered(Run run, Moment moment) {
        tell(run, TrackName.JOURNEY_ENTERED, "journey-entered:" + name(run), moment, new LinkedHashMap<>());
    }

    void finished(Run run, Moment moment) {
        Run.End end = run.end();
        if (end != null) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("outcome", end.outcome().word());
            tell(run, TrackName.JOURNEY_FINISHED, "journey-finished:" + name(run), moment, said);
        }
    }

    /** Everything but starting and stopping journeys, which is walking again. */
    void wish(Run run, Journey journey, Walked.Wish wish, Moment moment) {
        Effect effect = wish.effect();
        if (effect instanceof Effect.AskTouch touch) {
            touches.add(request(run, journey, wish, touch, moment));
        } else if (effect instanceof Effect.SayTag tag) {
            say(run, wish, tag, moment);
        } else if (effect instanceof Effect.AskPerson ask) {
            ask(run, wish, ask, moment);
        }
    }

    private static TouchRequest request(
            Run run, Journey journey, Walked.Wish wish, Effect.AskTouch touch, Moment moment) {
        Run.Key key = run.key();
        SendKey name = key(run, wish.node(), wish.nth());
        Instant turn = moment.now().plus(name.shareOf(touch.spread()));
        return new TouchRequest(
                name,
                run.profileId(),
                touch.kind(),
                touch.channel(),
                touch.content(),
                wish.memory().variables(),
                new TouchRequest.Cause(
                        Programme.of(key.journey()),
                        run.version(),
                        key.walk(),
                        wish.node(),
                        journey.holdout(),
                        moment.byTime() ? null : moment.position()),
                journey.theme(),
                journey.priority(),
                turn,
                turn.plus(touch.expires()),
                wish.memory().assigned());
    }

    private void say(Run run, Walked.Wish wish, Effect.SayTag tag, Moment moment) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("tag", tag.tag());
        said.put("by", Programme.of(run.key().journey()));
        tell(run, tag.given() ? TrackName.TAG_GIVEN : TrackName.TAG_REMOVED, id("tag", run, wish), moment, said);
    }

    private void ask(Run run, Walked.Wish wish, Effect.AskPerson ask, Moment moment) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("title", text(ask.title(), run, wish));
        said.put("text", text(ask.text(), run, wish));
        said.put("due_at", moment.now().plus(ask.within()).toString());
        said.put("node", wish.node());
        tell(run, TrackName.STAFF_ASKED, id("staff", run, wish), moment, said);
    }

    /** For our own people: what is not known is left open, not a reason to be silent. */
    private String text(String template, Run run, Walked.Wish wish) {
        Optional<Profile> person = people.find(run.profileId());
        Map<String, String> own = wish.memory().variables();
        return Template.of(template)
                .render(name -> Optional.ofNullable(own.get(name))
                        .or(() -> person.flatMap(each -> Variables.ofPerson(name, each, brand)))
                        .or(() -> Optional.of("—")))
                .text()
                .orElseThrow();
    }

    private void tell(Run run, TrackName name, String id, Moment moment, Map<String, Object> said) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(ProgrammeEvents.JOURNEY, run.key().journey());
        all.put("version", run.version());
        all.put("walk", run.key().walk());
        all.put("held_out", run.heldOut());
        all.putAll(said);
        people.find(run.profileId())
                .flatMap(each -> Naming.fact(each, name, id, moment.now(), Fields.of(all)))
                .ifPresent(facts::add);
    }

    /** The same in a replay. */
    private static String name(Run run) {
        Run.Key key = run.key();
        return key.journey() + ":" + key.origin() + ":" + key.walk();
    }

    private static String id(String kind, Run run, Walked.Wish wish) {
        return kind + ":" + key(run, wish.node(), wish.nth()).text();
    }
}
