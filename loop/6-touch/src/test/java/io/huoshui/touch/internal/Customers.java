package io.huoshui.touch.internal;

import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.testkit.Seeds;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What customers do: five members and three devices, some of which turn out to be theirs. Some of it is heard of late, or twice. */
final class Customers {
    static final List<ZoneId> ELSEWHERE = List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"));

    private final SimulatedLoop loop;
    private final RandomGenerator random;
    private final Covered covered;
    private final Reference reference;
    private final Script script;

    Customers(SimulatedLoop loop, RandomGenerator random, Covered covered, Reference reference, Script script) {
        this.loop = loop;
        this.random = random;
        this.covered = covered;
        this.reference = reference;
        this.script = script;
    }

    /** Most of them can be reached and permitted it; some live elsewhere. */
    void come() {
        for (int i = 0; i < 5; i++) {
            Map<String, String> traits = new LinkedHashMap<>();
            if (random.nextInt(12) > 0) {
                traits.put("name", "林");
                traits.put("email", "p" + i + "@x.cn");
            } else {
                traits.put("nickname", "x");
            }
            if (random.nextBoolean()) {
                traits.put("timezone", zone());
            }
            if (random.nextInt(3) == 0) {
                traits.put("advisor", "wen");
            }
            knows("u" + i, traits);
            if (random.nextInt(8) > 0) {
                track("u" + i, "Consent Granted", Map.of("purpose", "marketing", "channel", "any", "evidence", "form"));
            }
        }
    }

    private String zone() {
        return random.nextBoolean()
                ? Seeds.oneOf(random, ELSEWHERE).getId()
                : random.nextBoolean() ? SimulatedLoop.BRAND.zone().getId() : "nowhere";
    }

    void doSomething() {
        switch (random.nextInt(26)) {
            case 0 -> track(person(), "Coupon Claimed", Map.of("pool", "p"));
            case 1, 2, 3 -> track(person(), "Order Completed", Map.of("order_id", "o" + loop.log.head(), "total", 9));
            case 4 -> track(person(), "Complaint Raised", Map.of("reason", "x"));
            case 5 -> knows(user(), Map.of("city", random.nextBoolean() ? "杭州" : "上海"));
            case 6 -> knows(user(), Map.of("timezone", zone()));
            case 7 -> knows(user(), Map.of("advisor", random.nextBoolean() ? "wen" : "lin"));
            case 8 -> knows(user(), Map.of("birthday", "1990-11-" + (20 + random.nextInt(8))));
            case 9 -> withdraw();
            case 10, 11 -> consent(person(), true);
            case 12 -> turnsOutToBe(user(), device());
            case 13 -> receipt();
            case 14 -> again();
            case 15 -> imported();
            default -> views();
        }
    }

    void withdraw() {
        consent(person(), false);
    }

    private String user() {
        return "u" + random.nextInt(5);
    }

    private String device() {
        return "d" + random.nextInt(3);
    }

    private String person() {
        return random.nextInt(5) == 0 ? device() : user();
    }

    /** Now, or it is heard of late. */
    private Instant when() {
        boolean late = random.nextInt(5) == 0;
        if (late) {
            covered.saw("late event");
        }
        return late ? loop.clock.instant().minusSeconds(random.nextInt(200_000)) : loop.clock.instant();
    }

    private void views() {
        for (int i = random.nextInt(6); i >= 0; i--) {
            track(i < 3 ? person() : "u" + i % 5, "Product Viewed", Map.of("product_id", "p1"));
        }
    }

    private void track(String who, String name, Map<String, ?> properties) {
        comes(EventKind.TRACK, name, who, when(), Map.of("properties", properties));
    }

    private void knows(String user, Map<String, ?> traits) {
        comes(EventKind.IDENTIFY, "", user, when(), Map.of("traits", traits));
    }

    private void consent(String who, boolean granted) {
        String purpose = random.nextInt(5) == 0 ? "service" : "marketing";
        String channel = random.nextInt(3) == 0 ? "email" : "any";
        track(
                who,
                granted ? "Consent Granted" : "Consent Withdrawn",
                Map.of("purpose", granted ? "marketing" : purpose, "channel", channel, "evidence", "form"));
    }

    private void turnsOutToBe(String user, String device) {
        script.say(user + " turns out to be " + device);
        covered.saw("merge");
        loop.log.comes(
                "shop",
                "m" + loop.log.head(),
                EventKind.IDENTIFY,
                "",
                user,
                device,
                loop.clock.instant(),
                Map.of("traits", Map.of("seen", "yes")));
    }

    /** Opened, perhaps before we know that it was sent, perhaps twice. */
    private void receipt() {
        if (!reference.attempts.all.isEmpty()) {
            covered.saw("receipt");
            track(
                    user(),
                    "Message Opened",
                    Map.of("touch", Seeds.oneOf(random, reference.attempts.all).key()));
        }
    }

    private void again() {
        List<Event> all =
                loop.log.all().stream().filter(each -> !each.isSystem()).toList();
        Event each = Seeds.oneOf(random, all);
        covered.saw("duplicate event");
        loop.log.comes(
                each.source(),
                each.messageId(),
                each.kind(),
                each.name(),
                each.userId(),
                each.anonymousId(),
                each.occurredAt(),
                each.body().values());
    }

    private void imported() {
        String who = user();
        script.say(who + " is imported");
        loop.log.comes(
                "import:b1",
                "i" + loop.log.head(),
                EventKind.IDENTIFY,
                "",
                who,
                null,
                when(),
                Map.of("traits", Map.of("seen", "yes"), "context", Map.of("batch", "b1")));
    }

    private void comes(EventKind kind, String name, String who, Instant at, Map<String, ?> body) {
        boolean user = who.startsWith("u");
        Event event = loop.log.comes(
                "shop", "m" + loop.log.head(), kind, name, user ? who : null, user ? null : who, at, body);
        if (event != null) {
            script.say(who + " " + (name.isEmpty() ? "is" : name) + " " + body.values()
                    + (at.equals(event.receivedAt()) ? "" : " at " + at));
        }
    }
}
