package io.huoshui.run.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.huoshui.base.Refused;
import io.huoshui.event.Events;
import io.huoshui.event.RecordedPast;
import io.huoshui.event.SystemEvents;
import io.huoshui.journey.DrawnJourneys;
import io.huoshui.journey.DrawnJourneys.Drawing;
import io.huoshui.journey.campaign.PlannedCampaigns.Planned;
import io.huoshui.profile.Owners;
import io.huoshui.run.rehearsal.RehearsalLines.Only;
import io.huoshui.run.rehearsal.RehearsalLines.TouchFilter;
import io.huoshui.run.rehearsal.RehearsalLines.WalkFilter;
import io.huoshui.run.rehearsal.RehearsalTable.State;
import io.huoshui.seed.Message;
import io.huoshui.seed.Story;
import io.huoshui.segment.audience.HiddenAudiences;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.touch.FrequencyCap;
import io.huoshui.touch.FrequencyCap.Period;
import io.huoshui.touch.TouchSettingsFacts;
import io.huoshui.touch.channel.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The silent wake-up journey, rehearsed on 90 recorded days of a small brand, and lived through for real. */
class RehearsalTest {
    private static final String[] STAGES = {"event", "profile", "segment", "experiment", "journey", "touch", "loop"};
    private static final LocalDate ANCHOR = LocalDate.of(2026, 7, 1);
    private static final int PEOPLE = 90;
    private static final int DAYS = 90;
    private static final Instant NOW =
            ANCHOR.atStartOfDay(LivedWorld.BRAND.zone()).toInstant();
    private static final Instant FROM = NOW.minus(Duration.ofDays(DAYS));

    @RegisterExtension
    static final TestDatabase recorded = TestDatabase.migrated(STAGES);

    @RegisterExtension
    static final TestDatabase loaded = TestDatabase.migrated(STAGES);

    @RegisterExtension
    static final TestDatabase lived = TestDatabase.migrated(STAGES);

    private static final Instant BEGIN = FROM.minus(Duration.ofDays(20));

    /** Tells whoever falls silent, and comes before others. */
    private static final Drawing NEWS = new Drawing(
            "news",
            "新品",
            1,
            false,
            Map.of(
                    "nodes",
                    List.of(
                            Map.of(
                                    "id",
                                    "in",
                                    "type",
                                    "entry",
                                    "name",
                                    "沉默了",
                                    "trigger",
                                    Map.of("type", "audience-entered", "audience", "silent", "present", true),
                                    "next",
                                    "tell"),
                            Map.of(
                                    "id",
                                    "tell",
                                    "type",
                                    "touch",
                                    "name",
                                    "新品",
                                    "kind",
                                    "promotional",
                                    "channel",
                                    "wecom",
                                    "content",
                                    Map.of("text", "新品到了"),
                                    "expires",
                                    "P3D",
                                    "next",
                                    "out"),
                            Map.of("id", "out", "type", "exit", "name", "完")),
                    "reentry",
                    Map.of("type", "each"),
                    "priority",
                    60,
                    "holdout",
                    0,
                    "horizon",
                    "P5D"),
            Map.of(),
            true);

    private static final PostBox WECOM = new PostBox("wecom", "external_userid");
    private static final PostBox CALL = new PostBox("call", "phone");
    private static final List<Channel> CHANNELS = List.of(WECOM, CALL);
    private static LivedWorld past;
    private static List<String> before;
    private static List<String> after;

    /** With the caps in force. */
    private static Rehearse.Found rehearsed;

    /** What was recorded: the brand with another journey, and without this one. */
    @BeforeAll
    static void record() {
        past = new LivedWorld(recorded, CHANNELS);
        liveThrough(past, false);
        WECOM.sent.set(0);
        CALL.sent.set(0);
        before = past.tables();
        rehearsed = rehearse(null);
        after = past.tables();
    }

    @AfterAll
    static void close() {
        past.close();
    }

    private static List<Message> story() {
        return Story.tell(Story.SEED, ANCHOR).messages().stream()
                .filter(each -> each.person() >= 1 && each.person() <= PEOPLE)
                .toList();
    }

