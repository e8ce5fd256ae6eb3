package io.huoshui.profile;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which identifiers does an event carry? {@code userId}, {@code anonymousId}, {@code previousId} of an alias, the identifying traits
 * of an identify call ({@code traits}) or of any call ({@code context.traits}), and {@code context.externalIds[{id, type}]}.
 */
public final class EventIdentities {
    /** Beyond it the weakest are left out: no sender needs more, and each one costs a look-up. */
    static final int MAX_PER_EVENT = 16;

    private final IdentityRules rules;

    public EventIdentities(IdentityRules rules) {
        this.rules = rules;
    }

    /** Strongest first, without repetition; at most {@value #MAX_PER_EVENT}. */
    public List<Identity> of(Event event) {
        Set<Identity> found = new TreeSet<>(rules.byStrength());
        add(found, IdentityRules.USER_ID, event.userId());
        add(found, IdentityRules.ANONYMOUS_ID, event.anonymousId());
        if (event.kind() == EventKind.ALIAS) {
            event.body().text("previousId").ifPresent(each -> add(found, IdentityRules.ANONYMOUS_ID, each));
        }
        if (event.kind() == EventKind.IDENTIFY) {
            addTraits(found, event.traits());
        }
        addTraits(found, event.context().object("traits"));
        for (Fields each : event.context().objects("externalIds")) {
            each.text("type")
                    .ifPresent(type -> add(found, type.strip(), each.text("id").orElse(null)));
        }
        return found.stream().limit(MAX_PER_EVENT).toList();
    }

    private void addTraits(Set<Identity> found, Fields traits) {
        if (traits.isEmpty()) {
            return;
        }
        for (IdentityNamespace namespace : rules.namespaces()) {
            for (String trait : namespace.traits()) {
                traits.text(trait).ifPresent(each -> add(found, namespace.key(), each));
            }
        }
    }

    private void add(Set<Identity> found, String namespace, @org.jspecify.annotations.Nullable String raw) {
        if (raw != null && !namespace.isEmpty()) {
            rules.identity(namespace, raw).ifPresent(found::add);
        }
    }
}
