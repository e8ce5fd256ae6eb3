package io.huoshui.profile;

import static io.huoshui.profile.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The law the stage stands on: without clashes, no order of the same events makes another pool. */
class PeopleLawTest {
    private static final List<String> DEVICES = List.of("d1", "d2", "d3");

    @Test
    void everyOrderOfUpToSixEventsGivesTheSamePeople() {
        Seeds.check(60, random -> {
            List<AnEvent> events = someEvents(random, 2 + random.nextInt(5));
            var expected = Pool.of(AnEvent.log(events)).content();
            permute(events, 0, order -> {
                Pool pool = Pool.of(AnEvent.log(order));
                assertThat(pool.clashes()).isEmpty();
                assertThat(pool.content()).isEqualTo(expected);
            });
        });
    }

    @Test
    void anyOrderOfManyEventsGivesTheSamePeople() {
        Seeds.check(150, random -> {
            List<AnEvent> events = someEvents(random, 20 + random.nextInt(60));
            var expected = Pool.of(AnEvent.log(events)).content();
            for (int i = 0; i < 10; i++) {
                Collections.shuffle(events, new Random(random.nextLong()));
                assertThat(Pool.of(AnEvent.log(events)).content()).isEqualTo(expected);
            }
        });
    }

    @Test
    void joiningIsCommutativeAndAssociative() {
        Seeds.check(200, random -> {
            Profile a = onePerson(random, 1);
            Profile b = onePerson(random, 2);
            Profile c = onePerson(random, 3);
            assertThat(bare(ProfileJoin.join(a, b))).isEqualTo(bare(ProfileJoin.join(b, a)));
            assertThat(bare(ProfileJoin.join(ProfileJoin.join(a, b), c)))
                    .isEqualTo(bare(ProfileJoin.join(a, ProfileJoin.join(b, c))));
        });
    }

    @Test
    void anEventSaidTwiceChangesNothingButTheCounter() {
        Seeds.check(100, random -> {
            Profile once = onePerson(random, 1);
            Profile twice = ProfileJoin.join(once, once);
            assertThat(twice.orders()).isEqualTo(once.orders());
            assertThat(twice.traits()).isEqualTo(once.traits());
            assertThat(twice.consents()).isEqualTo(once.consents());
            assertThat(twice.identities()).isEqualTo(once.identities());
        });
    }

    /** Three people who never share an identity, some of it learnt late. */
    private static List<AnEvent> someEvents(RandomGenerator random, int count) {
        List<AnEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int person = random.nextInt(3);
            AnEvent event = anEvent("m" + i).onDay(random.nextInt(4));
            said(event, random, person);
            boolean named = false;
            if (random.nextInt(3) > 0) {
                event.onDevice(person + Seeds.oneOf(random, DEVICES));
                named = true;
            }
            if (random.nextInt(3) == 0) {
                event.withPhone("1381234612" + person);
                named = true;
            }
            if (random.nextInt(4) == 0) {
                event.withEmail(person + "-" + random.nextInt(2) + "@example.com");
                named = true;
            }
            if (!named || random.nextInt(3) == 0) {
                event.by("u" + person);
            }
            events.add(event);
        }
        return events;
    }

    private static void said(AnEvent event, RandomGenerator random, int person) {
        String order = person + "-" + random.nextInt(3);
        switch (random.nextInt(7)) {
            case 0, 1 -> event.ordering(order, random.nextInt(100));
            case 2 -> event.refunding(order, random.nextInt(50));
            case 3 -> event.tracking("Order Cancelled", java.util.Map.of("order_id", order));
            case 4 -> event.consenting(random.nextBoolean(), "marketing", random.nextBoolean() ? "sms" : "any");
            case 5 -> event.stating("city", Seeds.oneOf(random, List.of("上海", "杭州")));
            default -> event.tracking("Link Clicked", java.util.Map.of());
        }
    }

    private static Profile onePerson(RandomGenerator random, int salt) {
        List<AnEvent> events = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            AnEvent event = anEvent("m" + salt + i).by("u").onDay(random.nextInt(3));
            said(event, random, 0);
            events.add(event);
        }
        return Pool.of(AnEvent.log(events)).only();
    }

    private static Profile bare(Profile profile) {
        return Pool.content(List.of(profile)).values().iterator().next();
    }

    private interface Check {
        void on(List<AnEvent> order);
    }

    private static void permute(List<AnEvent> events, int from, Check check) {
        if (from == events.size()) {
            check.on(events);
            return;
        }
        for (int i = from; i < events.size(); i++) {
            Collections.swap(events, from, i);
            permute(events, from + 1, check);
            Collections.swap(events, from, i);
        }
    }
}
