package io.huoshui.segment.internal.rule;

import java.util.List;

/**
 * What a rule may speak of here.
 *
 * @param events names seen, most frequent first, each with the properties it came with
 * @param traits of people, most frequent first
 * @param figures words of {@link io.huoshui.segment.rule.Figure}
 */
record RuleVocabulary(
        List<EventWord> events,
        List<Named> traits,
        List<String> namespaces,
        List<String> purposes,
        List<String> channels,
        List<Term> tags,
        List<Term> audiences,
        List<String> tiers,
        List<String> segments,
        List<String> figures,
        List<Term> preferences) {

    record EventWord(String name, List<Named> properties) {}

    /**
     * @param type text, number, boolean or date
     * @param values the texts seen most, when they are few
     */
    record Named(String name, String type, List<String> values) {}

    record Term(String id, String zh, String en) {}
}
