package io.huoshui.touch.choice;

import io.huoshui.profile.Profile;
import java.util.stream.Stream;

/**
 * Something people may want to hear of, or not. A theme of programmes that bears its name is about it.
 *
 * @param name Chinese, and behind a slash English
 */
public record Topic(String name) {
    private static final String TRAIT = "topic_";

    public String zh() {
        return name.split("/", 2)[0].strip();
    }

    /** The Chinese word when there is no other. */
    public String en() {
        return name.substring(name.indexOf('/') + 1).strip();
    }

    /** The trait the choice is kept in: {@code false} is not wanted. Rules of audiences may ask for it. */
    String trait() {
        return TRAIT + name;
    }

    boolean isWanted(Profile person) {
        return person.text(trait()).filter("false"::equals).isEmpty();
    }

    /** Whether the person wants to hear nothing of what the theme names: by its Chinese word, its English one, or both. */
    public static boolean isRefused(Profile person, String theme) {
        return person.traits().keySet().stream()
                .filter(each -> each.startsWith(TRAIT))
                .map(each -> new Topic(each.substring(TRAIT.length())))
                .anyMatch(each -> each.isMeant(theme) && !each.isWanted(person));
    }

    private boolean isMeant(String theme) {
        return Stream.of(zh(), en(), name).anyMatch(theme.strip()::equalsIgnoreCase);
    }
}
