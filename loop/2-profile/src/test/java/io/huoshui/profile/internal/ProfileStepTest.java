package io.huoshui.profile.internal;

import static io.huoshui.profile.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.profile.Identity;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProfileStepTest {
    private static final String PHONE = "13812346120";

    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile");

    private TestPool pool;

    @BeforeEach
    void empty() {
        pool = new TestPool(db);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void tellsWhatEachEventChangedInLogOrder() {
        pool.take(
                anEvent("a").onDevice("d1"),
                anEvent("b").by("u1").ordering("o1", 10),
                anEvent("c").by("u1").onDevice("d1"));
        assertThat(pool.changes).extracting(ProfileChanges.Change::profileId).containsExactly(1, 2, 2, 1);
        assertThat(pool.changes.get(2).after()).isNull();
        assertThat(pool.changes.get(3).before()).isEqualTo(pool.changes.get(0).after());
        assertThat(pool.changes.get(3).after()).isEqualTo(pool.people().get(1));
    }

    @Test
    void keepsAPersonOverBatches() {
        pool.take(anEvent("a").by("u1").ordering("o1", "99.50").stating("name", "林小溪"))
                .take(anEvent("a2").by("u1").ordering("o1", "99.50"))
                .take(anEvent("b").by("u1").refunding("o1", 20).onDay(2));
        assertThat(pool.people()).containsOnlyKeys(1);
        assertThat(row("select orders || ' ' || revenue_gross || ' ' || revenue_net from profile"))
                .isEqualTo("1 99.5000 79.5000");
        assertThat(row("select refunded || ' ' || (completed_at is not null) from purchase"))
                .isEqualTo("20.0000 true");
    }

    @Test
    void readsBackEveryPartOfAPerson() {
        pool.take(
                anEvent("a").by("u1").withPhone(PHONE).onDevice("d\"1\\"),
                anEvent("b").by("u1").stating("name", "林小溪"),
                anEvent("b2").by("u1").stating("vip", true).onDay(1),
                anEvent("b3").by("u1").stating("height", 1.68).onDay(1),
                anEvent("c").by("u1").ordering("o1", 100),
                anEvent("d").by("u1").refunding("o1", "0.5"),
                anEvent("e").by("u1").tracking("Order Cancelled", Map.of("order_id", "o9")),
                anEvent("f").by("u1").consenting(true, "marketing", "sms"),
                anEvent("g").by("u1").consenting(false, "marketing", "wecom"));
        assertThat(pool.people().values()).containsExactly(pool.changes.get(8).after());
    }

    @Test
    void countsAMessageOnceHoweverLateItComesAgain() {
        pool.take(
                        anEvent("a").by("u1").tracking("Link Clicked", Map.of()),
                        anEvent("a").by("u1").tracking("Link Clicked", Map.of()))
                .take(
                        anEvent("a").by("u1").tracking("Link Clicked", Map.of()),
                        anEvent("a").from("other").by("u1").tracking("Link Clicked", Map.of()));
        assertThat(pool.people().get(1).counts().values()).containsExactly(2);
        assertThat(row("select count(*) from profile_event where repeated")).isEqualTo("2");
    }

    @Test
    void movesTheTimelineAndTheOrdersWithAMergedPerson() {
        pool.take(anEvent("a").onDevice("d1"), anEvent("b").by("u1").ordering("o1", 10))
                .take(anEvent("c").by("u1").onDevice("d1"));
        assertThat(row("select string_agg(distinct profile_id::text, ',') from profile_event"))
                .isEqualTo("1");
        assertThat(row("select string_agg(distinct profile_id::text, ',') from purchase"))
                .isEqualTo("1");
        assertThat(row("select merged_into from profile where id = 2")).isEqualTo("1");
    }

    @Test
    void leadsEveryOldNumberToWhoIsThere() {
        pool.take(
                        anEvent("a").onDevice("d1"),
                        anEvent("b").withPhone(PHONE),
                        anEvent("c").withEmail("a@b.c"))
                .take(anEvent("d").withPhone(PHONE).withEmail("a@b.c"))
                .take(anEvent("e").withPhone(PHONE).onDevice("d1"));
        assertThat(pool.homes.people().roots(List.of(1, 2, 3))).isEqualTo(Map.of(1, 1, 2, 1, 3, 1));
    }

    @Test
    void undoesAMergeExactly() {
        var before = List.of(
                anEvent("a").onDevice("d1").ordering("o1", 5),
                anEvent("b").by("u1").ordering("o2", 10));
        var joining = anEvent("c").by("u1").onDevice("d1");
        var after = List.of(
                anEvent("d").onDevice("d1").ordering("o3", 7),
                anEvent("e").by("u1").ordering("o4", 8));
        pool.take(before).take(joining).take(after);
        assertThat(pool.people()).hasSize(1);
        pool.undoMerge(pool.merges().get(0).key());

        assertThat(pool.people()).containsOnlyKeys(1, 2);
        assertThat(pool.people().get(1).orders()).containsOnlyKeys("o1", "o3");
        assertThat(pool.people().get(2).orders()).containsOnlyKeys("o2", "o4");
        assertThat(pool.merges())
                .singleElement()
                .satisfies(each -> assertThat(each.undoneAt()).isNotNull());
        assertThat(pool.changes.stream().filter(each -> each.because().isSystem()))
                .extracting(ProfileChanges.Change::profileId)
                .containsExactly(1, 2);
        pool.take(anEvent("f").by("u1").onDevice("d1"));
        assertThat(pool.people()).hasSize(2);
    }

    @Test
    void letsAConflictWaitAndMergesWhenToldTo() {
        pool.take(anEvent("a").by("u1").withPhone(PHONE))
                .take(
                        anEvent("b").by("u2").withPhone(PHONE),
                        anEvent("c").by("u2").withPhone(PHONE));
        assertThat(pool.conflicts(true)).singleElement().satisfies(each -> {
            assertThat(each.claimed()).isEqualTo(new Identity("phone", "+86" + PHONE));
            assertThat(each.limited()).isEqualTo("user_id");
        });
        pool.merge(1, 2);
        assertThat(pool.people()).containsOnlyKeys(1);
        assertThat(pool.conflicts(true)).isEmpty();
        assertThat(pool.conflicts(false).get(0).settled().decision()).isEqualTo(StoredConflict.Decision.MERGED);
        pool.merge(1, 2).merge(2, 1);
        assertThat(pool.merges()).hasSize(1);
    }

    @Test
    void opensTheConflictAgainWhenItsMergeIsUndone() {
        pool.take(anEvent("a").by("u1").withPhone(PHONE), anEvent("b").by("u2").withPhone(PHONE));
        var before = pool.content();
        pool.merge(1, 2).take(anEvent("c").by("u2").ordering("o1", 3));
        pool.undoMerge(pool.merges().get(0).key());
        assertThat(pool.conflicts(true)).hasSize(1);
        assertThat(pool.people()).containsOnlyKeys(1, 2);
        assertThat(pool.people().get(2).orders()).containsOnlyKeys("o1");
        assertThat(pool.people().get(1)).isEqualTo(pool.changes.get(0).after());
        assertThat(pool.content().keySet()).isEqualTo(before.keySet());
    }

    @Test
    void keepsTwoPeopleApartForGoodWhenToldTo() {
        pool.take(anEvent("a").by("u1").withPhone(PHONE), anEvent("b").by("u2").withPhone(PHONE));
        pool.keepApart(pool.conflicts(true).get(0).key())
                .take(anEvent("c").by("u2").withPhone(PHONE));
        assertThat(pool.conflicts(true)).isEmpty();
        assertThat(pool.people()).hasSize(2);
        pool.merge(1, 2);
        assertThat(pool.people()).hasSize(1);
    }

    @Test
    void forgetsAnImportExactly() {
        pool.take(anEvent("a").by("u1").ordering("o1", 5))
                .take(
                        anEvent("b").by("u1").ordering("o2", 10).inImport("7"),
                        anEvent("c").by("u1").withPhone(PHONE).inImport("7"),
                        anEvent("d").by("u9").ordering("o3", 10).inImport("7"))
                .take(anEvent("e").withPhone(PHONE).ordering("o4", 8));
        assertThat(pool.people()).hasSize(2);
        pool.undoImport("7");
        assertThat(pool.ownerOf("user_id", "u9")).isEmpty();
        assertThat(pool.people().get(1).orders()).containsOnlyKeys("o1");
        assertThat(pool.people()
                        .get(pool.ownerOf("phone", "+86" + PHONE).orElseThrow())
                        .orders())
                .containsOnlyKeys("o4");
        assertThat(row("select count(*) from profile_event where import_batch is not null"))
                .isEqualTo("0");
        pool.take(anEvent("f").by("u9").inImport("7"));
        assertThat(pool.ownerOf("user_id", "u9")).isEmpty();
    }

    @Test
    void countsTheRepeatWhenTheFirstIsTakenBack() {
        pool.take(anEvent("a").by("u1").ordering("o1", 5).inImport("7"))
                .take(anEvent("a").by("u1").ordering("o1", 5).inImport("8"))
                .undoImport("7");
        assertThat(pool.people().get(1).orders()).containsOnlyKeys("o1");
    }

    @Test
    void keepsTheNumberOfAPersonWhoseFirstEventIsTakenBack() {
        pool.take(
                        anEvent("x").by("u0"),
                        anEvent("a").by("u1").inImport("7"),
                        anEvent("b").by("u1"))
                .undoImport("7");
        assertThat(pool.people()).containsOnlyKeys(1, 2);
    }

    @Test
    void marksWhyAnOrderWasNotCounted() {
        pool.take(anEvent("a")
                .by("u1")
                .tracking("Order Completed", Map.of("order_id", "o", "total", 1, "currency", "EUR")));
        assertThat(row("select reason from profile_event")).isEqualTo("201");
        assertThat(row("select count(*) from purchase")).isEqualTo("0");
    }

    private String row(String sql) {
        return pool.database.sql(sql).query(String.class).single();
    }
}
