package io.huoshui.journey;

import io.huoshui.base.Reason;
import io.huoshui.profile.Profile;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who can be told something on a channel, as far as that lasts: consent, opt-outs, topics, the suppression list, an address. A later stage answers;
 * what is asked anew for every touch (caps, quiet hours) is not asked here.
 */
public interface Reach {
    /**
     * Why not, by person; who can be reached is left out.
     *
     * @param theme what it is about; null: nothing in particular
     */
    Map<Integer, Reason> unreachable(
            String channel, TouchKind kind, @Nullable String theme, Collection<Profile> people);
}
