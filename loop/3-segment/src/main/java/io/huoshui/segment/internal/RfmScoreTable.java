package io.huoshui.segment.internal;

import io.huoshui.postgres.Copy;
import io.huoshui.segment.CellCount;
import io.huoshui.segment.Migration;
import io.huoshui.segment.Scored;
import io.huoshui.segment.Scores;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each wave found of each buyer. */
class RfmScoreTable {
    private static final String[] COLUMNS = {
        "wave", "profile_id", "r", "f", "m", "segment", "recency_days", "frequency", "monetary"
    };

    private static final String CELLS = """
        select r, f, m, count(*) as people, sum(monetary) as monetary
          from rfm_score where wave = :wave group by r, f, m order by r, f, m""";

    private static final String FLOWS = """
        select a.r as from_r, a.f as from_f, a.m as from_m, b.r as to_r, b.f as to_f, b.m as to_m, count(*) as people
          from (select * from rfm_score where wave = :from) as a
          full join (select * from rfm_score where wave = :to) as b using (profile_id)
         group by 1, 2, 3, 4, 5, 6""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    RfmScoreTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void insert(int wave, Collection<Scored> scores) {
        template.execute((Connection connection) -> Copy.rows(
                connection,
                "rfm_score",
                COLUMNS,
                scores,
                (copy, each) -> copy.number(wave)
                        .number(each.profileId())
                        .number(each.scores().r())
                        .number(each.scores().f())
                        .number(each.scores().m())
                        .text(each.scores().segment().code())
                        .number(each.rfm().recencyDays())
                        .number(each.rfm().frequency())
                        .number(each.rfm().monetary())));
    }

    List<CellCount> cells(int wave) {
        return jdbc.sql(CELLS).param("wave", wave).query(RfmScoreTable::cell).list();
    }

    List<Migration.CellFlow> flows(int fromWave, int toWave) {
        return jdbc.sql(FLOWS)
                .param("from", fromWave)
                .param("to", toWave)
                .query((row, no) ->
                        new Migration.CellFlow(scores(row, "from_"), scores(row, "to_"), row.getLong("people")))
                .list();
    }

    static CellCount cell(ResultSet row, int no) throws SQLException {
        return new CellCount(
                new Scores(row.getInt("r"), row.getInt("f"), row.getInt("m")),
                row.getLong("people"),
                row.getBigDecimal("monetary"));
    }

    private static @Nullable Scores scores(ResultSet row, String prefix) throws SQLException {
        int r = row.getInt(prefix + "r");
        return row.wasNull() ? null : new Scores(r, row.getInt(prefix + "f"), row.getInt(prefix + "m"));
    }
}
