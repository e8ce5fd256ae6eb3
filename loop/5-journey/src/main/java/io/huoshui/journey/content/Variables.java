package io.huoshui.journey.content;

import io.huoshui.base.Brand;
import io.huoshui.event.Event;
import io.huoshui.journey.Journey;
import io.huoshui.journey.TouchRequest;
import io.huoshui.journey.node.AskStaff;
import io.huoshui.journey.node.CallWebhook;
import io.huoshui.journey.node.Node;
import io.huoshui.journey.node.SendTouch;
import io.huoshui.profile.Profile;
import io.huoshui.segment.rule.PropertyPath;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The variables texts may name: {@code name} and {@code brand}, {@code trait.…} of the person, {@code event.…} of the event that began the
 * walk, {@code preferences} for the link to the person's own page, {@code coupon.code}, {@code coupon.name} and {@code coupon.until} of the coupon taken last.
 */
public final class Variables {
    public static final String PREFERENCES = "preferences";
    public static final String COUPON = "coupon.";
    public static final String EVENT = "event.";
    private static final String TRAIT = "trait.";
    private static final Set<String> PLAIN = Set.of("name", "brand", PREFERENCES);
    private static final Set<String> OF_COUPON = Set.of("code", "name", "until");

    private Variables() {}

    /** Whether a text may name it at all. */
    public static boolean isKnown(String name) {
        return PLAIN.contains(name)
                || name.startsWith(TRAIT)
                || name.startsWith(EVENT)
                || name.startsWith(COUPON) && OF_COUPON.contains(name.substring(COUPON.length()));
    }

    /** Whether it tells what somebody is like or did: their traits, the event that began the walk. What they are called is not meant. */
    public static boolean isPersonal(String name) {
        return name.startsWith(TRAIT) || name.startsWith(EVENT);
    }

    /** The value of one that is not the programme's own to tell. */
    public static Optional<String> ofPerson(String name, Profile person, Brand brand) {
        if (name.equals("name")) {
            return person.name();
        } else if (name.equals("brand")) {
            return Optional.of(brand.name());
        }
        return name.startsWith(TRAIT) ? person.text(name.substring(TRAIT.length())) : Optional.empty();
    }

    /** What an event tells of those named {@code event.…}. */
    public static Map<String, String> ofEvent(Set<String> names, Event event) {
        Map<String, String> found = new LinkedHashMap<>();
        names.stream()
                .filter(each -> each.startsWith(EVENT))
                .sorted()
                .forEach(each -> PropertyPath.find(event.properties(), each.substring(EVENT.length())).stream()
                        .findFirst()
                        .flatMap(value -> Optional.ofNullable(value.text()))
                        .ifPresent(text -> found.put(each, text)));
        return found;
    }

    /** All that the texts of a journey name. */
    public static Set<String> of(Journey journey) {
        Set<String> names = new LinkedHashSet<>();
        journey.nodes()
                .forEach(each -> texts(each)
                        .forEach(text -> names.addAll(Template.of(text).variables())));
        return names;
    }

    /** All that a content names, each once. */
    public static Set<String> of(TouchRequest.Content content) {
        Set<String> names = new LinkedHashSet<>();
        texts(content).forEach(text -> names.addAll(Template.of(text).variables()));
        return names;
    }

    /** The texts of a node that may name variables. */
    public static List<String> texts(Node node) {
        if (node instanceof SendTouch touch) {
            return texts(touch.content());
        } else if (node instanceof AskStaff ask) {
            return List.of(ask.title(), ask.text());
        }
        return node instanceof CallWebhook call ? List.of(call.text()) : List.of();
    }

    private static List<String> texts(TouchRequest.Content content) {
        return Stream.concat(
                        Stream.of(content.text()),
                        Stream.concat(Stream.ofNullable(content.title()), Stream.ofNullable(content.url())))
                .toList();
    }
}
