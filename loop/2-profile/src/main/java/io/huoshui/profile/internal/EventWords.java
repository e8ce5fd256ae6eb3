package io.huoshui.profile.internal;

import io.huoshui.base.Fields;
import io.huoshui.base.MoneyText;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.TrackName;
import io.huoshui.profile.Masking;
import io.huoshui.profile.ProfileReason;
import io.huoshui.profile.TimelineItem.Words;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An event in one line for people. Says nothing that has to be masked. */
final class EventWords {
    private static final int PRODUCTS_NAMED = 3;

    private final String currency;

    EventWords(String currency) {
        this.currency = currency;
    }

    Words title(Event event) {
        return switch (event.kind()) {
            case IDENTIFY ->
                event.traits().isEmpty() ? new Words("关联身份", "Identified") : new Words("资料更新", "Details changed");
            case ALIAS -> new Words("关联身份", "Linked an identity");
            case GROUP -> new Words("加入组织", "Joined an organisation");
            case PAGE -> named("浏览页面", "Viewed page", event.name());
            case SCREEN -> named("浏览屏幕", "Viewed screen", event.name());
            case TRACK -> track(event);
        };
    }

    /** @param reason number of a {@link ProfileReason}, 0 when the event was taken whole */
    Optional<Words> detail(Event event, int reason) {
        Optional<Words> refused = Arrays.stream(ProfileReason.values())
                .filter(each -> each.number() == reason)
                .map(each -> new Words(each.zh(), each.en()))
                .findFirst();
        return refused.or(() -> products(event))
                .or(() -> consent(event))
                .or(() -> firstOf(event, "title", "name", "content", "channel", "variation_id", "journey_id"));
    }

    private Words track(Event event) {
        Words name = TrackName.of(event.name())
                .map(each -> new Words(each.zh(), each.en()))
                .orElseGet(() -> Words.same(Masking.text(event.name())));
        return amount(event)
                .map(each -> new Words(name.zh() + " " + each, name.en() + " " + each))
                .orElse(name);
    }

    private Optional<String> amount(Event event) {
        Fields said = event.properties();
        String in = said.text("currency").orElse(currency);
        return said.decimal("total")
                .or(() -> said.decimal("revenue"))
                .filter(each -> Math.abs((long) each.precision() - each.scale()) < 16)
                .map(each -> MoneyText.of(each, in));
    }

    private static Optional<Words> products(Event event) {
        String zh = event.properties().objects("products").stream()
                .limit(PRODUCTS_NAMED)
                .map(each -> Masking.text(
                                each.text("name").orElse(each.text("product_id").orElse("?"))) + " ×"
                        + each.text("quantity").orElse("1"))
                .collect(Collectors.joining("，"));
        return zh.isEmpty() ? Optional.empty() : Optional.of(new Words(zh, zh.replace("，", ", ")));
    }

    private static Optional<Words> consent(Event event) {
        boolean consent =
                event.isTrack(TrackName.CONSENT_GRANTED.wire()) || event.isTrack(TrackName.CONSENT_WITHDRAWN.wire());
        return consent
                ? Optional.of(Words.same(event.properties().text("purpose").orElse("marketing") + " · "
                        + event.properties().text("channel").orElse("any")))
                : Optional.empty();
    }

    private static Optional<Words> firstOf(Event event, String... names) {
        boolean told = event.kind() == EventKind.TRACK || event.kind() == EventKind.PAGE;
        Map<String, @Nullable Object> said = Masking.properties(event);
        return told
                ? Arrays.stream(names)
                        .flatMap(each -> Stream.ofNullable(said.get(each)))
                        .filter(String.class::isInstance)
                        .map(each -> Words.same((String) each))
                        .findFirst()
                : Optional.empty();
    }

    private static Words named(String zh, String en, String name) {
        return name.isEmpty()
                ? new Words(zh, en)
                : new Words(zh + " " + Masking.text(name), en + " " + Masking.text(name));
    }
}
