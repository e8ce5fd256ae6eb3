package io.huoshui.segment.internal.preference;

import io.huoshui.base.Fields;
import io.huoshui.segment.preference.Act;
import io.huoshui.segment.preference.Evidence;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Evidence as JSON, short because it is written with every act: {@code [{"bought": order, "at": µs, "position", "coupon", "discount",
 * "lines": [{"category", "list", "price", "listed", "quantity"}]}, {"viewed": category?, …, "new"?}, {"clicked": "coupon"|"new_product", …}]}.
 */
final class ActJson {
    private ActJson() {}

    static String write(Evidence evidence) {
        return JsonMapper.shared()
                .writeValueAsString(
                        evidence.acts().stream().map(ActJson::values).toList());
    }

    static Evidence read(String json) {
        List<?> acts = JsonMapper.shared().readValue(json, List.class);
        return Evidence.of(Fields.of(Map.of("acts", acts)).objects("acts").stream()
                .map(ActJson::act)
                .toList());
    }

    private static Map<String, @Nullable Object> values(Act act) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("position", act.position());
        values.put("at", ChronoUnit.MICROS.between(Instant.EPOCH, act.at()));
        if (act instanceof Act.Bought order) {
            values.put("bought", order.orderId());
            values.put("coupon", order.coupon());
            values.put("discount", order.discount());
            values.put("lines", order.lines().stream().map(ActJson::line).toList());
        } else if (act instanceof Act.Viewed view) {
            values.put("viewed", true);
            put(values, "category", view.category());
            put(values, "new", view.isNew());
        } else if (act instanceof Act.Clicked click) {
            values.put("clicked", click.coupon() ? "coupon" : "new_product");
        }
        return values;
    }

    private static Map<String, @Nullable Object> line(Act.Line line) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        put(values, "category", line.category());
        values.put("list", line.listPrice());
        values.put("price", line.price());
        values.put("listed", line.listed());
        values.put("quantity", line.quantity());
        return values;
    }

    private static void put(Map<String, @Nullable Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static Act act(Fields of) {
        long position = number(of, "position").longValue();
        Instant at = Instant.EPOCH.plus(number(of, "at").longValue(), ChronoUnit.MICROS);
        if (of.has("clicked")) {
            return new Act.Clicked(
                    position, at, of.text("clicked").orElseThrow().equals("coupon"));
        }
        if (of.has("viewed")) {
            return new Act.Viewed(
                    position,
                    at,
                    of.text("category").orElse(null),
                    of.flag("new").orElse(null));
        }
        return new Act.Bought(
                position,
                at,
                of.text("bought").orElse(""),
                of.flag("coupon").orElse(false),
                number(of, "discount").doubleValue(),
                of.objects("lines").stream()
                        .map(line -> new Act.Line(
                                line.text("category").orElse(null),
                                number(line, "list").doubleValue(),
                                number(line, "price").doubleValue(),
                                line.flag("listed").orElse(false),
                                number(line, "quantity").intValue()))
                        .toList());
    }

    private static BigDecimal number(Fields of, String name) {
        return of.decimal(name).orElse(BigDecimal.ZERO);
    }
}
