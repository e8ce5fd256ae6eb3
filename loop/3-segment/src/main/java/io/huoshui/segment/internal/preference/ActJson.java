package io.huoshui.segment.internal.preference;

import io.huoshui.base.Fields;
import io.huoshui.segment.preference.Act;
import io.huoshui.segment.preference.Evidence;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * An act as JSON, short because one is written with every act: {@code {"bought": order, "coupon", "discount", "lines": [{"category", "list",
 * "price", "listed", "quantity"}]}}, {@code {"viewed": true, "category"?, "new"?}} or {@code {"clicked": "coupon"|"new_product"}}. Where it
 * stands in the log, and when it happened, stand beside it.
 */
final class ActJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ActJson() {}

    static String write(Act act) {
        StringWriter text = new StringWriter(64);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, act);
        }
        return text.toString();
    }

    /** @param json {@code [[position, µs since 1970, act], …]} */
    static Evidence readAll(String json) {
        List<?> acts = JsonMapper.shared().readValue(json, List.class);
        return Evidence.of(acts.stream().map(ActJson::act).toList());
    }

    private static void write(JsonGenerator json, Act act) {
        json.writeStartObject();
        if (act instanceof Act.Bought order) {
            json.writeStringProperty("bought", order.orderId());
            json.writeBooleanProperty("coupon", order.coupon());
            json.writeNumberProperty("discount", order.discount());
            json.writeArrayPropertyStart("lines");
            order.lines().forEach(each -> write(json, each));
            json.writeEndArray();
        } else if (act instanceof Act.Viewed view) {
            json.writeBooleanProperty("viewed", true);
            category(json, view.category());
            if (view.isNew() != null) {
                json.writeBooleanProperty("new", view.isNew());
            }
        } else if (act instanceof Act.Clicked click) {
            json.writeStringProperty("clicked", click.coupon() ? "coupon" : "new_product");
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Act.Line line) {
        json.writeStartObject();
        category(json, line.category());
        json.writeNumberProperty("list", line.listPrice());
        json.writeNumberProperty("price", line.price());
        json.writeBooleanProperty("listed", line.listed());
        json.writeNumberProperty("quantity", line.quantity());
        json.writeEndObject();
    }

    private static void category(JsonGenerator json, @Nullable String category) {
        if (category != null) {
            json.writeStringProperty("category", category);
        }
    }

    private static Act act(Object placed) {
        List<?> parts = (List<?>) placed;
        long position = ((Number) parts.get(0)).longValue();
        Instant at = Instant.EPOCH.plus(((Number) parts.get(1)).longValue(), ChronoUnit.MICROS);
        Fields of = Fields.of(Map.of("act", parts.get(2))).object("act");
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
