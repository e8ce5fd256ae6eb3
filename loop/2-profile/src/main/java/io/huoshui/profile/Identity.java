package io.huoshui.profile;

import java.util.Comparator;

/**
 * One identifier of a person in one namespace, normalised so that equal identifiers are equal values. Make them with
 * {@link IdentityRules#identity}.
 *
 * @param namespace key of an {@link IdentityNamespace}, e.g. {@code phone}
 * @param value normalised, e.g. {@code +8613812346120}
 */
public record Identity(String namespace, String value) implements Comparable<Identity> {
    private static final Comparator<Identity> ORDER =
            Comparator.comparing(Identity::namespace).thenComparing(Identity::value);

    @Override
    public int compareTo(Identity other) {
        return ORDER.compare(this, other);
    }
}
