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
import tools.jackson.databind.json.JsonMapper;

/**
 * Evidence as JSON, short because it is written with every act: {@code [{"bought": order, "at": µs, "position", "coupon", "discount",
 * "lines": [{"category", "list", "price", "listed", "quantity"}]}, {"viewed": category?, …, "new"?}, {"clicked": "coupon"|"new_product", …}]}.
 */
final class ActJson {
    private ActJson() {}

    static String write(Evidence evidence) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(text)) {
            json.writeStartArray();
            evidence.acts().forEach(each -> write(json, each));
            json.writeEndArray();
        }
        return text.toString();
    }

    static Evidence read(String json) {
        List<?> acts = JsonMapper.shared().readValue(json, List.class);
        return Evidence.of(Fields.of(Map.of("acts", acts)).objects("acts").stream()
                .map(ActJson::act)
                .toList());
    }

    private static void write(JsonGenerator json, Act act) {
        json.writeStartObject();
        json.writeNumberProperty("position", act.position());
        json.writeNumberProperty("at", ChronoUnit.MICROS.between(Instant.EPOCH, act.at()));
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
