package io.huoshui.segment.internal;

import io.huoshui.base.DerivedState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tables of this stage are functions of the log. */
final class SegmentDerivedState implements DerivedState {
    private static final String CLEAR = """
        truncate scoring_settings, tier_settings, rfm_wave, rfm_score, standing, tier_movement,
            tag_group, tag, tag_version, audience, audience_version, frozen_member, membership, membership_change, history_stale,
            prediction_fit, prediction""";

    /** The history store reads all again. */
    private static final String TOLD_AGAIN = """
        insert into history_stale (profile_id, position) values (0, 0)""";

    private static final String DIGEST = """
        select string_agg(name || '=' || rows || ':' || content, ' ' order by name) from (
            select 'scoring_settings' as name, count(*) as rows, coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) as content
              from scoring_settings as t
            union all
            select 'tier_settings', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from tier_settings as t
            union all
            select 'rfm_wave', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from rfm_wave as t
            union all
            select 'rfm_score', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from rfm_score as t
            union all
            select 'standing', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from standing as t
            union all
            select 'tier_movement', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from tier_movement as t
            union all
            select 'tag_group', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from tag_group as t
            union all
            select 'tag', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from tag as t
            union all
            select 'tag_version', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from tag_version as t
            union all
            select 'audience', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from audience as t
            union all
            select 'audience_version', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from audience_version as t
            union all
            select 'frozen_member', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from frozen_member as t
            union all
            select 'membership', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from membership as t
            union all
            select 'membership_change', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from membership_change as t
            union all
            select 'prediction_fit', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from prediction_fit as t
            union all
            select 'prediction', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from prediction as t
        ) as digests""";

    private final JdbcClient jdbc;

    SegmentDerivedState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "segment";
    }

    @Override
    public void clear() {
        jdbc.sql(CLEAR).update();
        jdbc.sql(TOLD_AGAIN).update();
    }

    /** Times are printed in UTC, whatever the session's zone: digests of two connections can be compared. */
    @Override
    public String digest() {
        jdbc.sql("set local time zone 'UTC'").update();
        return jdbc.sql(DIGEST).query(String.class).single();
    }
}
