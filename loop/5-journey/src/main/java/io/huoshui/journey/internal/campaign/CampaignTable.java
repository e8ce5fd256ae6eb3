package io.huoshui.journey.internal.campaign;

import io.huoshui.journey.campaign.Campaign;
import io.huoshui.journey.campaign.CampaignState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Campaigns, each with its plan and the state decisions have brought it to. */
final class CampaignTable {
    private static final String ALL = """
        select id, name, plan::text as plan, decisions, state, people, approval_above, approved_up_to, approved_by, approved_at,
               starts_at, begun_at, state_at, state_by, because, said, planned_at, planned_by from campaign
        """;

    private static final String SAVE = """
        insert into campaign (id, name, plan, decisions, state, people, approval_above, approved_up_to, approved_by, approved_at,
                              starts_at, begun_at, state_at, state_by, because, said, planned_at, planned_by)
        values (:id, :name, :plan::jsonb, :decisions, :state, :people, :approvalAbove, :upTo, :approvedBy, :approvedAt,
                :startsAt, :begunAt, :stateAt, :stateBy, :because, :said, :plannedAt, :plannedBy)
        on conflict (id) do update set (name, plan, decisions, state, people, approval_above, approved_up_to, approved_by, approved_at,
                                        starts_at, begun_at, state_at, state_by, because, said, planned_at, planned_by)
          = (excluded.name, excluded.plan, excluded.decisions, excluded.state, excluded.people, excluded.approval_above,
             excluded.approved_up_to, excluded.approved_by, excluded.approved_at, excluded.starts_at, excluded.begun_at,
             excluded.state_at, excluded.state_by, excluded.because, excluded.said, excluded.planned_at, excluded.planned_by)""";

    private final JdbcClient jdbc;

    CampaignTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param plan JSON of {@link PlanForm} */
    record Row(Campaign campaign, String plan, Instant plannedAt, String plannedBy) {
        Row with(Campaign other) {
            return new Row(other, plan, plannedAt, plannedBy);
        }
    }

    /** Newest first. */
    List<Row> all() {
        return jdbc.sql(ALL + " order by planned_at desc, id")
                .query(CampaignTable::row)
                .list();
    }

    List<Row> in(CampaignState state) {
        return jdbc.sql(ALL + " where state = :state order by id")
                .param("state", state.word())
                .query(CampaignTable::row)
                .list();
    }

    Optional<Row> find(String id) {
        return jdbc.sql(ALL + " where id = :id")
                .param("id", id)
                .query(CampaignTable::row)
                .optional();
    }

    void save(Row row) {
        Campaign campaign = row.campaign();
        Campaign.Crowd crowd = campaign.crowd();
        Campaign.Standing standing = campaign.standing();
        Optional<Campaign.Approval> approval = Optional.ofNullable(crowd.approved());
        jdbc.sql(SAVE)
                .param("id", campaign.id())
                .param("name", campaign.name())
                .param("plan", row.plan())
                .param("decisions", campaign.decisions())
                .param("state", standing.state().word())
                .param("people", crowd.people())
                .param("approvalAbove", crowd.approvalAbove())
                .param("upTo", approval.map(Campaign.Approval::upTo).orElse(null))
                .param("approvedBy", approval.map(Campaign.Approval::by).orElse(null))
                .param(
                        "approvedAt",
                        approval.map(each -> Timestamp.from(each.at())).orElse(null))
                .param("startsAt", timestamp(campaign.startsAt()))
                .param("begunAt", timestamp(campaign.begunAt()))
                .param("stateAt", Timestamp.from(standing.at()))
                .param("stateBy", standing.by())
                .param("because", standing.because())
                .param("said", standing.said())
                .param("plannedAt", Timestamp.from(row.plannedAt()))
                .param("plannedBy", row.plannedBy())
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Row row(ResultSet row, int no) throws SQLException {
        Campaign campaign = new Campaign(
                row.getString("id"),
                row.getString("name"),
                row.getInt("decisions"),
                new Campaign.Crowd(row.getInt("people"), row.getInt("approval_above"), approval(row)),
                instant(row, "starts_at"),
                instant(row, "begun_at"),
                new Campaign.Standing(
                        CampaignState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getTimestamp("state_at").toInstant(),
                        row.getString("state_by"),
                        row.getString("because"),
                        row.getString("said")));
        return new Row(
                campaign,
                row.getString("plan"),
                row.getTimestamp("planned_at").toInstant(),
                row.getString("planned_by"));
    }

    private static Campaign.@Nullable Approval approval(ResultSet row) throws SQLException {
        Instant at = instant(row, "approved_at");
        return at == null
                ? null
                : new Campaign.Approval(row.getInt("approved_up_to"), row.getString("approved_by"), at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
