package io.huoshui.profile;

import java.util.List;
import java.util.Set;

/**
 * Whose event is it, and what did its identities do to the people? The {@code ordinal} in the parts is the place of the identity
 * among the event's, strongest first; with the event's position it names a birth, merge or clash for good.
 *
 * @param person the person of the strongest identity, after the merges
 */
public record Resolution(int person, List<Birth> births, List<Merge> merges, List<Clash> clashes) {
    /** A new person who owns {@code identity}. */
    public record Birth(int ordinal, int person, Identity identity) {}

    /**
     * Two people turned out to be one.
     *
     * @param because the identity both had to do with
     * @param survivorHad what each side owned before
     */
    public record Merge(
            int ordinal,
            int survivor,
            int other,
            Identity because,
            Set<Identity> survivorHad,
            Set<Identity> otherHad) {}

    /** The event named an identity of somebody else with whom its person may not be joined. */
    public record Clash(int ordinal, int person, int other, Identity claimed, Cause cause, String namespace) {}

    public enum Cause {
        /** Together they would own more values of {@code namespace} than one person may. */
        TOO_MANY,
        /** An operator keeps them apart. */
        KEPT_APART
    }
}
