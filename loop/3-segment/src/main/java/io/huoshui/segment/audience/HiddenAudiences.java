package io.huoshui.segment.audience;

import io.huoshui.segment.rule.Rule;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/**
 * Audiences that programmes bring along: a rule drawn into a journey or a campaign, kept beside the saved ones and evaluated like them, but in
 * no list. Named by what they say, so that the same rule, drawn twice, is the same audience. Thread-safe.
 */
public interface HiddenAudiences {
    /**
     * A rule as an operator drew it.
     *
     * @param tree its JSON as JDK values
     * @throws io.huoshui.base.Refused when it cannot be read, or names what does not exist
     */
    Rule read(Object tree);

    /** A rule in its JSON form, as JDK values: for whoever wants the list of people behind a number. */
    Map<String, Object> tree(Rule rule);

    /** The id an audience of this rule has: {@code h-} and 16 hexadecimal digits. */
    String idOf(Rule rule);

    /** Sees to it that there is an audience of this rule. */
    void keep(Rule rule);

    /**
     * Whom a rule means now; the receiver's own.
     *
     * @throws io.huoshui.base.Refused while people are being arranged after a start
     */
    RoaringBitmap people(Rule rule);
}
