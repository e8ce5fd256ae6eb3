package io.huoshui.segment.rule;

import io.huoshui.base.Brand;
import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.profile.Identity;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileFold;
import io.huoshui.segment.Scores;
import io.huoshui.segment.Standing;
import io.huoshui.segment.Tier;
import io.huoshui.testkit.Seeds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * A person with a log of their own: events that come late, twice and out of order, with values as foreign as they get. {@link #raw} is
 * all the log holds; what the rule sees is folded from it by the real profile stage.
 */
final class RandomPerson implements Subject {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final List<String> CATEGORIES = List.of("外套", "裤装", "it's", "a/b~c", "\"quoted\"", "配饰");
    static final List<String> IDS = List.of("a1", "b2", "c3", "7");
    static final List<String> TAGS = List.of("tag-1", "tag-2", "it's");
    static final List<String> NAMESPACES = List.of("phone", "unionid", "member_id");
    static final List<String> PREFERENCES = List.of("price-sensitive", "quality-seeking");

    final List<Event> raw = new ArrayList<>();
    final Set<String> tags = new TreeSet<>();
    final Set<String> audiences = new TreeSet<>();
    final Map<Figure, BigDecimal> predictions = new HashMap<>();
    final Map<String, Double> preferences = new HashMap<>();
    private final Map<String, List<Past.Fact>> past = new HashMap<>();
    private final Standing standing;
    private Profile profile;

    RandomPerson(int id, long firstPosition, Instant until, Brand brand, RandomGenerator random) {
        long days = ChronoUnit.DAYS.between(START, until);
        int events = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(30);
        raw.add(event(firstPosition, random, EventKind.IDENTIFY, "", time(random, days), Map.of(), traits(random)));
        for (int i = 1; i <= events; i++) {
            Event last = raw.get(raw.size() - 1);
            raw.add(
                    random.nextInt(8) == 0
                            ? again(last, firstPosition + i)
                            : somethingNew(firstPosition + i, random, time(random, days), last));
        }
        profile = fold(id, brand, random);
        raw.stream()
                .filter(this::isFirst)
                .sorted(Comparator.comparing(Event::occurredAt).thenComparing(Event::position))
                .forEach(each -> past.computeIfAbsent(name(each), any -> new ArrayList<>())
                        .add(new Past.Fact(each.position(), name(each), each.occurredAt(), each.properties())));
        standing = standing(id, random, brand.dayOf(until));
        TAGS.stream().filter(each -> random.nextBoolean()).forEach(tags::add);
        IDS.stream().filter(each -> random.nextInt(3) == 0).forEach(audiences::add);
        for (Figure figure : Figure.values()) {
            if (figure.kind() == Figure.Kind.PREDICTION && random.nextInt(3) > 0) {
                predictions.put(figure, BigDecimal.valueOf(random.nextInt(10_000_000), 7));
            }
        }
        PREFERENCES.stream()
                .filter(each -> random.nextBoolean())
                .forEach(each -> preferences.put(each, random.nextInt(11) / 10.0));
    }

    static String name(Event event) {
        return event.kind() == EventKind.TRACK ? event.name() : event.kind().word();
    }

    /** What came again is not counted again. */
    boolean isFirst(Event event) {
        return raw.stream()
                        .filter(each -> each.messageId().equals(event.messageId()))
                        .findFirst()
                        .orElseThrow()
                == event;
    }

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public Optional<Standing> standing() {
        return Optional.ofNullable(standing);
    }

    @Override
    public Past past() {
        return event -> past.getOrDefault(event, List.of());
    }

    @Override
    public boolean hasTag(String tag) {
        return tags.contains(tag);
    }

    @Override
    public boolean inAudience(String audience) {
        return audiences.contains(audience);
    }

    @Override
    public Optional<BigDecimal> prediction(Figure figure) {
        return Optional.ofNullable(predictions.get(figure));
    }

    @Override
    public Optional<Double> preference(String preference) {
        return Optional.ofNullable(preferences.get(preference));
    }

    private Profile fold(int id, Brand brand, RandomGenerator random) {
        ProfileFold fold = new ProfileFold(brand);
        Set<Identity> carried = new HashSet<>();
        NAMESPACES.stream()
                .filter(each -> random.nextBoolean())
                .forEach(each -> carried.add(new Identity(each, each + id)));
        Profile folded = Profile.born(id, raw.get(0).occurredAt());
        for (Event each : raw) {
            if (isFirst(each)) {
                folded = fold.fold(folded, each, carried);
            }
        }
        return folded;
    }

    private static Standing standing(int id, RandomGenerator random, LocalDate today) {
        if (random.nextInt(5) == 0) {
            return null;
        }
        Scores scores = random.nextBoolean()
                ? new Scores(1 + random.nextInt(5), 1 + random.nextInt(5), 1 + random.nextInt(5))
                : null;
        Tier tier = random.nextInt(4) == 0 ? null : Seeds.oneOf(random, List.of(Tier.values()));
        return new Standing(
                id,
                null,
                scores,
                tier,
                today,
                false,
                false,
                random.nextBoolean() ? null : today.plusDays(random.nextInt(40)));
    }

    /** Often at the same hour of a day, so that moments and distances coincide. */
    private static Instant time(RandomGenerator random, long days) {
        Instant day = START.plus(random.nextLong(days), ChronoUnit.DAYS);
        return random.nextInt(3) == 0 ? day : day.plus(random.nextLong(86_400_000_000L), ChronoUnit.MICROS);
    }

    private static Event again(Event last, long position) {
        return new Event(
                position,
                last.source(),
                last.messageId(),
                last.kind(),
                last.name(),
                last.userId(),
                last.anonymousId(),
                last.occurredAt(),
                last.receivedAt(),
                last.body());
    }

    private static Event somethingNew(long position, RandomGenerator random, Instant at, Event last) {
        Instant when = random.nextInt(10) == 0 ? last.occurredAt() : at;
        Map<String, Object> said = new LinkedHashMap<>();
        String name = switch (random.nextInt(14)) {
            case 0, 1, 2 -> order(said, position, random);
            case 3 -> refund(said, position, random);
            case 4, 5 -> viewed(said, random);
            case 6 -> one(said, "code", random, "Channel Code Scanned");
            case 7 -> one(said, "state", random, "Contact Added");
            case 8 -> one(said, "group_id", random, "Group Joined");
            case 9 -> one(said, "group_id", random, random.nextBoolean() ? "Group Joined" : "Group Left");
            case 10 -> one(said, "journey_id", random, random.nextBoolean() ? "Journey Entered" : "Journey Finished");
            case 11 -> experiment(said, random);
            default -> consent(said, random);
        };
        return event(position, random, EventKind.TRACK, name, when, said, Map.of());
    }

    private static String order(Map<String, Object> said, long position, RandomGenerator random) {
        said.put("order_id", "o" + position);
        said.put("total", amount(random));
        said.put("products", products(random));
        said.put("gift", random.nextBoolean());
        return "Order Completed";
    }

    private static String refund(Map<String, Object> said, long position, RandomGenerator random) {
        said.put("order_id", "o" + (position - 1 - random.nextInt(3)));
        if (random.nextInt(3) > 0) {
            said.put("total", amount(random));
        }
        return "Order Refunded";
    }

    private static String viewed(Map<String, Object> said, RandomGenerator random) {
        said.put("category", Seeds.oneOf(random, CATEGORIES));
        said.put("price", strange(random));
        said.put("detail", Map.of("shown.on", strange(random), "on", date(random)));
        said.put("detail.on", date(random));
        return "Product Viewed";
    }

    private static String experiment(Map<String, Object> said, RandomGenerator random) {
        said.put("experiment_id", Seeds.oneOf(random, IDS));
        said.put("variation_id", Seeds.oneOf(random, List.of("A", "B")));
        return "Experiment Viewed";
    }

    private static String consent(Map<String, Object> said, RandomGenerator random) {
        said.put("purpose", "marketing");
        said.put("channel", Seeds.oneOf(random, List.of("sms", "wecom")));
        return random.nextBoolean() ? "Consent Granted" : "Consent Withdrawn";
    }

    private static String one(Map<String, Object> said, String property, RandomGenerator random, String event) {
        if (random.nextInt(6) > 0) {
            said.put(property, random.nextInt(8) == 0 ? 7 : Seeds.oneOf(random, IDS));
        }
        return event;
    }

    private static Object amount(RandomGenerator random) {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(60_000), 2);
        return random.nextInt(4) == 0 ? amount.toPlainString() : amount;
    }

    private static List<Object> products(RandomGenerator random) {
        List<Object> products = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Map<String, Object> product = new LinkedHashMap<>();
            if (random.nextInt(5) > 0) {
                product.put("category", Seeds.oneOf(random, CATEGORIES));
            }
            product.put("price", strange(random));
            products.add(random.nextInt(9) == 0 ? "no object" : product);
        }
        return products;
    }

    /** Values of every kind, also such as nobody should send. */
    static Object strange(RandomGenerator random) {
        return switch (random.nextInt(16)) {
            case 0 -> "199.00";
            case 1 -> " 12 ";
            case 2 -> new BigDecimal("1e30");
            case 3 -> new BigDecimal("0.0000005");
            case 4 -> new BigDecimal("-0.0000004");
            case 5 -> "true";
            case 6 -> false;
            case 7 -> List.of("x", 3);
            case 8 -> date(random);
            case 9 -> new BigDecimal("99999999999999999999.9999994");
            case 10 -> "1e2";
            case 11 -> 100;
            case 12 -> 19.99;
            default -> BigDecimal.valueOf(random.nextInt(30_000), 2);
        };
    }

    static String date(RandomGenerator random) {
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
        return switch (random.nextInt(6)) {
            case 0 -> day + "T0" + random.nextInt(10) + ":30:00+08:00";
            case 1 -> day + "T16:00:00.000001Z";
            case 2 -> "1996-02-29";
            case 3 -> "2026-02-30";
            default -> day.minusYears(random.nextInt(30)).toString();
        };
    }

    private static Map<String, Object> traits(RandomGenerator random) {
        Map<String, Object> traits = new LinkedHashMap<>();
        if (random.nextInt(4) > 0) {
            traits.put("city", Seeds.oneOf(random, List.of("杭州", "上海", "it's")));
        }
        traits.put("level", strange(random));
        if (random.nextInt(3) > 0) {
            traits.put("birthday", date(random));
        }
        return traits;
    }

    private static Event event(
            long position,
            RandomGenerator random,
            EventKind kind,
            String name,
            Instant at,
            Map<String, Object> properties,
            Map<String, Object> traits) {
        return new Event(
                position,
                "test",
                "m" + position + "-" + random.nextInt(1000),
                kind,
                name,
                "u",
                null,
                at,
                at,
                Fields.of(Map.of("properties", properties, "traits", traits)));
    }
}
