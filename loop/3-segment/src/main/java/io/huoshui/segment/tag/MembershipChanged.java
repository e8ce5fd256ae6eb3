package io.huoshui.segment.tag;

import io.huoshui.segment.rule.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Someone came into a tag or an audience, or left it.
 *
 * @param position of the event that caused it
 * @param no order among those of one position
 * @param version of the definition in force
 * @param because what the rule saw; empty when no rule was asked
 */
public record MembershipChanged(
        long position,
        int no,
        int profileId,
        Instant at,
        DefinitionKey key,
        int version,
        boolean entered,
        Cause cause,
        List<Verdict.Finding> because) {

    /** The same, without what the rule saw: a changed definition may move a million people at once. */
    public MembershipChanged withoutEvidence() {
        return because.isEmpty()
                ? this
                : new MembershipChanged(position, no, profileId, at, key, version, entered, cause, List.of());
    }

    public enum Cause {
        EVENT("因为一次行为", "by what they did"),
        TIME("因为时间经过", "by the passing of time"),
        RULE("因为定义变了", "because the definition changed"),
        STATEMENT("由人或导入打标", "by a person's word or an import"),
        PERSON("因为身份合并或拆分", "because people were merged or parted"),
        LINES("因为分层或预测更新", "because tiers or predictions were computed anew");

        private final String zh;
        private final String en;

        Cause(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }
}