    /** Each message comes at its time, each timer fires at its own. */
    private static void liveThrough(LivedWorld world, boolean withJourney) {
        boolean decided = false;
        boolean published = false;
        for (Message each : story()) {
            if (!decided && !each.arrivesAt().isBefore(BEGIN)) {
                decided = true;
                world.look();
                decideIn(world);
            }
            if (decided) {
                if (!published && !each.arrivesAt().isBefore(FROM)) {
                    published = true;
                    world.goesOnTo(FROM);
                    if (withJourney) {
                        WakeUp.publish(world, WakeUp.drawing(), FROM);
                    }
                }
                world.goesOnTo(each.arrivesAt());
            }
            world.happens(each);
            if (decided) {
                world.look();
            }
        }
        world.goesOnTo(NOW);
        world.look();
    }

    private static void decideIn(LivedWorld world) {
        Map<String, Object> silent = Map.of(
                "type", "all", "of", List.of(atLeast("days-since-order", 10), atLeast("days-since-interaction", 4)));
        Map<String, Object> callable = Map.of("type", "hasIdentity", "namespace", "phone");
        world.decides(BEGIN, SystemEvents.AUDIENCE_DEFINED, "a:silent", LivedWorld.audience("silent", silent));
        world.decides(BEGIN, SystemEvents.AUDIENCE_DEFINED, "a:call", LivedWorld.audience("call-consent", callable));
        world.experiment(BEGIN, "wake-up-reason", "coupon", "day", "tailored");
        WakeUp.publish(world, NEWS, BEGIN);
    }

    private static Map<String, Object> atLeast(String figure, int days) {
        return Map.of(
                "type",
                "hasFigure",
                "figure",
                figure,
                "test",
                Map.of("type", "compare", "how", "at-least", "with", days));
    }

    private static Rehearse.Found rehearse(@Nullable List<FrequencyCap> caps) {
        return rehearse(past, recorded, new Subject.OfJourney(WakeUp.drawing()), caps);
    }

    private static Rehearse.Found rehearse(
            LivedWorld world, TestDatabase db, Subject subject, @Nullable List<FrequencyCap> caps) {
        Rehearse rehearse = new Rehearse(
                world.bean(Events.class),
                world.bean(RecordedPast.class),
                world.bean(Owners.class),
                world.bean(TouchSettingsFacts.class),
                world.bean(HiddenAudiences.class),
                CHANNELS,
                LivedWorld.BRAND,
                WakeUp.scratch(db),
                Map.of());
        return rehearse.run(
                Play.of(subject, DAYS, caps, NOW, world.bean(Events.class).head()), (now, heard) -> {});
    }

    /** The same 90 days with the journey on. */
    private static Rehearse.Found live() {
        List<Channel> channels = List.of(new PostBox("wecom", "external_userid"), new PostBox("call", "phone"));
        try (LivedWorld world = new LivedWorld(lived, channels)) {
            liveThrough(world, true);
            return WakeUp.found(
                    world,
                    Play.of(new Subject.OfJourney(WakeUp.drawing()), DAYS, null, NOW, 0),
                    past.bean(Owners.class));
        }
    }

    @Test
    void rehearsingIsWhatReallyHappens() {
        Rehearse.Found really = live();
        assertThat(WakeUp.walks(rehearsed)).isEqualTo(WakeUp.walks(really)).hasSizeGreaterThan(20);
        assertThat(WakeUp.touches(rehearsed)).isEqualTo(WakeUp.touches(really)).hasSizeGreaterThan(20);
        assertThat(rehearsed.report().walks()).isEqualTo(really.report().walks());
        assertThat(rehearsed.report().touches()).isEqualTo(really.report().touches());
        assertThat(rehearsed.report().reasons()).isEqualTo(really.report().reasons());
        assertThat(rehearsed.report().pressure()).isEqualTo(really.report().pressure());
        assertThat(rehearsed.report().walks().reached()).isPositive();
        assertThat(rehearsed.report().reasons())
                .extracting(Report.Reason::code)
                .contains("TOUCH_NO_CONSENT", "TOUCH_QUIET_HOURS", "TOUCH_CAP_REACHED");
    }

    /** With another cap other things happen: the comparison above can fail. */
    @Test
    void aTighterCapHoldsMoreBack() {
        Rehearse.Found tighter = rehearse(List.of(new FrequencyCap(Period.WEEK, null, 1)));
        assertThat(WakeUp.walks(tighter))
                .as("who enters does not depend on caps")
                .hasSameSizeAs(WakeUp.walks(rehearsed));
        assertThat(WakeUp.touches(tighter)).isNotEqualTo(WakeUp.touches(rehearsed));
        assertThat(heldBack(tighter)).isGreaterThan(heldBack(rehearsed));
        assertThat(tighter.report().pressure().people()).as("most in a week").hasSize(1);
        assertThat(rehearsed.report().pressure().people()).hasSizeGreaterThan(1);
    }

