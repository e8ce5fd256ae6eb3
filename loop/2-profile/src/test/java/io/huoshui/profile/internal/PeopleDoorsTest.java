package io.huoshui.profile.internal;

import static io.huoshui.profile.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huoshui.base.Fields;
import io.huoshui.base.Refused;
import io.huoshui.event.Intake;
import io.huoshui.profile.AnEvent;
import io.huoshui.profile.IdentityRules;
import io.huoshui.profile.PersonRow;
import io.huoshui.testkit.SettableClock;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.web.Slice;
import io.huoshui.web.WebReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleDoorsTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile");

    private static final PeopleAsked EVERYONE = new PeopleAsked(null, null, null);

    private final SettableClock clock = SettableClock.at(AnEvent.START.plus(Duration.ofDays(30)));
    private final List<String> audited = new ArrayList<>();
    private TestPool pool;
    private PeopleController people;
    private ConflictController conflicts;
    private MergeController merges;

    @BeforeEach
    void open() {
        pool = new TestPool(db);
        pool.database.sql("truncate reveal_quota").update();
        IdentityRules rules = IdentityRules.standard();
        PersonRowTable rows = new PersonRowTable(pool.database, pool.homes.people(), rules);
        MergeList list = new MergeList(pool.homes);
        Timeline timeline = new Timeline(
                List.of(new EventTimeline(pool.database, pool, new EventWords("CNY")), new MergeTimeline(list)));
        RevealValue reveal = new RevealValue(
                new ProfileHome(pool.homes.people()),
                new RevealQuotaTable(pool.database),
                (action, object, detail) -> audited.add(action + " " + object + " " + detail.get("reason")),
                AnEvent.BRAND,
                clock,
                pool.transaction);
        DecidePeople decide = new DecidePeople(
                pool.homes,
                new LogOfThePool(pool),
                (action, object, detail) -> audited.add(action + " " + object),
                clock,
                pool.transaction);
        people = new PeopleController(
                rows, new ProfileHome(pool.homes.people()), rules, list, timeline, reveal, AnEvent.BRAND, clock);
        conflicts = new ConflictController(pool.homes, rows, decide);
        merges = new MergeController(list, decide);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @ParameterizedTest
    @CsvSource({
        "u1, 1",
        "１３８ 1234 6120, 1",
        "13812346120, 1",
        "138, 1",
        "6120, 1",
        "林小, 1",
        "LIN@example.com, 2",
        "林, 1",
        "%, 0",
        "nobody, 0",
        "d7, 2",
    })
    void findsPeopleByAnyIdentityAndByTheBeginningOfAName(String typed, int found) {
        pool.take(
                anEvent("a").by("u1").withPhone("13812346120"),
                anEvent("a2").by("u1").stating("name", "林小溪"),
                anEvent("b").onDevice("d7").withEmail("lin@example.com"),
                anEvent("c").onDevice("d8"));
        assertThat(list(typed, "last").items())
                .extracting(PersonRow::id)
                .isEqualTo(found == 0 ? List.of() : List.of(found));
        assertThat(list(typed, "last").total()).isEqualTo(found == 0 ? 0 : 1);
    }

    @Test
    void listsPeopleMaskedInTheOrderAskedFor() {
        pool.take(
                anEvent("a")
                        .by("u1")
                        .withPhone("13812346120")
                        .ordering("o1", 10)
                        .onDay(5),
                anEvent("a2").by("u1").stating("name", "林小溪"),
                anEvent("b").by("customer-0042").ordering("o2", 90).onDay(2));
        assertThat(list(null, "revenue").items()).extracting(PersonRow::name).containsExactly("cust···042", "林*溪");
        assertThat(list(null, "last").items()).extracting(PersonRow::phone).containsExactly("138****6120", null);
        assertThat(list(null, "first").total()).isEqualTo(2);
    }

    @Test
    void listsThePeopleBehindANumberAndNobodyElse() {
        pool.take(
                anEvent("a").by("u1").ordering("o1", 10).onDay(5),
                anEvent("b").by("u1").ordering("o2", 10).onDay(6),
                anEvent("c").by("u2").ordering("o3", 90).onDay(2),
                anEvent("d").onDevice("d3").onDay(1),
                anEvent("e").by("u1").onDevice("d3").onDay(7)); // the third turns out to be the first
        assertThat(behind("buyers-365d-1-net", null, null)).containsExactly(1, 2);
        assertThat(behind("buyers-365d-1-net", "buyers-365d-2-net", null)).containsExactly(2);
        assertThat(behind("identified-2", null, null)).containsExactly(1);
        assertThat(behind(
                        "buyers-365d-1-net",
                        null,
                        AnEvent.START.plus(Duration.ofDays(3)).toString()))
                .containsExactly(2);
        assertThatThrownBy(() -> behind("everybody", null, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> behind("seen", null, "yesterday")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> behind(null, "seen", null)).isInstanceOf(Refused.class);
    }

    private List<Integer> behind(String who, String without, String at) {
        Slice<PersonRow> found = people.people(new PeopleAsked(who, without, at), null, "last", 1, 50);
        assertThat(found.total()).isEqualTo(found.items().size());
        return found.items().stream().map(PersonRow::id).sorted().toList();
    }

    @Test
    void answersWithTheSurvivorForANumberThatWentAway() {
        pool.take(
                anEvent("a").onDevice("d1"),
                anEvent("b").by("u1").ordering("o1", 10),
                anEvent("c").by("u1").onDevice("d1"));
        PersonView person = people.person(2);
        assertThat(person.id()).isEqualTo(1);
        assertThat(person.orderList()).hasSize(1);
        assertThat(person.merges()).singleElement().satisfies(each -> {
            assertThat(each.by()).isEqualTo("rule");
            assertThat(each.because().zh()).isEqualTo("同一匿名设备 d***");
        });
        assertThatThrownBy(() -> people.person(99))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(WebReason.WEB_NOT_FOUND));
    }

    @Test
    void tellsTheTimelineNewestFirstPageByPage() {
        pool.take(
                anEvent("a").by("u1").ordering("o1", "99.50").onDay(1),
                anEvent("b")
                        .by("u1")
                        .tracking("Link Clicked", Map.of("title", "换季修护 13812346120"))
                        .onDay(3),
                anEvent("b2").by("u1").tracking("Link Clicked", Map.of()).onDay(3),
                anEvent("c")
                        .by("u1")
                        .tracking("Order Completed", Map.of("order_id", "x", "total", 1, "currency", "EUR")),
                anEvent("d").by("u1").consenting(true, "marketing", "sms").onDay(2));
        List<String> told = new ArrayList<>();
        String next = null;
        do {
            PeopleController.Items page = people.timeline(1, "all", next, 2);
            page.items()
                    .forEach(each -> told.add(each.title().zh()
                            + (each.detail() == null ? "" : "|" + each.detail().zh())));
            next = page.next();
        } while (next != null);
        assertThat(told)
                .containsExactly(
                        "点链接",
                        "点链接|换季修护 138****6120",
                        "同意授权|marketing · sms",
                        "下单 ¥99.50",
                        "下单 €1|订单币种与品牌币种不同，只留记录，不计入订单");
        assertThat(people.timeline(1, "consent", null, 50).items()).hasSize(1);
        assertThatThrownBy(() -> people.timeline(1, "all", "nonsense", 50)).isInstanceOf(Refused.class);
    }

    /** The ledger tells its touch itself; what others say they delivered stands here. */
    @Test
    void leavesOutWhatTheLedgerOfTouchesTells() {
        pool.take(
                anEvent("a")
                        .from("touch")
                        .by("u1")
                        .tracking("Message Delivered", Map.of("touch", "k1", "channel", "sms")),
                anEvent("b").from("touch").by("u1").tracking("Experiment Viewed", Map.of("touch", "k1")),
                anEvent("c").from("sms-house").by("u1").tracking("Message Delivered", Map.of("touch", "k1")));
        for (String kind : List.of("all", "other")) {
            assertThat(people.timeline(1, kind, null, 50).items())
                    .extracting(each -> each.source() + " " + each.event())
                    .containsExactlyInAnyOrder("sms-house Message Delivered", "touch Experiment Viewed");
        }
        assertThat(people.timeline(1, "touch", null, 50).items()).isEmpty();
    }

    @Test
    void namesACouponWeIssuedAndNobodyElse() {
        Map<String, Object> said = Map.of("coupon_id", "A1", "name", "老客回购券");
        pool.take(
                anEvent("a")
                        .from("journey")
                        .by("u1")
                        .tracking("Coupon Issued", said)
                        .onDay(1),
                anEvent("b")
                        .from("shop")
                        .by("u1")
                        .tracking("Coupon Issued", said)
                        .onDay(2),
                anEvent("c")
                        .from("journey")
                        .by("u1")
                        .tracking("Coupon Redeemed", said)
                        .onDay(3));
        assertThat(people.timeline(1, "all", null, 50).items())
                .extracting(each -> each.detail().zh())
                .containsExactly("老***券", "老***券", "老客回购券");
        assertThat(people.timeline(1, "all", null, 50).items())
                .extracting(each -> (Object) ((Map<?, ?>) ((Map<?, ?>) each.payload()).get("properties")).get("name"))
                .containsExactly("老***券", "老***券", "老客回购券");
    }

    @Test
    void revealsAValueWithAnAuditLineAndFiftyADay() {
        pool.take(anEvent("a").by("u1").withPhone("13812346120"));
        for (int i = 0; i < RevealValue.MAX_PER_DAY; i++) {
            assertThat(reveal("phone", null)).isEqualTo("+8613812346120");
        }
        assertThat(audited).hasSize(50).contains("profile.reveal profile:1 she called");
        assertThatThrownBy(() -> reveal("phone", null))
                .isInstanceOfSatisfying(
                        Refused.class, each -> assertThat(each.reason()).isEqualTo(WebReason.WEB_TOO_MANY));
        clock.tick(Duration.ofDays(1));
        assertThat(reveal("identity", "user_id")).isEqualTo("u1");
        assertThatThrownBy(() -> reveal("email", null)).isInstanceOf(Refused.class);
        assertThat(audited).hasSize(51);
    }

    @Test
    void settlesAConflictBothWays() {
        pool.take(
                anEvent("a").by("u1").withPhone("13812346120"),
                anEvent("b").by("u2").withPhone("13812346120"));
        pool.take(anEvent("c").by("u3").withPhone("13812346120"));
        Slice<ConflictController.Conflict> open = conflicts.conflicts("open", 1, 50);
        assertThat(open.total()).isEqualTo(2);
        assertThat(open.items().get(0).claimed().value()).isEqualTo("138****6120");
        assertThat(open.items().get(0).people()).extracting(PersonRow::id).containsExactly(3, 1);

        conflicts.decide(open.items().get(0).id(), new ConflictController.Decision("keep-apart", "not her"));
        conflicts.decide(open.items().get(1).id(), new ConflictController.Decision("merge", "same voice"));
        assertThat(conflicts.conflicts("settled", 1, 50).items())
                .extracting(ConflictController.Conflict::state)
                .containsExactly("kept-apart", "merged");
        assertThat(pool.people()).containsOnlyKeys(1, 3);
        assertThat(audited).hasSize(2);
        assertThatThrownBy(() ->
                        conflicts.decide(open.items().get(0).id(), new ConflictController.Decision("merge", "again")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void mergesByHandAndBack() {
        pool.take(anEvent("a").by("u1").ordering("o1", 1), anEvent("b").by("u2").ordering("o2", 2));
        merges.merge(new MergeController.Wish(2, 1, "sisters? no: one person"));
        assertThat(pool.people()).containsOnlyKeys(2);
        assertThatThrownBy(() -> merges.merge(new MergeController.Wish(1, 2, "again")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> merges.merge(new MergeController.Wish(1, 77, "who")))
                .isInstanceOf(Refused.class);
        MergeList.Merge merge = merges.merges(1, 1, 50).items().get(0);
        merges.undo(merge.id(), new MergeController.Because("two after all"));
        assertThat(pool.people()).containsOnlyKeys(1, 2);
        assertThat(merges.merges(null, 1, 50).items().get(0).undoneAt()).isNotNull();
    }

    private Slice<PersonRow> list(String typed, String sort) {
        return people.people(EVERYONE, typed, sort, 1, 50);
    }

    private String reveal(String field, String namespace) {
        return people.reveal(1, new PeopleController.Wish(field, namespace, "she called"))
                .value();
    }

    /** What is decided at the doors happens at once. */
    private record LogOfThePool(TestPool pool) implements Intake {
        @Override
        public List<Outcome> take(String source, List<Fields> messages) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome takeSystem(String name, String messageId, Instant occurredAt, Fields properties) {
            pool.decide(name, properties.values());
            return new Outcome.Accepted(messageId);
        }
    }
}
