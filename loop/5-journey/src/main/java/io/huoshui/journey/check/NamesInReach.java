package io.huoshui.journey.check;

import java.util.Map;
import java.util.Set;

/**
 * What exists that a journey may name.
 *
 * @param experiments their variants, by id
 * @param askable journeys people can be asked into
 */
public record NamesInReach(
        Set<String> audiences,
        Set<String> tags,
        Map<String, Set<String>> experiments,
        Set<String> pools,
        Set<String> journeys,
        Set<String> askable) {}
