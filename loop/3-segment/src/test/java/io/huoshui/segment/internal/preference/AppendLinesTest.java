package io.huoshui.segment.internal.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huoshui.base.Fields;
import io.huoshui.base.Refused;
import io.huoshui.event.Event;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import io.huoshui.testkit.SettableClock;
import io.huoshui.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When lines are drawn by themselves, and what the doors then say. */
class AppendLinesTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("segment");

    private final PreferenceLoop loop = new PreferenceLoop(db);
    private final SettableClock clock = SettableClock.at("2026-03-02T00:00:00Z");
    private final List<Fields> drawn = new ArrayList<>();
    private final AppendLines append =
            new AppendLines(loop.table, loop.drawn, new LogIntake(), loop.transaction, PreferenceLoop.BRAND, clock);
    private final Random random = new Random(5);

    @Test
    void aPoolThatSettledIsMeasuredOnceAndAgainWhenItIsAnotherOneOrAWeekIsOver() {
        buy(60);
        look();
        assertThat(drawn).as("too few orders").isEmpty();
        buy(60);
        append.look();
        assertThat(drawn).as("still changing").isEmpty();
        look();
        assertThat(drawn).hasSize(1);
        assertThat(loop.drawn.inForce().orElseThrow().lines().orders()).isEqualTo(120);
        buy(12);
        look();
        assertThat(drawn).as("a tenth, not more").hasSize(1);
        buy(1);
        look();
        assertThat(drawn).hasSize(2);
        clock.tick(Duration.ofDays(60));
        look();
        assertThat(drawn).as("nothing was bought since").hasSize(2);
        buy(1);
        look();
        assertThat(drawn).hasSize(3);
        assertThat(drawn.get(2).text("by")).hasValue("schedule");
    }

    @Test
    void theDoorsSayWhatIsBelievedAndHowTheirPoolIsMadeUp() {
        buy(400);
        PreferenceController door = new PreferenceController(loop.table, loop.drawn, new Numbered(40));
        assertThat(door.pool().lines()).isNull();
        assertThat(door.person(1).answer()).isEqualTo("not-enough-data");
        look();
        PreferenceController.PoolView pool = door.pool();
        assertThat(pool.answers().stream()
                        .mapToLong(PreferenceController.AnswerView::people)
                        .sum())
                .isEqualTo(40);
        assertThat(pool.coverage()).isBetween(0.2, 1.0);
        assertThat(pool.categories()).singleElement().satisfies(each -> {
            assertThat(each.category()).isEqualTo("精华");
            assertThat(each.people()).isEqualTo(40);
        });
        PreferenceView first = door.person(2);
        assertThat(first.answer()).isEqualTo("price-sensitive");
        assertThat(first.evidence())
                .extracting(PreferenceView.SignalView::signal)
                .contains("coupon", "price-position");
        assertThat(first.evidence().get(0).sentence().get("zh")).startsWith("用券下单：10 次里 ");
        assertThat(door.person(1).answer()).isEqualTo("quality-seeking");
        assertThatThrownBy(() -> door.person(41)).isInstanceOf(Refused.class);
    }

    private void look() {
        append.look();
        append.look();
    }

    /** Even numbers use coupons for the cheaper one nine times of ten, odd ones hardly ever; forty people in turn. */
    private void buy(int orders) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            int person = 1 + loop.log.size() % 40;
            boolean priceMinded = random.nextDouble() < (person % 2 == 0 ? 0.95 : 0.05);
            Instant at = PreferenceLoop.START.plus(Duration.ofHours(loop.log.size()));
            events.add(loop.says(
                    person,
                    "Order Completed",
                    at,
                    Map.of(
                            "order_id",
                            "o" + loop.log.size(),
                            "discount",
                            priceMinded ? 15 : 0,
                            "products",
                            List.of(Map.of(
                                    "category",
                                    "精华",
                                    "price",
                                    priceMinded ? 99 : 399,
                                    "list_price",
                                    399 - (priceMinded ? 300 : 0))))));
        }
        loop.take(events);
    }

    /** The loop takes a decision at once. */
    private final class LogIntake implements Intake {
        @Override
        public List<Outcome> take(String source, List<Fields> messages) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome takeSystem(String name, String messageId, Instant occurredAt, Fields properties) {
            assertThat(name).isEqualTo(SystemEvents.PREFERENCE_LINES_DRAWN);
            drawn.add(properties);
            loop.take(List.of(loop.decides(name, properties.values())));
            return new Outcome.Accepted(messageId);
        }
    }

    /** People numbered from 1. */
    private record Numbered(int people) implements Profiles {
        @Override
        public Optional<Profile> find(int profileId) {
            return profileId <= people ? Optional.of(Profile.born(profileId, PreferenceLoop.START)) : Optional.empty();
        }

        @Override
        public Map<Integer, Profile> find(Collection<Integer> profileIds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forEach(Consumer<Profile> each) {
            throw new UnsupportedOperationException();
        }
    }
}
