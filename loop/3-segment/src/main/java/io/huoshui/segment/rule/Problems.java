package io.huoshui.segment.rule;

import io.huoshui.segment.SegmentReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Collects problems while walking a rule, and the small checks all kinds share. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();

    List<Problem> found() {
        return List.copyOf(found);
    }

    void at(String step, Runnable check) {
        path.addLast(step);
        check.run();
        path.removeLast();
    }

    void add(SegmentReason reason) {
        found.add(new Problem(String.join(".", path), reason));
    }

    void unless(boolean fine, String step, SegmentReason reason) {
        if (!fine) {
            at(step, () -> add(reason));
        }
    }

    void text(String step, String text) {
        unless(isText(text), step, SegmentReason.RULE_TEXT);
    }

    /** A set of texts that is not empty. */
    void someTexts(String step, Set<String> texts) {
        some(step, texts);
        texts(step, texts);
    }

    void texts(String step, Set<String> texts) {
        unless(texts.size() <= RuleLimits.VALUES_MAX, step, SegmentReason.RULE_TOO_LARGE);
        unless(texts.stream().allMatch(Problems::isText), step, SegmentReason.RULE_TEXT);
    }

    void some(String step, Collection<?> values) {
        unless(!values.isEmpty(), step, SegmentReason.RULE_EMPTY);
    }

    void number(String step, BigDecimal number) {
        unless(Value.kept(number).isPresent(), step, SegmentReason.RULE_RANGE);
    }

    void range(String step, int number, int low, int high) {
        unless(number >= low && number <= high, step, SegmentReason.RULE_RANGE);
    }

    void dates(LocalDate from, LocalDate until) {
        unless(isDate(from), "from", SegmentReason.RULE_RANGE);
        unless(isDate(until) && from.isBefore(until), "until", SegmentReason.RULE_RANGE);
    }

    private static boolean isDate(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= 9_999;
    }

    /** Something to read, and nothing a database could not hold. */
    private static boolean isText(String text) {
        return !text.isBlank()
                && text.length() <= RuleLimits.TEXT_CHARS_MAX
                && text.codePoints().noneMatch(each -> each < ' ' || each >= 0xd800 && each <= 0xdfff);
    }
}
