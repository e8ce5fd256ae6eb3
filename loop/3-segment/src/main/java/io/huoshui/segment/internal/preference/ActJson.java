package io.huoshui.segment.internal.preference;

import io.huoshui.segment.preference.Act;
import io.huoshui.segment.preference.Evidence;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

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

    /**
     * Streaming: everybody's acts are read for the next one of theirs.
     *
     * @param json {@code [[position, µs since 1970, act], …]}, oldest first
     */
    static Evidence readAll(String json) {
        List<Act> acts = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                long position = parser.nextLongValue(0);
                Instant at = Instant.EPOCH.plus(parser.nextLongValue(0), ChronoUnit.MICROS);
                parser.nextToken();
                acts.add(new Reader(parser).act(position, at));
                parser.nextToken();
            }
        }
        return new Evidence(acts);
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

    /** The parts of one act, in whatever order they stand. */
    private static final class Reader {
        private final JsonParser json;
        private @Nullable String order;
        private boolean viewed;
        private @Nullable String category;
        private @Nullable Boolean isNew;
        private boolean coupon;
        private double discount;
        private List<Act.Line> lines = List.of();

        private Reader(JsonParser json) {
            this.json = json;
        }

        private Act act(long position, Instant at) {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String part = json.currentName();
                json.nextToken();
                switch (part) {
                    case "bought" -> order = json.getString();
                    case "coupon" -> coupon = json.getBooleanValue();
                    case "discount" -> discount = json.getDoubleValue();
                    case "lines" -> lines = lines();
                    case "viewed" -> viewed = true;
                    case "category" -> category = json.getString();
                    case "new" -> isNew = json.getBooleanValue();
                    case "clicked" -> coupon = json.getString().equals("coupon");
                    default -> throw new IllegalStateException("the act at " + position + " has an unknown part");
                }
            }
            if (order != null) {
                return new Act.Bought(position, at, order, coupon, discount, lines);
            }
            return viewed ? new Act.Viewed(position, at, category, isNew) : new Act.Clicked(position, at, coupon);
        }

        private List<Act.Line> lines() {
            List<Act.Line> all = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                all.add(line());
            }
            return List.copyOf(all);
        }

        private Act.Line line() {
            String of = null;
            double list = 0;
            double price = 0;
            boolean listed = false;
            int quantity = 0;
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String part = json.currentName();
                json.nextToken();
                switch (part) {
                    case "category" -> of = json.getString();
                    case "list" -> list = json.getDoubleValue();
                    case "price" -> price = json.getDoubleValue();
                    case "listed" -> listed = json.getBooleanValue();
                    case "quantity" -> quantity = json.getIntValue();
                    default -> throw new IllegalStateException("a line has an unknown part");
                }
            }
            return new Act.Line(of, list, price, listed, quantity);
        }
    }
}
