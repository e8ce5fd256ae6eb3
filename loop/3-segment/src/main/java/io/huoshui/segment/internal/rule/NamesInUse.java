package io.huoshui.segment.internal.rule;

import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.internal.membership.AudienceTable;
import io.huoshui.segment.internal.membership.TagTable;
import io.huoshui.segment.preference.Preference;
import io.huoshui.segment.rule.KnownNames;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Sentence;
import io.huoshui.segment.rule.SentenceNames;
import io.huoshui.segment.tag.Tag;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tags and audiences a new rule may name, what people call them, and rules in those words. */
public final class NamesInUse implements SentenceNames, KnownNames.Source {
    private static final Set<String> PREFERENCES = Stream.of(Preference.Leaning.values())
            .map(Preference.Leaning::word)
            .collect(Collectors.toUnmodifiableSet());

    private final TagTable tags;
    private final AudienceTable audiences;

    NamesInUse(TagTable tags, AudienceTable audiences) {
        this.tags = tags;
        this.audiences = audiences;
    }

    List<Tag> tags() {
        return tags.all().stream().filter(Tag::isInUse).toList();
    }

    /** Without those that programmes brought along. */
    List<Audience> audiences() {
        return audiences.all().stream()
                .filter(each -> each.isInUse() && !each.isHidden())
                .toList();
    }

    @Override
    public KnownNames known() {
        return new KnownNames(
                tags().stream().map(Tag::id).collect(Collectors.toSet()),
                audiences.all().stream()
                        .filter(Audience::isInUse)
                        .map(Audience::id)
                        .collect(Collectors.toSet()),
                PREFERENCES);
    }

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
