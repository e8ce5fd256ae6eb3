package io.huoshui.segment.audience;

import io.huoshui.profile.Consent;
import io.huoshui.profile.DayCount;
import io.huoshui.profile.Identity;
import io.huoshui.profile.Profile;
import io.huoshui.segment.Rfm;
import io.huoshui.segment.Scores;
import io.huoshui.segment.Standing;
import io.huoshui.segment.Tier;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Past;
import io.huoshui.segment.rule.Subject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Somebody of whom anything may be known or not. */
record RandomPerson(
        Profile profile,
        Optional<Standing> standing,
        Set<String> tags,
        Set<String> audiences,
        Map<Figure, BigDecimal> predictions,
        Map<String, Double> preferences)
        implements Subject {
    static final List<String> CITIES = List.of("杭州", "上海", "北京", "12", "2026-05-20", "true");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static RandomPerson draw(int id, Random random, Instant now) {
        return new RandomPerson(
                profile(id, random, now),
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(standing(id, random, now)),
                some(List.of("a", "b", "c"), random),
                some(List.of("x", "y"), random),
                predictions(random),
                random.nextBoolean() ? Map.of() : Map.of("price", random.nextInt(11) / 10.0));
    }

    private static Profile profile(int id, Random random, Instant now) {
        Map<Identity, Instant> identities = new HashMap<>();
        some(List.of("phone", "email", "external_userid"), random)
                .forEach(each -> identities.put(new Identity(each, each + id), now));
        Map<String, Profile.Trait> traits = new HashMap<>();
        if (random.nextInt(4) > 0) {
            traits.put("city", new Profile.Trait(CITIES.get(random.nextInt(CITIES.size())), now, "m"));
        }
        if (random.nextBoolean()) {
            Object value =
                    random.nextBoolean() ? (Object) random.nextBoolean() : BigDecimal.valueOf(random.nextInt(20), 1);
            traits.put("level", new Profile.Trait(value, now, "m"));
        }
        Map<String, Profile.Order> orders = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Instant at = ago(random, now);
            Profile.Order order = Profile.Order.completed(
                    "o" + i, at, "m" + i, BigDecimal.valueOf(random.nextInt(10_000), 2), BigDecimal.ZERO, 1);
            orders.put(order.orderId(), order);
        }
        Map<Consent.Scope, Consent> consents = new HashMap<>();
        for (String channel : some(List.of("any", "sms", "wecom"), random)) {
            consents.put(new Consent.Scope("marketing", channel), new Consent(random.nextBoolean(), "e", now, "m"));
        }
        Map<DayCount.Key, Integer> counts = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate day = LocalDate.ofInstant(ago(random, now), ZONE);
            counts.put(new DayCount.Key(day, random.nextBoolean() ? "Link Clicked" : "page"), 1 + random.nextInt(3));
        }
        return new Profile(
                id,
                ago(random, now),
                random.nextBoolean() ? ago(random, now) : null,
                identities,
                traits,
                orders,
                consents,
                counts);
    }

    /** Some are dated ahead. */
    private static Instant ago(Random random, Instant now) {
        return now.minus(Duration.ofHours(random.nextInt(24 * 200) - 48L));
    }

    private static Standing standing(int id, Random random, Instant now) {
        boolean buyer = random.nextBoolean();
        LocalDate day = LocalDate.ofInstant(now, ZONE);
        return new Standing(
                id,
                buyer ? new Rfm(day, 0, 1, BigDecimal.ONE) : null,
                buyer ? new Scores(1 + random.nextInt(5), 1 + random.nextInt(5), 1 + random.nextInt(5)) : null,
                Tier.values()[random.nextInt(3)],
                day,
                random.nextBoolean(),
                random.nextBoolean(),
                null);
    }

    private static Map<Figure, BigDecimal> predictions(Random random) {
        return random.nextBoolean()
                ? Map.of()
                : Map.of(
                        Figure.P_ALIVE, new BigDecimal(random.nextInt(11)).movePointLeft(1),
                        Figure.RESIDUAL_LTV,
                                new BigDecimal(random.nextInt(3)).scaleByPowerOfTen(14 + random.nextInt(4)));
    }

    private static Set<String> some(List<String> of, Random random) {
        Set<String> some = new HashSet<>(of);
        some.removeIf(each -> random.nextBoolean());
        return some;
    }

    IndexedPerson indexed(Instant now) {
        return IndexedPerson.of(this, tags, audiences, preferences, LocalDate.ofInstant(now, ZONE), ZONE);
    }

    @Override
    public Past past() {
        return event -> List.of();
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
}
