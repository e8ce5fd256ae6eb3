package io.huoshui.segment.internal.tag.audit;

import io.huoshui.base.DerivedState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Audits and judgements are functions of the log. */
final class TagAuditDerivedState implements DerivedState {
    private static final String DIGEST = """
        select string_agg(name || '=' || rows || ':' || content, ' ' order by name) from (
            select 'tag_audit' as name, count(*) as rows, coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) as content
              from tag_audit as t
            union all
            select 'tag_audit_card', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from tag_audit_card as t
        ) as digests""";

    private final JdbcClient jdbc;

    TagAuditDerivedState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "segment.tag-audit";
    }

    @Override
    public void clear() {
        jdbc.sql("truncate tag_audit, tag_audit_card").update();
    }

    /** Times are printed in UTC, whatever the session's zone: digests of two connections can be compared. */
    @Override
    public String digest() {
        jdbc.sql("set local time zone 'UTC'").update();
        return jdbc.sql(DIGEST).query(String.class).single();
    }
}
