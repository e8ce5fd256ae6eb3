package io.huoshui.touch.gate;

import io.huoshui.experiment.Holdout;
import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.profile.Consent;
import io.huoshui.profile.Profile;
import io.huoshui.touch.Breaker;
import io.huoshui.touch.FrequencyCap.Counted;
import io.huoshui.touch.OptOut;
import io.huoshui.touch.Suppression;
import io.huoshui.touch.TouchSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question to the gate about somebody who may be told everything at noon, changed by what a test says. */
final class Asked {
    static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Map<Consent.Scope, Consent> consents = new HashMap<>();
    private final Map<String, Profile.Trait> traits = new HashMap<>();
    private final List<Counted> counted = new ArrayList<>();
    private final List<OptOut> optOuts = new ArrayList<>();
    private final List<Holdout> holdouts = new ArrayList<>();
    private @Nullable Suppression suppression;
    private Breaker breaker = new Breaker(false, 0, null, null, null);
    private Known.@Nullable Advisor advisor;
    private TouchSettings settings = TouchSettings.DEFAULT;
    private boolean reachable = true;
    private int ahead;
    private TouchKind kind = TouchKind.PROMOTIONAL;
    private String channel = "email";
    private @Nullable String theme;
    private @Nullable String text;
    private Instant expires = NOON.plus(Duration.ofDays(30));

    static Asked somebody() {
        return new Asked().granted("marketing", "email");
    }

    Asked granted(String purpose, String onChannel) {
        return said(purpose, onChannel, true);
    }

    Asked withdrawn(String purpose, String onChannel) {
        return said(purpose, onChannel, false);
    }

    private Asked said(String purpose, String onChannel, boolean yes) {
        consents.put(
                new Consent.Scope(purpose, onChannel),
                new Consent(yes, "form:new-friend", NOON.minus(Duration.ofDays(9)), "m1"));
        return this;
    }

    Asked in(String zone) {
        traits.put("timezone", new Profile.Trait(zone, NOON, "m1"));
        return this;
    }

    Asked told(Instant at, String onChannel) {
        counted.add(new Counted(at, onChannel, null));
        return this;
    }

    Asked toldAbout(String theme, Instant at) {
        counted.add(new Counted(at, "email", theme));
        return this;
    }

    Asked about(String aboutTheme) {
        theme = aboutTheme;
        return this;
    }

    Asked saying(String words) {
        text = words;
        return this;
    }

    Asked wantsNothingOf(String topic) {
        traits.put("topic_" + topic, new Profile.Trait(false, NOON, "m1"));
        return this;
    }

    Asked told(Instant at) {
        return told(at, "email");
    }

    Asked ahead(int wishes) {
        ahead = wishes;
        return this;
    }

    Asked optedOut(String purpose, String onChannel) {
        optOuts.add(new OptOut(purpose, onChannel, NOON));
        return this;
    }

    Asked suppressed(boolean service) {
        suppression = new Suppression(service, "asked by phone", "ling", NOON);
        return this;
    }

    Asked paused() {
        breaker = new Breaker(true, 1, "complaints", "ling", NOON);
        return this;
    }

    Asked holdout(String id, int share) {
        holdouts.add(new Holdout(id, share));
        return this;
    }

    Asked advisor(int today) {
        advisor = new Known.Advisor("wen", today);
        return this;
    }

    Asked with(TouchSettings settings) {
        this.settings = settings;
        return this;
    }

    Asked unreachable() {
        reachable = false;
        return this;
    }

    Asked of(TouchKind kind) {
        this.kind = kind;
        return this;
    }

    Asked on(String onChannel) {
        channel = onChannel;
        return this;
    }

    Asked expiring(Instant at) {
        expires = at;
        return this;
    }

    Judgement at(Instant now) {
        Profile person = new Profile(7, NOON, null, Map.of(), traits, Map.of(), consents, Map.of());
        Known known = new Known(
                person,
                SHANGHAI,
                reachable,
                optOuts,
                suppression,
                breaker,
                holdouts,
                counted,
                ahead,
                advisor,
                settings);
        TouchRequest wish = Wishes.expiring(Wishes.wish(7, 1, kind, channel, now), expires);
        wish = text == null ? wish : Wishes.saying(wish, text);
        return TouchGate.admit(theme == null ? wish : Wishes.about(wish, theme), known, now);
    }

    Judgement atNoon() {
        return at(NOON);
    }
}