    private static int heldBack(Rehearse.Found found) {
        return found.report().reasons().stream()
                .filter(each -> each.code().equals("TOUCH_CAP_REACHED"))
                .mapToInt(Report.Reason::touches)
                .sum();
    }

    /** Nothing new, but all that runs is looked at. */
    @Test
    void capsAreRehearsedOverAllThatRuns() {
        Rehearse.Found asNow = rehearse(past, recorded, new Subject.OfCaps(), null);
        Rehearse.Found tighter =
                rehearse(past, recorded, new Subject.OfCaps(), List.of(new FrequencyCap(Period.WEEK, null, 1)));
        assertThat(asNow.touches())
                .hasSizeGreaterThan(20)
                .allMatch(each -> each.programme().equals("journey:news"));
        assertThat(asNow.walks())
                .isNotEmpty()
                .allMatch(each ->
                        each.journey().equals("news") && !each.enteredAt().isBefore(FROM));
        assertThat(asNow.report().walks().entered()).isEqualTo(asNow.walks().size());
        assertThat(tighter.report().walks().entered()).isEqualTo(asNow.walks().size());
        assertThat(heldBack(tighter)).isGreaterThan(heldBack(asNow));
        assertThat(tighter.report().pressure().people()).hasSize(1);
    }

    /** As if it had begun then, at its hour, for whoever was in its audience. */
    @Test
    void aCampaignIsRehearsedFromItsHourOn() {
        Instant startsAt = NOW.plus(Duration.ofHours(34)); // ten in the morning, some day to come
        Planned planned = new Planned(
                "c",
                "活动",
                3,
                5,
                Map.of("audience", "silent", "kind", "promotional", "channel", "wecom", "pieces", List.of()),
                "silent",
                tellsOnce(),
                startsAt,
                true);
        Rehearse.Found found = rehearse(past, recorded, new Subject.OfCampaign(planned), null);
        assertThat(found.walks())
                .hasSizeGreaterThan(5)
                .allMatch(each -> each.enteredAt().equals(FROM.plus(Duration.ofHours(10))));
        Report report = found.report();
        assertThat(report.walks().entered()).isEqualTo(found.walks().size());
        assertThat(report.walks().walked()).isEqualTo(report.touches().asked());
        assertThat(report.touches().sent()).isPositive();
        assertThat(report.steps()).hasSize(1).allMatch(each -> each.programme().equals("campaign:c"));
        assertThat(found.touches())
                .as("others are kept beside")
                .anyMatch(each -> each.programme().equals("journey:news"));
    }

    private static Map<String, Object> tellsOnce() {
        Map<String, Object> touch = new LinkedHashMap<>();
        touch.put("id", "say-1");
        touch.put("type", "touch");
        touch.put("name", "");
        touch.put("kind", "promotional");
        touch.put("channel", "wecom");
        touch.put("content", Map.of("text", "您好"));
        touch.put("expires", "P1D");
        touch.put("next", "end");
        return Map.of(
                "nodes",
                List.of(
                        Map.of(
                                "id",
                                "start",
                                "type",
                                "entry",
                                "name",
                                "",
                                "trigger",
                                Map.of("type", "manual"),
                                "next",
                                "say-1"),
                        touch,
                        Map.of("id", "end", "type", "exit", "name", "")),
                "reentry",
                Map.of("type", "once"),
                "priority",
                50,
                "holdout",
                1_000,
                "horizon",
                "P14D");
    }

    /** Loaded all at once, as an import or the demo brand is, the past is heard as it happened. */
    @Test
    void whatWasLoadedLaterIsHeardWhenItHappened() {
        try (LivedWorld world = new LivedWorld(loaded, CHANNELS)) {
            Instant all = NOW.minusSeconds(60);
            story().forEach(each -> world.happens(each.arrivingAt(all)));
            decideIn(world);
            world.look();
            Rehearse.Found found = rehearse(world, loaded, new Subject.OfJourney(WakeUp.drawing()), null);
            assertThat(found.report().late()).isGreaterThan(found.report().heard() * 9 / 10);
            assertThat(found.report().heard()).isBetween(story().size() * 9 / 10, story().size());
            assertThat(found.walks().stream()
                            .map(each -> LivedWorld.BRAND.dayOf(each.enteredAt()))
                            .distinct())
                    .as("days on which somebody entered")
                    .hasSizeGreaterThan(10);
            assertThat(found.walks()).allMatch(each -> each.person() != null);
            assertThat(found.report().walks().entered()).isEqualTo(found.walks().size());
        }
    }

