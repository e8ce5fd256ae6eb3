package io.huoshui.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one person did, in the order it was written down. Entries at or after the anchor have not happened yet and are left out. */
public final class Diary {
    private final Person person;
    private final Instant anchor;
    private final String prefix;
    private final Instant activeUntil;
    private final List<Message> entries = new ArrayList<>();
    private final List<Bought> orders = new ArrayList<>();
    private int written;

    Diary(Person person, Instant anchor, String prefix, Dice dice) {
        this.person = person;
        this.anchor = anchor;
        this.prefix = prefix;
        double days = dice.exponential(person.persona().engagement().meanActiveDays());
        this.activeUntil = person.appearsAt().plus(Duration.ofHours((long) (24 * days)));
    }

    public Person person() {
        return person;
    }

    public Instant anchor() {
        return anchor;
    }

    /** When the person falls asleep: no more chatting after it (an order may still come). */
    public Instant activeUntil() {
        return activeUntil;
    }

    public List<Bought> orders() {
        return Collections.unmodifiableList(orders);
    }

    List<Message> entries() {
        return entries;
    }

    /** A map that keeps the order it is written in: the JSON must be the same bytes each time. */
    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /** @return the message id, also of an entry that has not happened yet */
    public String track(String name, Instant at, Set<Face> as, Map<String, Object> properties) {
        return write("track", name, at, as, of("event", name, "properties", properties));
    }

    public void page(String name, Instant at, Set<Face> as) {
        write("page", name, at, as, of("name", name, "properties", of("path", "/pages/" + name)));
    }

    public void identify(Instant at, Set<Face> as, Map<String, Object> traits) {
        write("identify", "identify", at, as, of("traits", traits));
    }

    public void bought(Bought order) {
        if (order.at().isBefore(anchor)) {
            orders.add(order);
        }
    }

    private String write(String type, String name, Instant at, Set<Face> as, Map<String, Object> part) {
        String messageId = "%s-%05d-%03d".formatted(prefix, person.number(), ++written);
        if (at.isBefore(anchor)) {
            Person who = person;
            entries.add(new Message(
                    messageId,
                    who.number(),
                    name,
                    at,
                    at.plusSeconds(1 + written % 20),
                    () -> Wire.message(type, messageId, at, who.ids(as), part)));
        }
        return messageId;
    }
}
