package io.huoshui.segment.internal.rule;

import io.huoshui.segment.RfmSegment;
import io.huoshui.segment.Tier;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.ValueTest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The words of the JSON form for constants. */
final class Words<E extends Enum<E>> {
    static final Words<Tier> TIERS = new Words<>(Tier.class, Tier::word);
    static final Words<RfmSegment> SEGMENTS = new Words<>(RfmSegment.class, RfmSegment::code);
    static final Words<Figure> FIGURES = new Words<>(Figure.class, Figure::word);
    static final Words<Rule.ConsentState> CONSENT_STATES = kebab(Rule.ConsentState.class);
    static final Words<Rule.Aggregate> AGGREGATES = kebab(Rule.Aggregate.class);
    static final Words<Rule.ProgrammeState> PROGRAMME_STATES = kebab(Rule.ProgrammeState.class);
    static final Words<ValueTest.Comparison> COMPARISONS = kebab(ValueTest.Comparison.class);

    private final Map<String, E> byWord = new LinkedHashMap<>();
    private final Function<E, String> word;
    private final E first;

    private Words(Class<E> type, Function<E, String> word) {
        this.word = word;
        this.first = type.getEnumConstants()[0];
        Arrays.stream(type.getEnumConstants()).forEach(each -> byWord.put(word.apply(each), each));
    }

    private static <E extends Enum<E>> Words<E> kebab(Class<E> type) {
        return new Words<>(type, each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String of(E constant) {
        return word.apply(constant);
    }

    boolean has(String text) {
        return byWord.containsKey(text);
    }

    /** The constant of a word; the first one of all for what is no word, after the problem was noted. */
    E read(String text) {
        return byWord.getOrDefault(text, first);
    }

    Set<String> all() {
        return byWord.keySet();
    }
}
