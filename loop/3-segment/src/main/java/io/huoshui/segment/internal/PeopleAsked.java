package io.huoshui.segment.internal;

import io.huoshui.base.Refused;
import io.huoshui.segment.RfmSegment;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.Tier;
import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which people a listing asks for, in the words of the address bar.
 *
 * @param cell {@code R5F4} or {@code R5F4M3}
 * @param quadrant value, then activity: {@code high-low}
 */
record PeopleAsked(
        @Nullable String cell,
        @Nullable String segment,
        @Nullable String tier,
        @Nullable String quadrant,
        @Nullable Integer wave) {
    private static final Pattern CELL = Pattern.compile("R([1-5])F([1-5])(?:M([1-5]))?");
    private static final Pattern QUADRANT = Pattern.compile("(high|low)-(high|low)");

    /** @throws Refused when a word means nothing here */
    ScoredPeople.Filter filter(@Nullable Collection<Integer> ids) {
        Matcher inCell = match(CELL, cell);
        Matcher inQuadrant = match(QUADRANT, quadrant);
        boolean segmentKnown = segment == null
                || Arrays.stream(RfmSegment.values())
                        .anyMatch(each -> each.code().equals(segment));
        boolean tierKnown = tier == null
                || Arrays.stream(Tier.values()).anyMatch(each -> each.word().equals(tier));
        if (!segmentKnown || !tierKnown) {
            throw new Refused(SegmentReason.FILTER_UNKNOWN);
        }
        return new ScoredPeople.Filter(
                wave,
                score(inCell, 1),
                score(inCell, 2),
                score(inCell, 3),
                segment,
                tier,
                inQuadrant == null ? null : (Boolean) inQuadrant.group(1).equals("high"),
                inQuadrant == null ? null : (Boolean) inQuadrant.group(2).equals("high"),
                ids);
    }

    private static @Nullable Matcher match(Pattern pattern, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new Refused(SegmentReason.FILTER_UNKNOWN);
        }
        return matcher;
    }

    private static @Nullable Integer score(@Nullable Matcher cell, int group) {
        return cell == null || cell.group(group) == null ? null : Integer.valueOf(cell.group(group));
    }
}