    @Test
    void aRehearsalSendsNothingAndWritesNothingOutside() {
        assertThat(rehearsed.report().touches().sent()).isPositive();
        assertThat(WECOM.sent.get() + CALL.sent.get()).isZero();
        assertThat(after).isEqualTo(before).hasSizeGreaterThan(50);
        assertThat(past.bean(JdbcClient.class)
                        .sql("select count(*) from pg_namespace where nspname like 'scratch%'")
                        .query(Integer.class)
                        .single())
                .as("the scratch schema is gone")
                .isZero();
    }

    @Test
    void whoeverRehearsesMayNotEvenReadTheRealTables() {
        try (HikariDataSource inside = WakeUp.scratch(recorded).make()) {
            JdbcClient jdbc = JdbcClient.create(inside);
            jdbc.sql("insert into event_flow (minute, source, last_at) values (now(), 'x', now())")
                    .update();
            for (String forbidden : List.of(
                    "insert into public.event_flow (minute, source, last_at) values (now(), 'x', now())",
                    "select count(*) from public.event_log",
                    "delete from public.touch",
                    "create table public.mine (a int)")) {
                assertThatThrownBy(() -> jdbc.sql(forbidden).query(row -> {}))
                        .as(forbidden)
                        .hasRootCauseInstanceOf(PSQLException.class)
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        } finally {
            WakeUp.scratch(recorded).drop();
        }
    }

    @Test
    void theWorldOfARehearsalHasNoChannelThatSends() {
        try (HikariDataSource inside = WakeUp.scratch(recorded).make();
                ScratchWorld world = ScratchWorld.on(inside, LivedWorld.BRAND, Map.of(), CHANNELS)) {
            assertThat(world.channels()).hasSize(2).allMatch(NotingChannel.class::isInstance);
        } finally {
            WakeUp.scratch(recorded).drop();
        }
    }

    private static RunRehearsals desk() {
        JdbcTemplate template = past.bean(JdbcTemplate.class);
        Rehearse rehearse = new Rehearse(
                past.bean(Events.class),
                past.bean(RecordedPast.class),
                past.bean(Owners.class),
                past.bean(TouchSettingsFacts.class),
                past.bean(HiddenAudiences.class),
                CHANNELS,
                LivedWorld.BRAND,
                WakeUp.scratch(recorded),
                Map.of());
        return new RunRehearsals(
                past.bean(Events.class),
                rehearse,
                WakeUp.scratch(recorded),
                table(),
                new RehearsalLines(template),
                (action, object, detail) -> {},
                past.bean(TransactionTemplate.class),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static RehearsalTable table() {
        return new RehearsalTable(past.bean(JdbcClient.class), new JsonMapper());
    }

    private static DrawnJourneys drawn(Drawing drawing) {
        return new DrawnJourneys() {
            @Override
            public Optional<Drawing> draft(String journey) {
                return Optional.of(drawing).filter(each -> each.journey().equals(journey));
            }

            @Override
            public Optional<Drawing> published(String journey) {
                return Optional.empty();
            }
        };
    }

    private static TouchFilter wakeUp(
            @Nullable String step, @Nullable String state, @Nullable Integer reason, Only only) {
        return new TouchFilter("journey:wake-up", step, null, state, reason, null, only);
    }

    private static RehearsalTable.Row ended(long id) {
        return await("the rehearsal's end")
                .atMost(Duration.ofMinutes(3))
                .until(() -> table().find(id).orElseThrow(), row -> row.state() != State.RUNNING);
    }

    @Test
    void operatorsBeginOneAtATimeReadWhatItFoundAndMayCancel() {
        RunRehearsals desk = desk();
        desk.start();
        long id = desk.begin(new Subject.OfJourney(WakeUp.drawing()), DAYS, null);
        assertThatThrownBy(() -> desk.begin(new Subject.OfJourney(WakeUp.drawing()), DAYS, null))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.reason()).isEqualTo(RehearsalReason.REHEARSAL_RUNNING));
        assertThat(desk.progress(id)).isPresent();
        RehearsalTable.Row done = ended(id);
        assertThat(done.state()).isEqualTo(State.DONE);
        Report report = Objects.requireNonNull(done.report());
        assertThat(report.touches()).isEqualTo(rehearsed.report().touches());
        assertThat(report.reasons()).isEqualTo(rehearsed.report().reasons());

        RehearsalLines lines = new RehearsalLines(past.bean(JdbcTemplate.class));
        assertThat(lines.count(id, wakeUp(null, null, null, Only.TOUCHES)))
                .isEqualTo(report.touches().asked());
        assertThat(lines.count(id, wakeUp(null, "sent", null, Only.TOUCHES)))
                .isEqualTo(report.touches().sent());
        assertThat(lines.count(id, wakeUp(null, null, null, Only.HELD_BACK)))
                .isEqualTo(report.touches().heldBack());
        report.reasons()
                .forEach(each -> assertThat(lines.count(id, wakeUp(null, null, each.number(), Only.TOUCHES)))
                        .as(each.code())
                        .isEqualTo(each.touches()));
        report.steps()
                .forEach(each -> assertThat(lines.count(id, wakeUp(each.step(), null, null, Only.TOUCHES)))
                        .as(each.step())
                        .isEqualTo(each.asked()));
        assertThat(lines.touches(id, TouchFilter.ANY, 200, 0))
                .hasSizeGreaterThan(20)
                .allMatch(each -> each.person() != null);
        assertThat(lines.count(id, TouchFilter.ANY))
                .as("those of others are kept beside")
                .isGreaterThan(report.touches().asked());
        assertThat(report.steps()).allMatch(each -> each.programme().equals("journey:wake-up"));
        assertThat(lines.count(id, new TouchFilter(null, null, null, null, null, null, Only.ADVISED)))
                .isEqualTo(report.staff().touches());
        List<Integer> pressure = report.pressure().people();
        for (int times = 1; times <= pressure.size(); times++) {
            assertThat(lines.countPressed(id, times, times))
                    .as("%d in seven days", times)
                    .isEqualTo(pressure.get(times - 1).longValue());
        }
        assertThat(lines.pressed(id, 1, 1_000, 1, 0).get(0).times()).isEqualTo(pressure.size());
        assertThat(lines.count(id, new WalkFilter(true, null)))
                .isEqualTo(report.walks().heldOut());
        assertThat(lines.walks(id, new WalkFilter(null, true), 200, 0))
                .hasSize(report.walks().reached() + report.walks().heldOutReached());

        long other = desk.begin(
                new Subject.OfJourney(WakeUp.drawing()), DAYS, List.of(new FrequencyCap(Period.DAY, null, 2)));
        desk.cancel(other);
        assertThat(ended(other).state()).isEqualTo(State.CANCELLED);
        assertThat(ended(other).caps()).isEqualTo(List.of(new CapView("day", null, null, 2)));
        assertThat(table().newest(Subject.Kind.JOURNEY, "wake-up", 10))
                .extracting(RehearsalTable.Row::id)
                .startsWith(other, id);
    }

    @Test
    void whatAStoppedProcessLeftIsClearedAwayAtTheNextStart() {
        RunRehearsals desk = desk();
        long left = table().begin(Play.of(new Subject.OfJourney(WakeUp.drawing()), DAYS, null, NOW, 1), NOW, "lin");
        WakeUp.scratch(recorded).make().close();
        desk.start();
        RehearsalTable.Row row = table().find(left).orElseThrow();
        assertThat(row.state()).isEqualTo(State.FAILED);
        assertThat(row.reason()).isEqualTo(RehearsalReason.REHEARSAL_BROKE_OFF.number());
        assertThat(past.bean(JdbcClient.class)
                        .sql("select count(*) from pg_namespace where nspname = '" + ScratchSchema.NAME + "'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsUnsoundIsNotRehearsed() {
        Drawing sound = WakeUp.drawing();
        Subjects subjects = new Subjects(
                drawn(new Drawing(sound.journey(), sound.name(), 1, true, sound.definition(), Map.of(), false)),
                campaign -> Optional.empty());
        assertThatThrownBy(() -> subjects.journey("wake-up", true))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.reason()).isEqualTo(RehearsalReason.REHEARSAL_UNSOUND));
        assertThatThrownBy(() -> subjects.journey("another", true)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> subjects.campaign("none")).isInstanceOf(Refused.class);
    }
}
