package io.huoshui.touch.internal;

import static io.huoshui.touch.internal.Ledger.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huoshui.base.Refused;
import io.huoshui.event.Announce;
import io.huoshui.event.Intake.Outcome;
import io.huoshui.event.SystemEvents;
import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.journey.walk.ProgrammeNames;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.TimelineItem;
import io.huoshui.profile.TimelineItem.Words;
import io.huoshui.profile.TimelineSource;
import io.huoshui.profile.TimelineTopic;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.gate.TouchGate;
import io.huoshui.touch.gate.Wishes;
import io.huoshui.web.Role;
import io.huoshui.web.SignedIn;
import io.huoshui.web.Slice;
import io.huoshui.web.WebReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class TouchDoorsTest {
    @RegisterExtension
    static final TestDatabase DB = TestDatabase.migrated("touch");

    private Ledger ledger;
    private Dispatching world;
    private TouchController touches;

    @BeforeEach
    void empty() {
        ledger = new Ledger(DB).emptied();
        world = new Dispatching(ledger);
        touches = new TouchController(new TouchListTable(ledger.jdbc), new Nobody(), new Called());
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void oneTouchIsExplainedFromTheWishToTheEnd() {
        ledger.person(7);
        TouchRequest first = Wishes.promotion(7, 1, MORNING);
        TouchRequest second = Wishes.promotion(7, 2, MORNING.plusSeconds(1));
        ledger.wish(first, second);
        world.dispatcher().turn(MORNING.plusSeconds(1));
        world.dispatcher().turn(MORNING.plus(Duration.ofDays(1)));
        TouchController.Explanation why = touches.touch(second.key().text());
        assertThat(why.title().zh()).isEqualTo("发出：新品");
        assertThat(why.asked().programme()).isEqualTo("journey:wake-up");
        assertThat(why.verdicts())
                .extracting(TouchController.VerdictView::verdict)
                .containsExactly("deferred", "admitted");
        assertThat(why.verdicts().get(0).reason())
                .satisfies(reason -> assertThat(reason.code()).isEqualTo("TOUCH_CAP_REACHED"));
        assertThat(why.verdicts().get(0).findings())
                .extracting(each -> each.get("rule"))
                .isEqualTo(TouchGate.rules());
        assertThat(why.outcome().state()).isEqualTo("sent");
        assertThat(why.text()).contains("{{name}}");
    }

    @Test
    void peopleAreToldNamesAndNoIds() {
        ledger.person(7);
        TouchRequest headed = Wishes.promotion(7, 1, MORNING);
        TouchRequest plain = Wishes.said(Wishes.promotion(7, 2, MORNING), null, "n1");
        TouchRequest nameless = Wishes.said(Wishes.promotion(7, 3, MORNING), "", "n2");
        ledger.wish(headed, plain, nameless);
        assertThat(touches.touch(headed.key().text()).touch().name().zh()).isEqualTo("新品");
        assertThat(touches.touch(plain.key().text()).title().zh()).isEqualTo("待发：老客福利日");
        assertThat(touches.touch(nameless.key().text()).title().en()).isEqualTo("Planned: journey “沉默唤醒”");
        assertThat(touches.touch(plain.key().text()).detail())
                .isEqualTo(new Words("旅程「沉默唤醒」第 1 版，电子邮件", "journey “沉默唤醒”, version 1, by E-mail"));
        assertThat(touches.touch(headed.key().text()).detail().zh()).isEqualTo("旅程「沉默唤醒」第 1 版走到「老客福利日」，电子邮件");
    }

    @Test
    void theLedgerIsFilteredAndItsSumsMatchIt() {
        ledger.person(7);
        ledger.person(8);
        ledger.wish(
                Wishes.promotion(7, 1, MORNING),
                Wishes.promotion(7, 2, MORNING),
                Wishes.wish(8, 3, TouchKind.SERVICE, "email", MORNING),
                Wishes.promotion(9, 4, MORNING));
        world.dispatcher().turn(MORNING);
        assertThat(list("sent", null, null).total()).isEqualTo(2);
        assertThat(list(null, TouchReason.TOUCH_PERSON_GONE, null).items())
                .extracting(TouchController.TouchView::person)
                .containsExactly(9);
        assertThat(list(null, null, 7).total()).isEqualTo(2);
        assertThat(touches.sums(null, null, null).stream()
                        .mapToLong(TouchController.SumView::touches)
                        .sum())
                .isEqualTo(list(null, null, null).total())
                .isEqualTo(4);
        assertThat(touches.sums(null, MORNING.plusSeconds(1), null)).isEmpty();
    }

    @Test
    void thePersonsTimelineShowsWhatTheyWereToldAndWhatNot() {
        ledger.person(7);
        ledger.wish(Wishes.promotion(7, 1, MORNING), Wishes.wish(7, 2, TouchKind.SERVICE, "telex", MORNING));
        world.dispatcher().turn(MORNING);
        TouchTimeline timeline = new TouchTimeline(new TouchListTable(ledger.jdbc), new Called());
        Set<TimelineTopic> all = EnumSet.allOf(TimelineTopic.class);
        Instant end = MORNING.plusSeconds(9);
        List<TimelineItem> items = timeline.before(7, end, "", all, 10);
        assertThat(items).extracting(each -> each.title().zh()).containsExactlyInAnyOrder("发出：新品", "拦下：新品");
        assertThat(items).isSortedAccordingTo(TimelineSource.NEWEST_FIRST);
        assertThat(timeline.before(7, items.get(0).at(), items.get(0).id(), all, 10))
                .containsExactly(items.get(1));
        assertThat(timeline.before(7, end, "", EnumSet.of(TimelineTopic.ORDER), 10))
                .isEmpty();
    }

    @Test
    void onlyAPersonResumesPromotion() {
        BreakerController door = new BreakerController(world.homes, world.breaker(MORNING));
        BreakerController.Because because = new BreakerController.Because("mended");
        signIn(SignedIn.machine("token:robot", "robot", Role.ADMIN));
        assertThat(door.pause(because).breaker().open()).isTrue();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> door.resume(because))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(TouchReason.TOUCH_RESUME_NEEDS_PERSON));
        signIn(new SignedIn(3, "ling", "Ling", Role.LEAD, false));
        BreakerController.BreakerView resumed = door.resume(because);
        assertThat(resumed.breaker().open()).isFalse();
        assertThat(resumed.breaker().by()).isEqualTo("ling");
        assertThat(resumed.past()).extracting(each -> each.epoch()).containsExactly(2L, 1L);
    }

    @Test
    void settingsChangeFromTheVersionSeenAndComeBackAsTheyWereGiven() {
        Told told = new Told();
        TouchSettingsController door = new TouchSettingsController(world.homes, world.choices(MORNING), told);
        assertThat(door.topics()).containsExactly("新品");
        TouchSettingsView now = door.settings();
        TouchSettingsView next = door.change(now);
        assertThat(next.version()).isEqualTo(now.version() + 1);
        ledger.step(ledger.system(SystemEvents.SETTINGS_CHANGED, told.said), List.of(), List.of());
        assertThat(door.settings()).isEqualTo(next);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> door.change(now))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(WebReason.WEB_CHANGED_MEANWHILE));
        TouchSettingsView.CapView cap = new TouchSettingsView.CapView("day", null, null, 1);
        TouchSettingsView twice = new TouchSettingsView(
                next.version(), List.of(cap, cap), next.quiet(), next.staffDayMost(), next.rates());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> door.change(twice));
    }

    private Slice<TouchController.TouchView> list(
            @Nullable String state, @Nullable TouchReason reason, @Nullable Integer person) {
        return touches.touches(state, reason, null, null, null, person, null, null, null, 1, 50);
    }

    private static void signIn(SignedIn who) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(who, null, List.of()));
    }

    private static final class Told implements Announce {
        private Map<String, ?> said = Map.of();

        @Override
        public void fact(
                String action,
                String object,
                Map<String, ?> detail,
                String fact,
                String messageId,
                Map<String, ?> all) {
            said = all;
        }

        @Override
        public void inOneGo(String action, String object, Map<String, ?> detail, Function<Instant, Outcome> tell) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Called implements ProgrammeNames {
        @Override
        public Words programme(String programme) {
            return new Words("旅程「沉默唤醒」", "journey “沉默唤醒”");
        }

        @Override
        public Optional<String> step(String programme, int version, String step) {
            return step.equals("n1") ? Optional.of("老客福利日") : Optional.empty();
        }
    }

    private static final class Nobody implements PersonRows {
        @Override
        public Map<Integer, PersonRow> rows(Collection<Integer> profileIds) {
            return Map.of();
        }

        @Override
        public List<Integer> search(String typed, int limit) {
            return List.of();
        }
    }
}
