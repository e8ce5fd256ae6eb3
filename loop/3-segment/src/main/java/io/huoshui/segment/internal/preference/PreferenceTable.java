package io.huoshui.segment.internal.preference;

import io.huoshui.postgres.Copy;
import io.huoshui.segment.preference.Evidence;
import io.huoshui.segment.preference.Preference;
import io.huoshui.segment.preference.Preference.Leaning;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What everyone prefers; one row per person who ever did anything that speaks of it. */
final class PreferenceTable {
    private static final String[] COLUMNS = {
        "profile_id", "orders", "answer", "score", "deviation", "price_sensitive", "quality_seeking", "favourite"
    };

    private static final String ROW = """
        select profile_id, answer, score, deviation, price_sensitive, quality_seeking, favourite,
               (select json_agg(json_build_array(a.position, (extract(epoch from a.at) * 1000000)::bigint, a.act) order by a.at, a.position)
                  from preference_act a where a.profile_id = p.profile_id)::text as acts
          from preference p""";

    private static final String OF = ROW + " where profile_id = any(:ids)";

    private static final String ALL = ROW + " order by profile_id";

    private static final String AFTER = ROW + " where profile_id > :after order by profile_id limit :limit";

    private static final String CONFIDENCES = """
        select profile_id, price_sensitive, quality_seeking from preference
         where profile_id = any(:ids) and price_sensitive is not null""";

    private static final String DELETE = """
        delete from preference where profile_id = any(:ids)""";

    private static final String ORDERS = """
        select coalesce(sum(orders), 0) from preference""";

    private static final String ANSWERS = """
        select answer, count(*) as people, count(*) filter (where orders > 0) as buyers from preference group by answer""";

    private static final String FAVOURITES = """
        select favourite, count(*) as people from preference where favourite is not null group by favourite order by 2 desc, 1""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final PreferenceActTable acts;

    PreferenceTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.acts = new PreferenceActTable(template);
    }

    /** @param buyers those of them who bought */
    record AnswerCount(Preference.Answer answer, long people, long buyers) {}

    record FavouriteCount(String category, long people) {}

    Map<Integer, Believed> find(Collection<Integer> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Integer, Believed> found = new HashMap<>();
        jdbc.sql(OF)
                .param("ids", ids.toArray(Integer[]::new))
                .query((row, no) -> found.put(row.getInt("profile_id"), believed(row)))
                .list();
        return found;
    }

    /** In id order, those after one. */
    List<Believed> after(int profileId, int limit) {
        return jdbc.sql(AFTER)
                .param("after", profileId)
                .param("limit", limit)
                .query((row, no) -> believed(row))
                .list();
    }

    Map<Integer, Map<String, Double>> confidences(Collection<Integer> ids) {
        Map<Integer, Map<String, Double>> found = new HashMap<>();
        jdbc.sql(CONFIDENCES)
                .param("ids", ids.toArray(Integer[]::new))
                .query((row, no) -> found.put(
                        row.getInt("profile_id"),
                        Map.of(
                                Leaning.PRICE_SENSITIVE.word(), row.getDouble("price_sensitive"),
                                Leaning.QUALITY_SEEKING.word(), row.getDouble("quality_seeking"))))
                .list();
        return found;
    }

    /** Constant memory when it runs in a transaction. */
    void forEach(Consumer<Believed> each) {
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        streaming.setFetchSize(1_000);
        streaming.query(ALL, row -> {
            each.accept(believed(row));
        });
    }

    /** Writes what became another: {@code now} of people, and {@code before} of whoever of them had a row. */
    void save(Collection<Integer> people, Map<Integer, Believed> before, Map<Integer, Believed> now) {
        List<Integer> others = new ArrayList<>();
        List<Believed> rows = new ArrayList<>();
        for (int id : people) {
            Believed were = before.get(id);
            Believed are = now.get(id);
            if (were != null && (are == null || !are.saysAs(were))) {
                others.add(id);
            }
            if (are != null && (were == null || !are.saysAs(were))) {
                rows.add(are);
            }
        }
        acts.save(people, before, now);
        delete(others);
        insert(rows);
    }

    /** Of the same acts something else is believed. */
    void replace(Collection<Believed> people) {
        delete(people.stream().map(Believed::profileId).toList());
        insert(people);
    }

    private void delete(Collection<Integer> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql(DELETE).param("ids", ids.toArray(Integer[]::new)).update();
        }
    }

    private void insert(Collection<Believed> people) {
        template.execute((Connection connection) -> Copy.rows(
                connection,
                "preference",
                COLUMNS,
                people,
                (copy, each) -> copy.number(each.profileId())
                        .number(each.orders())
                        .text(each.preference().answer().word())
                        .number(BigDecimal.valueOf(each.preference().score()))
                        .number(BigDecimal.valueOf(each.preference().deviation()))
                        .number(confidence(each, Leaning.PRICE_SENSITIVE))
                        .number(confidence(each, Leaning.QUALITY_SEEKING))
                        .text(each.favourite())));
    }

    long orders() {
        return jdbc.sql(ORDERS).query(Long.class).single();
    }

    List<AnswerCount> answers() {
        return jdbc.sql(ANSWERS)
                .query((row, no) ->
                        new AnswerCount(answer(row.getString("answer")), row.getLong("people"), row.getLong("buyers")))
                .list();
    }

    List<FavouriteCount> favourites() {
        return jdbc.sql(FAVOURITES)
                .query((row, no) -> new FavouriteCount(row.getString("favourite"), row.getLong("people")))
                .list();
    }

    private static @Nullable Number confidence(Believed of, Leaning leaning) {
        Double confidence = of.preference().confidences().get(leaning);
        return confidence == null ? null : BigDecimal.valueOf(confidence);
    }

    private static Believed believed(ResultSet row) throws SQLException {
        Map<Leaning, Double> confidences = new EnumMap<>(Leaning.class);
        BigDecimal price = row.getBigDecimal("price_sensitive");
        if (price != null) {
            confidences.put(Leaning.PRICE_SENSITIVE, price.doubleValue());
            confidences.put(
                    Leaning.QUALITY_SEEKING,
                    row.getBigDecimal("quality_seeking").doubleValue());
        }
        String acts = row.getString("acts");
        Evidence evidence = acts == null ? Evidence.NONE : ActJson.readAll(acts);
        return new Believed(
                row.getInt("profile_id"),
                evidence,
                new Preference(
                        answer(row.getString("answer")),
                        row.getDouble("score"),
                        row.getDouble("deviation"),
                        Map.copyOf(confidences)),
                row.getString("favourite"));
    }

    private static Preference.Answer answer(String word) {
        return Preference.Answer.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
