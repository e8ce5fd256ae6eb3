package io.huoshui.segment.internal;

import io.huoshui.base.DerivedState;
import io.huoshui.web.DerivedTables;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tables of this stage are functions of the log. */
final class SegmentDerivedState implements DerivedState {
    /** The history store reads all again. */
    private static final String TOLD_AGAIN = """
        insert into history_stale (profile_id, position) values (0, 0)""";

    private final JdbcClient jdbc;
    private final DerivedTables tables;

    SegmentDerivedState(JdbcClient jdbc) {
        this.jdbc = jdbc;
        tables = new DerivedTables(
                jdbc,
                "segment",
                "audience",
                "audience_version",
                "frozen_member",
                "membership",
                "membership_change",
                "prediction",
                "prediction_fit",
                "rfm_score",
                "rfm_wave",
                "scoring_settings",
                "standing",
                "tag",
                "tag_group",
                "tag_version",
                "tier_movement",
                "tier_settings");
    }

    @Override
    public String name() {
        return tables.name();
    }

    @Override
    public void clear() {
        tables.clear();
        jdbc.sql("truncate history_stale").update();
        jdbc.sql(TOLD_AGAIN).update();
    }

    @Override
    public String digest() {
        return tables.digest();
    }
}
