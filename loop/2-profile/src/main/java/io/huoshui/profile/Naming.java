package io.huoshui.profile;

import io.huoshui.base.Fields;
import io.huoshui.event.TrackName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a fact of ours names the person it is about, so that it comes home to them. Pure. */
public final class Naming {
    private static final IdentityRules RULES = IdentityRules.standard();

    private Naming() {}

    /** The identity they are surest known by: the strongest, so the user id before a device; empty when they have none. */
    public static Optional<Identity> of(Profile person) {
        return person.identities().keySet().stream().min(RULES.byStrength());
    }

    /**
     * A customer fact about this person, as the doors take it.
     *
     * @param messageId the same for the same fact, however often it is told
     * @return empty when the person has no identity to name them by
     */
    public static Optional<Fields> fact(
            Profile person, TrackName name, String messageId, Instant occurredAt, Fields properties) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("type", "track");
        said.put("event", name.wire());
        said.put("properties", properties.values());
        return message(person, messageId, occurredAt, said);
    }

    /**
     * What became known of this person, as the doors take it.
     *
     * @param messageId the same for the same fact, however often it is told
     * @return empty when the person has no identity to name them by
     */
    public static Optional<Fields> traits(Profile person, String messageId, Instant occurredAt, Fields traits) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("type", "identify");
        said.put("traits", traits.values());
        return message(person, messageId, occurredAt, said);
    }

    private static Optional<Fields> message(
            Profile person, String messageId, Instant occurredAt, Map<String, Object> said) {
        return of(person).map(identity -> {
            Map<String, Object> message = new LinkedHashMap<>(said);
            message.put("messageId", messageId);
            message.put("timestamp", occurredAt.toString());
            name(message, identity);
            return Fields.of(message);
        });
    }

    private static void name(Map<String, Object> message, Identity identity) {
        switch (identity.namespace()) {
            case IdentityRules.USER_ID -> message.put("userId", identity.value());
            case IdentityRules.ANONYMOUS_ID -> message.put("anonymousId", identity.value());
            default ->
                message.put(
                        "context",
                        Map.of("externalIds", List.of(Map.of("id", identity.value(), "type", identity.namespace()))));
        }
    }
}
