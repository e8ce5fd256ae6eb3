package io.huoshui.connect.spreadsheet;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order line on its short way through a temporary file. */
final class OrderLineBytes {
    private OrderLineBytes() {}

    static void write(OrderLine line, DataOutputStream out) throws IOException {
        out.writeBoolean(true);
        out.writeLong(line.row());
        text(out, line.orderId());
        time(out, line.at());
        text(out, line.customer().userId());
        out.writeByte(line.customer().others().size());
        for (Customer.Identity each : line.customer().others()) {
            text(out, each.type());
            text(out, each.id());
        }
        text(out, line.productId());
        text(out, line.product());
        text(out, line.category());
        number(out, line.quantity());
        number(out, line.amount());
        number(out, line.orderAmount());
        number(out, line.discount());
        number(out, line.refund());
        time(out, line.refundAt());
        out.writeBoolean(line.cancelled());
    }

    /** The next line; null at the end. */
    static @Nullable OrderLine read(DataInputStream in) throws IOException {
        if (in.read() < 0) {
            return null;
        }
        return new OrderLine(
                in.readLong(),
                some(text(in)),
                some(time(in)),
                customer(in),
                some(text(in)),
                some(text(in)),
                some(text(in)),
                some(number(in)),
                some(number(in)),
                number(in),
                some(number(in)),
                some(number(in)),
                time(in),
                in.readBoolean());
    }

    private static Customer customer(DataInputStream in) throws IOException {
        String userId = text(in);
        int others = in.readByte();
        List<Customer.Identity> identities = new ArrayList<>(others);
        for (int i = 0; i < others; i++) {
            identities.add(new Customer.Identity(some(text(in)), some(text(in))));
        }
        return new Customer(userId, List.copyOf(identities));
    }

    private static <T> T some(@Nullable T written) {
        return java.util.Objects.requireNonNull(written);
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static void number(DataOutputStream out, @Nullable BigDecimal number) throws IOException {
        text(out, number == null ? null : number.toString());
    }

    private static @Nullable BigDecimal number(DataInputStream in) throws IOException {
        String text = text(in);
        return text == null ? null : new BigDecimal(text);
    }

    private static void time(DataOutputStream out, @Nullable Instant time) throws IOException {
        out.writeLong(time == null ? Long.MIN_VALUE : time.toEpochMilli());
    }

    private static @Nullable Instant time(DataInputStream in) throws IOException {
        long millis = in.readLong();
        return millis == Long.MIN_VALUE ? null : Instant.ofEpochMilli(millis);
    }
}
