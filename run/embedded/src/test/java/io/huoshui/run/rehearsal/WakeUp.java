package io.huoshui.run.rehearsal;

import io.huoshui.event.SystemEvents;
import io.huoshui.journey.DrawnJourneys.Drawing;
import io.huoshui.journey.walk.Run;
import io.huoshui.journey.walk.Walks;
import io.huoshui.profile.Owners;
import io.huoshui.profile.Profiles;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.touch.TouchSettingsFacts;
import io.huoshui.touch.Touches;
import io.huoshui.touch.Touches.Touch;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The silent wake-up journey, as its template draws it, and what became of it in a world. */
final class WakeUp {
    private static final String PROGRAMME = "journey:wake-up";

    private WakeUp() {}

    static Drawing drawing() {
        String template = "/io/huoshui/journey/internal/template/wake-up.json";
        try (InputStream file = Objects.requireNonNull(Touches.class.getResourceAsStream(template), template)) {
            Map<String, Object> whole = new JsonMapper().readValue(file, new TypeReference<Map<String, Object>>() {});
            @SuppressWarnings("unchecked")
            Map<String, Object> definition = (Map<String, Object>) whole.get("definition");
            return new Drawing("wake-up", "沉默唤醒", 1, true, definition, Map.of(), true);
        } catch (java.io.IOException gone) {
            throw new AssertionError(gone);
        }
    }

    static ScratchSchema scratch(TestDatabase db) {
        return new ScratchSchema(db.dataSource(), new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return db.jdbcUrl();
            }
        });
    }

    static void publish(LivedWorld world, Drawing journey, Instant at) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("journey", journey.journey());
        said.put("version", 1);
        said.put("name", journey.name());
        said.put("definition", journey.definition());
        said.put("by", "lin");
        world.decides(at, SystemEvents.JOURNEY_PUBLISHED, "journey:" + journey.journey() + ":1", said);
        world.look();
    }

    /** What really happened in a world; people by their numbers in another. */
    static Rehearse.Found found(LivedWorld world, Play play, Owners another) {
        MakeReport report = new MakeReport(LivedWorld.BRAND, play, world.bean(TouchSettingsFacts.class));
        List<Touch> touches = new ArrayList<>();
        world.bean(Touches.class).forEach(play.from(), touches::add);
        List<Run> walks = new ArrayList<>();
        world.bean(Walks.class).forEach("wake-up", walks::add);
        touches.forEach(report::touch);
        walks.forEach(report::walk);
        Set<Integer> people = new HashSet<>();
        touches.forEach(each -> people.add(each.person()));
        walks.forEach(each -> people.add(each.profileId()));
        Map<Integer, Integer> same = new SamePeople(world.bean(Profiles.class), another).of(people);
        return new Rehearse.Found(
                report.report(0, 0, 0, 0),
                touches.stream()
                        .map(each -> TouchLine.of(each, same.get(each.person()), LivedWorld.BRAND))
                        .toList(),
                walks.stream()
                        .map(each -> WalkLine.of(each, same.get(each.profileId())))
                        .toList());
    }

    static List<String> touches(Rehearse.Found found) {
        return found.touches().stream()
                .filter(each -> each.programme().equals(PROGRAMME))
                .map(each -> each.person() + " " + each.step() + " " + each.channel() + " " + each.state() + " "
                        + each.reason() + " " + each.deferredBy() + " " + each.day())
                .sorted()
                .toList();
    }

    static List<String> walks(Rehearse.Found found) {
        return found.walks().stream()
                .map(each -> each.person() + " " + LivedWorld.BRAND.dayOf(each.enteredAt()) + " " + each.heldOut() + " "
                        + each.outcome())
                .sorted()
                .toList();
    }
}
