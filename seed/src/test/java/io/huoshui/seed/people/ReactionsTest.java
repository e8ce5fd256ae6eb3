package io.huoshui.seed.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huoshui.seed.Message;
import io.huoshui.seed.Person;
import io.huoshui.seed.Persona.Engagement;
import io.huoshui.seed.Story;
import io.huoshui.seed.Taste;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReactionsTest {
    private static final LocalDate END = LocalDate.parse("2026-11-23");
    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
    private static final List<Person> PEOPLE = Story.people(Story.SEED, END);
    private static final String COUPON = "给您留了一张满 199 减 50 的券：3479ACDEFHJK，12 月 7 日前有效。";

    @Test
    void theSameTouchIsAnsweredTheSameAndAnotherOneAnew() {
        Person lively = someone(each -> each.persona().engagement() == Engagement.LIVELY);
        List<String> once = ids(lively, "a".repeat(32));
        assertThat(ids(lively, "a".repeat(32))).isEqualTo(once);
        long different = PEOPLE.stream()
                .filter(each -> !contents(each, "a".repeat(32)).equals(contents(each, "b".repeat(32))))
                .count();
        assertThat(different).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @EnumSource(Engagement.class)
    void peopleOpenWhatTheTableSays(Engagement engagement) {
        List<Person> all = PEOPLE.stream()
                .filter(each -> each.persona().engagement() == engagement)
                .toList();
        double opened = all.stream()
                        .filter(each -> has(each, "Message Opened", AT, true))
                        .count()
                / (double) all.size();
        Manner manner = Manner.of(engagement);
        assertThat(opened).isCloseTo(manner.reads() * (1 - manner.complains()), within(0.05));
    }

    @Test
    void couponsMoveThoseWhoLookAtPricesMoreThanThoseWhoLookAtQuality() {
        assertThat(share(Taste.PRICE, "Link Clicked")).isGreaterThan(2 * share(Taste.QUALITY, "Link Clicked"));
        assertThat(share(Taste.PRICE, "Order Completed")).isGreaterThan(0.01);
    }

    @Test
    void aServiceMessageSellsNothingAndDrivesNobodyAway() {
        assertThat(PEOPLE)
                .noneMatch(each -> has(each, "Order Completed", AT, false)
                        || has(each, "Consent Withdrawn", AT, false)
                        || has(each, "Contact Deleted", AT, false)
                        || has(each, "Complaint Raised", AT, false));
    }

    @Test
    void everyAnswerNamesItsTouchAndComesAfterIt() {
        for (Person each : PEOPLE) {
            for (Message answer : react(each, "c".repeat(32), true)) {
                Map<?, ?> properties = (Map<?, ?>) answer.content().get("properties");
                assertThat(properties.get("touch")).isEqualTo("c".repeat(32));
                assertThat(answer.occurredAt()).isAfter(AT);
            }
        }
    }

    @Test
    void whoBuysWithTheCouponUsesItsCode() {
        List<Message> orders = PEOPLE.stream()
                .flatMap(each -> react(each, "d".repeat(32), true).stream())
                .filter(each -> each.name().equals("Order Completed"))
                .toList();
        assertThat(orders).hasSizeGreaterThan(20);
        List<Map<?, ?>> told = orders.stream()
                .<Map<?, ?>>map(each -> (Map<?, ?>) each.content().get("properties"))
                .toList();
        assertThat(told).anyMatch(each -> "3479ACDEFHJK".equals(each.get("coupon")));
        assertThat(told)
                .allMatch(each ->
                        (each.get("coupon") != null) == each.get("discount").equals(50));
    }

    private static Person someone(Predicate<Person> who) {
        return PEOPLE.stream().filter(who).findFirst().orElseThrow();
    }

    private static double share(Taste taste, String name) {
        List<Person> all =
                PEOPLE.stream().filter(each -> each.persona().taste() == taste).toList();
        return all.stream().filter(each -> has(each, name, AT, true)).count() / (double) all.size();
    }

    private static boolean has(Person person, String name, Instant at, boolean promotional) {
        return react(person, "c".repeat(32), promotional).stream()
                .anyMatch(each -> each.name().equals(name));
    }

    private static List<Message> react(Person person, String key, boolean promotional) {
        return Reactions.of(person, new Told(key, AT, promotional, "wecom", COUPON), END);
    }

    private static List<String> ids(Person person, String key) {
        return react(person, key, true).stream()
                .map(each -> each.messageId() + each.occurredAt() + each.content())
                .toList();
    }

    private static List<String> contents(Person person, String key) {
        return react(person, key, true).stream()
                .map(each -> each.name() + each.occurredAt())
                .toList();
    }
}
