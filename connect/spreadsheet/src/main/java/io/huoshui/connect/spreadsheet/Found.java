package io.huoshui.connect.spreadsheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file says happened; each becomes one message. Money is in the brand's currency. */
public sealed interface Found {
    Customer customer();

    /** The first row it was read from. */
    long row();

    /** How many rows it was read from. */
    int rows();

    /** What one file has once, e.g. {@code order:536365}; part of the message id. */
    String key();

    /**
     * @param total charged
     * @param quantity pieces in all; 0 when the file does not say
     */
    record Order(
            String orderId,
            Customer customer,
            Instant at,
            BigDecimal total,
            BigDecimal discount,
            BigDecimal quantity,
            List<Product> products,
            long row,
            int rows)
            implements Found {
        @Override
        public String key() {
            return "order:" + orderId;
        }
    }

    /** @param productId empty when unknown, as is {@code name} and {@code category} */
    record Product(String productId, String name, String category, BigDecimal quantity, BigDecimal amount) {}

    /**
     * Money back. A cancellation that does not say which order it cancels carries its own number as order id.
     *
     * @param amount positive
     */
    record Refund(String orderId, Customer customer, Instant at, BigDecimal amount, long row, int rows)
            implements Found {
        @Override
        public String key() {
            return "refund:" + orderId;
        }
    }

    /** @param at since when this is so; null: unknown */
    record Person(
            Customer customer,
            Map<String, Object> traits,
            @Nullable Instant at,
            long row) implements Found {
        @Override
        public int rows() {
            return 1;
        }

        @Override
        public String key() {
            return "customer:" + customer.key() + ":" + Digest.of(customer.others(), traits, at);
        }
    }

    /** The same thing twice in the same second is once. */
    record Interaction(Customer customer, String name, Instant at, Map<String, Object> properties, long row)
            implements Found {
        @Override
        public int rows() {
            return 1;
        }

        @Override
        public String key() {
            return "interaction:" + Digest.of(customer, name, at, properties);
        }
    }
}
