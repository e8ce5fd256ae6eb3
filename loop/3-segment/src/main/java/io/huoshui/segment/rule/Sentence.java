package io.huoshui.segment.rule;

import java.util.Locale;

/** A rule as a person would say it. */
public record Sentence(String zh, String en) {
    public static Sentence of(Rule rule, SentenceNames names) {
        return new Sentence(
                rule.match(new SentenceZh(names)).yes(),
                capital(rule.match(new SentenceEn(names)).yes()));
    }

    /** With tags and audiences called by their ids. */
    public static Sentence of(Rule rule) {
        return of(rule, SentenceNames.IDS);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
