package io.huoshui.segment.internal.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huoshui.base.Refused;
import io.huoshui.profile.Profiles;
import io.huoshui.profile.TimelineTopic;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.internal.RealLoop;
import io.huoshui.segment.internal.membership.MembershipHomes;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.web.WebReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an operator does with tags, from the first group to a person's own word. */
class TagDoorsTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "segment");

    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

    private RealLoop loop;
    private TagController tags;
    private TagGroupController groups;
    private PersonTagController people;
    private String group;

    @BeforeEach
    void open() {
        loop = new RealLoop(db, START);
        MembershipHomes homes = loop.bean(MembershipHomes.class);
        tags = new TagController(
                homes,
                loop.bean(TagViews.class),
                loop.bean(CheckTag.class),
                loop.bean(DecideTags.class),
                loop.bean(PreviewTag.class),
                loop.bean(SampleRows.class),
                loop.clock);
        groups = new TagGroupController(homes, loop.bean(DecideTags.class));
        people = new PersonTagController(
                loop.bean(Profiles.class),
                loop.bean(CheckTag.class),
                loop.bean(DecideTags.class),
                loop.bean(ExplainTags.class));
        group = groups.define(new TagGroupController.GroupDraft("活跃")).id();
        for (int i = 1; i <= 5; i++) {
            for (int views = 0; views < i; views++) {
                loop.run(loop.track("u" + i, null, "Product Viewed", START, START, Map.of()));
            }
        }
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void aRuleTagsEveryoneItHoldsOfAtOnceAndSaysWhy() {
        String looks = define("爱逛", viewed(3)).id();
        TagViews.TagView view = tags.tag(looks);
        assertThat(view.people()).isEqualTo(3);
        assertThat(view.sentence().zh()).contains("3");
        assertThat(tags.people(looks, 1, 20).items())
                .extracting(each -> each.person().id())
                .containsExactly(3, 4, 5);
        ExplainTags.Assignment assignment = people.tags(4).get(0);
        assertThat(assignment.kind()).isEqualTo("automatic");
        assertThat(assignment.because()).singleElement().satisfies(finding -> {
            assertThat(finding.holds()).isTrue();
            assertThat(finding.measured().zh()).isEqualTo("4");
            assertThat(finding.events())
                    .isNotEmpty()
                    .allMatch(each -> each.event().equals("Product Viewed"));
        });
        assertThat(loop.audited).contains("tag.define tag:" + looks);
    }

    @Test
    void aPreviewSaysExactlyWhatTheChangeThenDoes() {
        TagViews.TagView tag = define("爱逛", viewed(3));
        people.remove(5, tag.id(), new PersonTagController.Because("店员"));
        people.give(1, new PersonTagController.Given(tag.id(), "老客"));
        TagController.PreviewView preview = tags.preview(new TagController.PreviewAsked(tag.id(), viewed(2)));
        assertThat(preview.now()).isEqualTo(3);
        assertThat(preview.after()).isEqualTo(4);
        assertThat(preview.gaining()).extracting(each -> each.person().id()).containsExactly(2);
        assertThat(preview.losses()).isZero();
        tags.change(tag.id(), new TagDraft(group, "爱逛", "automatic", viewed(2), 1));
        assertThat(tags.tag(tag.id()).people()).isEqualTo(preview.after());
        assertThat(tags.people(tag.id(), 1, 20).items())
                .extracting(each -> each.person().id())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void aPersonsWordWinsUntilItIsTakenBackAndIsOnTheTimeline() {
        String looks = define("爱逛", viewed(3)).id();
        people.remove(4, looks, new PersonTagController.Because("不是本人"));
        assertThat(people.tags(4)).isEmpty();
        loop.run(loop.track("u4", null, "Product Viewed", START.plusSeconds(9), START.plusSeconds(9), Map.of()));
        assertThat(people.tags(4)).as("the rule holds, the word too").isEmpty();
        loop.clock.set(START.plus(Duration.ofHours(1)));
        people.give(4, new PersonTagController.Given(looks, "是本人"));
        assertThat(people.tags(4)).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo("manual");
            assertThat(each.by()).isEqualTo("system");
        });
        List<String> timeline = new TagTimeline(
                        loop.bean(MembershipHomes.class).changes(),
                        loop.bean(MembershipHomes.class).tags())
                .before(4, START.plus(Duration.ofDays(9)), "z", Set.of(TimelineTopic.TAG), 9).stream()
                        .map(each -> each.title().zh())
                        .toList();
        assertThat(timeline).containsExactly("获得标签「爱逛」", "失去标签「爱逛」", "获得标签「爱逛」");
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        TagViews.TagView looks = define("爱逛", viewed(3));
        TagViews.TagView near = define("很近", Map.of("type", "hasTag", "tag", looks.id()));
        refused(
                SegmentReason.RULE_CYCLE,
                () -> tags.change(
                        looks.id(),
                        new TagDraft(group, "爱逛", "automatic", Map.of("type", "hasTag", "tag", near.id()), 1)));
        refused(SegmentReason.TAG_IN_USE, () -> tags.retire(looks.id(), new TagController.Because("旧")));
        refused(SegmentReason.TAG_NAME_TAKEN, () -> define("很近", viewed(1)));
        refused(SegmentReason.TAG_KIND, () -> tags.define(new TagDraft(group, "手动", "manual", viewed(1), null)));
        refused(SegmentReason.TAG_GROUP_UNKNOWN, () -> tags.define(new TagDraft("?", "甲", "manual", null, null)));
        refused(SegmentReason.RULE_NAME_UNKNOWN, () -> define("乙", Map.of("type", "hasTag", "tag", "gone")));
        refused(
                WebReason.WEB_CHANGED_MEANWHILE,
                () -> tags.change(looks.id(), new TagDraft(group, "爱逛", "automatic", viewed(1), 7)));
        tags.retire(near.id(), new TagController.Because("旧"));
        assertThat(tags.tag(near.id()).people()).isZero();
        refused(WebReason.WEB_NOT_FOUND, () -> people.give(1, new PersonTagController.Given(near.id(), "晚了")));
    }

    private static void refused(io.huoshui.base.Reason reason, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private TagViews.TagView define(String name, @Nullable Map<String, Object> rule) {
        return tags.define(new TagDraft(group, name, "automatic", rule, null));
    }

    private static Map<String, Object> viewed(int atLeast) {
        return Map.of(
                "type", "metric",
                "of", Map.of("event", "Product Viewed"),
                "window", Map.of("type", "lastDays", "days", 30),
                "aggregate", "count",
                "test", Map.of("type", "compare", "how", "at-least", "with", atLeast));
    }
}
