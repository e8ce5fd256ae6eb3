package io.huoshui.bench;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The events of the peer's workload, and what is true afterwards: Zipf's people, 300-byte events, every tenth an update of the profile.
 * Each event has its own millisecond, so "the last one wins" has one answer. Not thread-safe: events are made before they are sent.
 */
final class PeerEvents {
    static final int PEOPLE = 10_000;
    static final int KINDS = 10;
    static final int CITIES = 10;

    private static final double EXPONENT = 0.9;
    private static final int UPDATE_EVERY = 10;

    private final SplittableRandom random = new SplittableRandom(7);
    private final double[] upTo = new double[PEOPLE];
    private final int[][] counts = new int[PEOPLE][KINDS];
    private final int[] city = new int[PEOPLE];
    private final Instant from;
    private long number;

    /** @param from when the first event happened */
    PeerEvents(Instant from) {
        this.from = from;
        Arrays.fill(city, -1);
        double sum = 0;
        for (int i = 0; i < PEOPLE; i++) {
            sum += 1 / Math.pow(i + 1.0, EXPONENT);
            upTo[i] = sum;
        }
    }

    static String event(int kind) {
        return "Peer Event " + kind;
    }

    /** How often an event of this kind must have happened for its tag. */
    static int needed(int kind) {
        return kind + 1;
    }

    /** One JSON message; remembered as sent. */
    String next() {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[PEOPLE - 1]);
        return next(found < 0 ? -found - 1 : found, random.nextInt(KINDS), number % UPDATE_EVERY == 0);
    }

    /** An event of this kind by this person. */
    String event(int person, int kind) {
        return next(person, kind, false);
    }

    private String next(int person, int kind, boolean update) {
        long id = number++;
        String head = "{\"userId\":\"p" + person + "\",\"messageId\":\"peer-" + id + "\",\"timestamp\":\""
                + from.plusMillis(id) + "\",";
        if (update) {
            city[person] = random.nextInt(CITIES);
            return head + "\"type\":\"identify\",\"traits\":{\"city\":\"city-" + city[person]
                    + "\",\"level\":\"gold\",\"remark\":\"" + "x".repeat(120) + "\"}}";
        }
        counts[person][kind]++;
        return head + "\"type\":\"track\",\"event\":\"" + event(kind)
                + "\",\"properties\":{\"product_id\":\"TY-" + id % 97
                + "\",\"category\":\"serum\",\"price\":268.5,\"position\":3,\"url\":\"https://example.com/p/serum-50ml?from=mini\"}}";
    }

    /** Whom the tag of a city belongs to, from the raw events. */
    Set<Integer> inCity(int wanted) {
        Set<Integer> people = new HashSet<>();
        for (int i = 0; i < PEOPLE; i++) {
            if (city[i] == wanted) {
                people.add(i);
            }
        }
        return people;
    }

    /** Whom the tag of a kind of event belongs to, from the raw events. */
    Set<Integer> didOften(int kind) {
        Set<Integer> people = new HashSet<>();
        for (int i = 0; i < PEOPLE; i++) {
            if (counts[i][kind] >= needed(kind)) {
                people.add(i);
            }
        }
        return people;
    }
}
