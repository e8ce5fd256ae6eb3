package io.huoshui.segment.internal.tag;

import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.internal.membership.AudienceTable;
import io.huoshui.segment.internal.membership.TagTable;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Sentence;
import io.huoshui.segment.rule.SentenceNames;
import io.huoshui.segment.tag.Tag;

/** Rules in words, with tags and audiences called by their names. */
final class TagNames implements SentenceNames, RuleWords {
    private final TagTable tags;
    private final AudienceTable audiences;

    TagNames(TagTable tags, AudienceTable audiences) {
        this.tags = tags;
        this.audiences = audiences;
    }

    @Override
    public Sentence say(Rule rule) {
        return Sentence.of(rule, this);
    }

    @Override
    public String tag(String id) {
        return tags.find(id).map(Tag::name).orElse(id);
    }

    @Override
    public String audience(String id) {
        return audiences.find(id).map(Audience::name).orElse(id);
    }
}
