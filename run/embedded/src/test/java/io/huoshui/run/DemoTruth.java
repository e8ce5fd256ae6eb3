package io.huoshui.run;

import io.huoshui.seed.Face;
import io.huoshui.seed.Person;
import io.huoshui.seed.Season;
import io.huoshui.seed.Story;
import io.huoshui.seed.Taste;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is true of the demo brand's people, by the numbers the system gave them. Whoever it took for two is judged by their orders. */
final class DemoTruth {
    private final Map<Integer, Person> people = new HashMap<>();
    private final Map<Integer, LocalDate> firstOrders = new HashMap<>();
    private final LocalDate anchor;

    DemoTruth(JdbcClient jdbc) {
        anchor = jdbc.sql("select anchor from demo_load").query(LocalDate.class).single();
        Map<String, Integer> owners = new HashMap<>();
        jdbc.sql("select namespace, value, profile_id from identity")
                .query((row, no) -> owners.put(row.getString(1) + ":" + row.getString(2), row.getInt(3)))
                .list();
        Story story = Story.tell(Story.SEED, anchor);
        for (Person person : story.people()) {
            Stream.of(
                            "user_id:" + person.id(Face.MEMBER),
                            "shop_buyer_id:" + person.id(Face.TMALL),
                            "shop_buyer_id:" + person.id(Face.SHOP),
                            "external_userid:" + person.id(Face.CONTACT))
                    .filter(owners::containsKey)
                    .forEach(each -> people.put(owners.get(each), person));
        }
        story.messages().stream()
                .filter(message -> message.person() != 0 && message.name().equals("Order Completed"))
                .forEach(message -> firstOrders.merge(
                        message.person(),
                        LocalDate.ofInstant(message.occurredAt(), Season.ZONE),
                        (one, other) -> one.isBefore(other) ? one : other));
    }

    Taste taste(int profileId) {
        return person(profileId).persona().taste();
    }

    /** Still a customer, though perhaps a seldom one, when the story ends. */
    boolean alive(int profileId) {
        Person person = person(profileId);
        double days = person.persona().rhythm().customerForDays();
        return anchor.toEpochDay() < firstOrders.get(person.number()).toEpochDay() + days;
    }

    private Person person(int profileId) {
        Person person = people.get(profileId);
        if (person == null) {
            throw new AssertionError("nobody of the story has the number " + profileId);
        }
        return person;
    }
}
