package io.huoshui.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.seed.scenario.Malformed;
import io.huoshui.seed.scenario.SameIdOtherContent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StoryTest {
    private static final LocalDate ANCHOR = LocalDate.of(2026, 11, 23);
    private static final Story STORY = Story.tell(Story.SEED, ANCHOR);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void isTheSameBytesEachTime() {
        assertThat(hash(Story.tell(Story.SEED, ANCHOR))).isEqualTo(hash(STORY));
        assertThat(hash(Story.tell(Story.SEED + 1, ANCHOR))).isNotEqualTo(hash(STORY));
    }

    @Test
    void staysWithinItsSizeAndItsYear() {
        assertThat(STORY.people()).hasSize(5_000);
        assertThat(STORY.messages()).hasSizeBetween(60_000, 130_000);
        var end = ANCHOR.atStartOfDay(Season.ZONE).toInstant();
        assertThat(STORY.messages())
                .allMatch(message -> message.occurredAt().isBefore(end)
                        && message.occurredAt().isAfter(end.minus(Duration.ofDays(380))));
    }

    @Test
    void holdsEachAwkwardCaseInTheNumberItSays() {
        Map<String, String> firstById = new HashMap<>();
        int duplicate = 0;
        int otherContent = 0;
        for (Message message : STORY.messages()) {
            String body = JSON.writeValueAsString(message.content());
            String first = firstById.putIfAbsent(message.messageId(), body);
            if (first != null && first.equals(body)) {
                duplicate++;
            } else if (first != null) {
                otherContent++;
            }
        }
        assertThat(duplicate).isBetween(150, 800);
        assertThat(otherContent).isEqualTo(SameIdOtherContent.CASES);
        assertThat(STORY.messages().stream().filter(message -> message.name().equals("malformed")))
                .hasSize(Malformed.CASES);
    }

    @Test
    void givesEveryMessageAnIdTheDoorAccepts() {
        assertThat(STORY.messages())
                .filteredOn(message -> message.person() != 0)
                .allMatch(message -> message.content().containsKey("userId")
                        || message.content().containsKey("anonymousId"));
    }

    @Test
    void tellsThreeRefundsBeforeTheirOrders() {
        Map<Object, Integer> arrived = new HashMap<>();
        Set<Object> early = new HashSet<>();
        for (Message message : STORY.messages()) {
            if (message.name().equals("Order Completed")) {
                arrived.put(order(message), 1);
            } else if (message.name().equals("Order Refunded") && !arrived.containsKey(order(message))) {
                early.add(order(message));
            }
        }
        assertThat(early).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void knowsPeopleByThreeIdentitiesThatMeetOneByOne() {
        Map<Integer, Set<String>> faces = new HashMap<>();
        for (Message message : STORY.messages()) {
            faces.computeIfAbsent(message.person(), any -> new HashSet<>()).addAll(kinds(message));
        }
        List<Set<String>> known = List.copyOf(faces.values());
        assertThat(known.stream()
                        .filter(each ->
                                each.containsAll(Set.of("anonymousId", "external_userid", "shop_buyer_id", "phone"))))
                .hasSizeGreaterThan(50);
        assertThat(known.stream().filter(each -> each.equals(Set.of("anonymousId"))))
                .hasSizeGreaterThan(200);
    }

    private static Set<String> kinds(Message message) {
        Set<String> kinds = new HashSet<>();
        Map<String, Object> json = message.content();
        if (json.containsKey("anonymousId")) {
            kinds.add("anonymousId");
        }
        if (json.get("context") instanceof Map<?, ?> context && context.get("externalIds") instanceof List<?> ids) {
            ids.forEach(id -> kinds.add(String.valueOf(((Map<?, ?>) id).get("type"))));
        }
        return kinds;
    }

    private static Object order(Message message) {
        return ((Map<?, ?>) message.content().get("properties")).get("order_id");
    }

    private static String hash(Story story) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            story.messages()
                    .forEach(message -> digest.update(
                            JSON.writeValueAsString(message.content()).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
