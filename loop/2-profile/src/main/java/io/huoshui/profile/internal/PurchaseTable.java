package io.huoshui.profile.internal;

import io.huoshui.profile.Profile;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders as rows, for analytics over all people: the orders of {@code profile.state}. */
final class PurchaseTable {
    record Row(int profileId, Profile.Order order) {}

    record Key(int profileId, String orderId) {}

    private static final String SAVE = """
            insert into purchase as p (profile_id, order_id, completed_at, gross, refunded, discount, items, refunded_at, void)
            select * from unnest(:people, :orders, :completed::timestamptz[], :gross::numeric[], :refunded::numeric[],
                :discount::numeric[], :items, :refundedAt::timestamptz[], :void)
            on conflict (profile_id, order_id) do update set (completed_at, gross, refunded, discount, items, refunded_at, void)
              = (excluded.completed_at, excluded.gross, excluded.refunded, excluded.discount, excluded.items,
                 excluded.refunded_at, excluded.void)""";

    private static final String DELETE = """
            delete from purchase p using unnest(:people, :orders) as gone (profile_id, order_id)
            where p.profile_id = gone.profile_id and p.order_id = gone.order_id""";

    private final JdbcClient database;

    PurchaseTable(JdbcClient database) {
        this.database = database;
    }

    void save(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql(SAVE)
                .param("people", rows.stream().map(Row::profileId).toArray(Integer[]::new))
                .param("orders", column(rows, Profile.Order::orderId, String[]::new))
                .param("completed", texts(rows, Profile.Order::completedAt))
                .param("gross", texts(rows, Profile.Order::gross))
                .param("refunded", texts(rows, Profile.Order::refunded))
                .param("discount", texts(rows, Profile.Order::discount))
                .param("items", column(rows, Profile.Order::items, Integer[]::new))
                .param("refundedAt", texts(rows, each -> each.refundedAt().orElse(null)))
                .param("void", column(rows, Profile.Order::isFullyRefunded, Boolean[]::new))
                .update();
    }

    void delete(Collection<Key> gone) {
        if (gone.isEmpty()) {
            return;
        }
        database.sql(DELETE)
                .param("people", gone.stream().map(Key::profileId).toArray(Integer[]::new))
                .param("orders", gone.stream().map(Key::orderId).toArray(String[]::new))
                .update();
    }

    /** The driver takes arrays of text, not of times or decimals. */
    private static String[] texts(List<Row> rows, Function<Profile.Order, @Nullable Object> value) {
        return column(
                rows,
                each -> {
                    Object found = value.apply(each);
                    return found instanceof BigDecimal number ? number.toPlainString() : Objects.toString(found, null);
                },
                String[]::new);
    }

    private static <T extends @Nullable Object> T[] column(
            List<Row> rows, Function<Profile.Order, T> value, java.util.function.IntFunction<T[]> array) {
        return rows.stream().map(each -> value.apply(each.order())).toArray(array);
    }
}
