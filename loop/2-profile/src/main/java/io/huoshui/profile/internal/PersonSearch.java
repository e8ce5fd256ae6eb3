package io.huoshui.profile.internal;

import io.huoshui.profile.Identity;
import io.huoshui.profile.IdentityNamespace;
import io.huoshui.profile.IdentityRules;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find a person: an identity as it may be written in any namespace, the beginning of a name or phone, or the
 * last four digits of a phone. A part that does not apply is null and matches nobody.
 */
record PersonSearch(
        Set<String> exact,
        @Nullable String phonePrefix,
        @Nullable String phoneTail,
        @Nullable String namePrefix) {
    private static final int DIGITS_OF_A_PREFIX = 3;

    static PersonSearch of(@Nullable String typed, IdentityRules rules) {
        String text = Optional.ofNullable(typed).orElse("").strip();
        if (text.isEmpty()) {
            return new PersonSearch(Set.of(), null, null, null);
        }
        Set<String> exact = new TreeSet<>();
        exact.add(text);
        for (IdentityNamespace each : rules.namespaces()) {
            rules.identity(each.key(), text).map(Identity::value).ifPresent(exact::add);
        }
        boolean digits = text.chars().allMatch(each -> each >= '0' && each <= '9');
        return new PersonSearch(
                exact,
                digits && text.length() >= DIGITS_OF_A_PREFIX ? "+86" + text + "%" : null,
                digits && text.length() == 4 ? text : null,
                text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    boolean isForEveryone() {
        return exact.isEmpty();
    }
}
