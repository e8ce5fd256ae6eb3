package io.huoshui.journey.internal.offer;

import io.huoshui.base.Fields;
import io.huoshui.journey.offer.CouponPool;
import io.huoshui.journey.offer.FullReduction;
import io.huoshui.journey.offer.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A pool as the fact that defined it carries it. */
final class PoolFacts {
    private PoolFacts() {}

    static Map<String, Object> said(CouponPool pool, String by) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("pool", pool.id());
        said.put("name", pool.name());
        said.put("from", pool.reduction().from());
        said.put("off", pool.reduction().off());
        if (pool.validity() instanceof Validity.Between between) {
            said.put("first", between.first().toString());
            said.put("last", between.last().toString());
        } else if (pool.validity() instanceof Validity.DaysAfterIssue after) {
            said.put("days", after.days());
        }
        said.put("stock", pool.stock());
        said.put("perPerson", pool.perPerson());
        said.put("claimable", pool.claimable());
        said.put("by", by);
        return said;
    }

    /** Empty when something is missing. */
    static Optional<CouponPool> read(Fields said) {
        Optional<Validity> validity = validity(said);
        Optional<String> id = said.text("pool");
        Optional<BigDecimal> off = said.decimal("off");
        if (validity.isEmpty() || id.isEmpty() || off.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CouponPool(
                id.get(),
                said.text("name").orElse(id.get()),
                new FullReduction(said.decimal("from").orElse(BigDecimal.ZERO), off.get()),
                validity.get(),
                number(said, "stock").orElse(0),
                number(said, "perPerson").orElse(1),
                said.flag("claimable").orElse(false),
                0,
                false));
    }

    static Optional<Integer> number(Fields said, String name) {
        return said.decimal(name).map(BigDecimal::intValue);
    }

    private static Optional<Validity> validity(Fields said) {
        Optional<LocalDate> last = day(said, "last");
        return last.isPresent()
                ? day(said, "first").map(first -> new Validity.Between(first, last.get()))
                : number(said, "days").map(Validity.DaysAfterIssue::new);
    }

    private static Optional<LocalDate> day(Fields said, String name) {
        try {
            return said.text(name).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
