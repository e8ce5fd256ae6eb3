package io.huoshui.connect.spreadsheet;

import io.huoshui.base.Fields;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found, as the Segment-shaped messages the event log takes. The same file gives the same messages with the same ids, so that
 * importing it again adds nothing.
 */
public final class ImportMessages {
    /** A message must stay below the log's 32 KB; long orders keep their total and lose the tail of their product list. */
    private static final int PRODUCTS_BYTES_MAX = 20_000;

    /** JSON punctuation and key names of one product. */
    private static final int PRODUCT_FRAME_BYTES = 80;

    private static final MathContext PRICE = new MathContext(12);

    private final String namespace;
    private final String currency;
    private final String batch;

    /** @param batch import batch, as in {@code context.importBatch} */
    public ImportMessages(String namespace, String currency, String batch) {
        this.namespace = namespace;
        this.currency = currency;
        this.batch = batch;
    }

    /** Message id before any undo, e.g. {@code imp:online-retail:order:536365}. */
    public String id(Found found) {
        String id = "imp:" + namespace + ":" + found.key();
        return id.length() <= 240 ? id : id.substring(0, 200) + ":" + Digest.of(id);
    }

    /** @param generation how often this message was taken back before; 0 at first */
    public Fields message(Found found, int generation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("messageId", generation == 0 ? id(found) : id(found) + ":g" + generation);
        if (found instanceof Found.Order order) {
            track(json, "Order Completed", order.at(), order(order));
        } else if (found instanceof Found.Refund refund) {
            track(json, "Order Refunded", refund.at(), refund(refund));
        } else if (found instanceof Found.Interaction did) {
            track(json, did.name(), did.at(), did.properties());
        } else if (found instanceof Found.Person person) {
            json.put("type", "identify");
            time(json, person.at());
            json.put("traits", person.traits());
        }
        who(json, found.customer());
        return Fields.of(json);
    }

    private static void track(Map<String, Object> json, String event, Instant at, Map<String, Object> properties) {
        json.put("type", "track");
        json.put("event", event);
        time(json, at);
        json.put("properties", properties);
    }

    private static void time(Map<String, Object> json, @Nullable Instant at) {
        if (at != null) {
            json.put("timestamp", at.toString());
        }
    }

    private void who(Map<String, Object> json, Customer customer) {
        if (customer.userId() != null) {
            json.put("userId", customer.userId());
        } else {
            // The log wants one of the two; this one says nothing and joins nobody but the same identity again.
            json.put("anonymousId", "imp-" + Digest.of(customer.key()));
        }
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("importBatch", batch);
        List<Map<String, Object>> others = new ArrayList<>();
        for (Customer.Identity each : customer.others()) {
            others.add(Map.of("type", each.type(), "id", each.id(), "collection", "users", "encoding", "none"));
        }
        if (!others.isEmpty()) {
            context.put("externalIds", others);
        }
        json.put("context", context);
    }

    private Map<String, Object> order(Found.Order order) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("order_id", order.orderId());
        properties.put("total", order.total());
        properties.put("revenue", order.total());
        properties.put("discount", order.discount());
        properties.put("currency", currency);
        if (order.quantity().signum() > 0) {
            properties.put("quantity", order.quantity());
        }
        List<Map<String, Object>> products = new ArrayList<>();
        int bytes = 0;
        for (Found.Product each : order.products()) {
            bytes += PRODUCT_FRAME_BYTES + bytes(each.name()) + bytes(each.category()) + bytes(each.productId());
            if (bytes > PRODUCTS_BYTES_MAX) {
                properties.put("products_omitted", order.products().size() - products.size());
                break;
            }
            products.add(product(each));
        }
        if (!products.isEmpty()) {
            properties.put("products", products);
        }
        return properties;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Map<String, Object> product(Found.Product product) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "product_id", product.productId());
        put(json, "name", product.name());
        put(json, "category", product.category());
        if (product.quantity().signum() > 0) {
            json.put("quantity", product.quantity());
            if (product.amount().signum() > 0) {
                json.put("price", unitPrice(product));
            }
        }
        return json;
    }

    private static BigDecimal unitPrice(Found.Product product) {
        return Numbers.money(product.amount().divide(product.quantity(), PRICE));
    }

    private Map<String, Object> refund(Found.Refund refund) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("order_id", refund.orderId());
        properties.put("refund_id", refund.key());
        properties.put("total", refund.amount());
        properties.put("currency", currency);
        return properties;
    }

    private static void put(Map<String, Object> json, String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }
}
