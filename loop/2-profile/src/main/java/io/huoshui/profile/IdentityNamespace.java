package io.huoshui.profile;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The rules of one kind of identifier. In every namespace a value belongs to one person at a time.
 *
 * @param key the word on the wire and in tables
 * @param strength 1 is strongest: an event with identifiers of several people goes to the person of the strongest one
 * @param maxPerPerson how many values one person may have; joining two people past it needs an operator's decision
 * @param claim whether two people with the same value are a conflict for an operator; false for devices, which people share
 * @param traits names under which {@code traits} carry it
 * @param normaliser raw text → normal form; empty when the text is no such identifier
 */
public record IdentityNamespace(
        String key,
        int strength,
        int maxPerPerson,
        boolean claim,
        Set<String> traits,
        String zh,
        String en,
        Function<String, Optional<String>> normaliser) {

    IdentityNamespace withMaxPerPerson(int max) {
        return new IdentityNamespace(key, strength, max, claim, traits, zh, en, normaliser);
    }
}
