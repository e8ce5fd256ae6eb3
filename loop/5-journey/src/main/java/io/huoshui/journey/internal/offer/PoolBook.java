package io.huoshui.journey.internal.offer;

import io.huoshui.journey.offer.CouponPool;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pools asked for in a batch, with what it has issued from them so far. */
final class PoolBook {
    private final PoolTable table;
    private final Map<String, Optional<PoolTable.Row>> known = new HashMap<>();
    private final Map<String, CouponPool> changed = new HashMap<>();

    PoolBook(PoolTable table) {
        this.table = table;
    }

    Optional<CouponPool> find(String id) {
        return Optional.ofNullable(changed.get(id)).or(() -> row(id).map(PoolTable.Row::pool));
    }

    String secret(CouponPool pool) {
        return row(pool.id()).orElseThrow().secret();
    }

    void issuedOneMore(CouponPool pool) {
        changed.put(pool.id(), pool.issuedOneMore());
    }

    void save() {
        changed.values().forEach(table::saveIssued);
        changed.clear();
        known.clear();
    }

    private Optional<PoolTable.Row> row(String id) {
        return known.computeIfAbsent(id, table::find);
    }
}
