package io.huoshui.segment.internal.tag;

import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Sentence;

/** A rule in words people read. */
@FunctionalInterface
interface RuleWords {
    Sentence say(Rule rule);
}
