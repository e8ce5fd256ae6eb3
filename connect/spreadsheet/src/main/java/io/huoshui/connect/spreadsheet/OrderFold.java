package io.huoshui.connect.spreadsheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of one order id say together.
 *
 * @param founds the order, its refund, or the refund a cancellation is
 * @param problems lines that do not fit the others
 * @param good lines that count
 * @param cancelled lines of a cancellation
 * @param duplicate lines that say again what another says
 */
record OrderFold(List<Found> founds, List<Problem> problems, int good, int cancelled, int duplicate) {

    /** @param lines of one order id, in file order, at least one */
    static OrderFold of(ImportKind kind, List<OrderLine> lines) {
        Folding folding = new Folding(lines.get(0));
        if (lines.get(0).cancelled()) {
            folding.cancellation(lines);
        } else if (kind == ImportKind.ORDERS_BY_LINE) {
            folding.order(lines);
        } else {
            folding.rowsOfOneOrder(lines);
        }
        return folding.done();
    }

    private static final class Folding {
        private final OrderLine first;
        private final List<Found> founds = new ArrayList<>(2);
        private final List<Problem> problems = new ArrayList<>(0);
        private int good;
        private int cancelled;
        private int duplicate;

        Folding(OrderLine first) {
            this.first = first;
        }

        OrderFold done() {
            return new OrderFold(founds, problems, good, cancelled, duplicate);
        }

        /** One cancellation gives back the sum of its lines, whichever order they once belonged to. */
        void cancellation(List<OrderLine> lines) {
            BigDecimal back = BigDecimal.ZERO;
            for (OrderLine each : ofOneCustomer(lines)) {
                back = back.subtract(each.amount());
                cancelled++;
            }
            if (back.signum() <= 0) {
                problems.add(problem(first, ImportReason.REFUND_NOT_POSITIVE));
                cancelled--;
                return;
            }
            founds.add(new Found.Refund(
                    first.orderId(), first.customer(), earliest(lines), Numbers.money(back), first.row(), cancelled));
        }

        void order(List<OrderLine> lines) {
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal quantity = BigDecimal.ZERO;
            BigDecimal refund = BigDecimal.ZERO;
            BigDecimal paid = null;
            List<Found.Product> products = new ArrayList<>(lines.size());
            for (OrderLine each : ofOneCustomer(lines)) {
                if (paid != null && each.orderAmount() != null && paid.compareTo(each.orderAmount()) != 0) {
                    problems.add(problem(each, ImportReason.SAME_ORDER_OTHER_CONTENT));
                    continue;
                }
                paid = paid == null ? each.orderAmount() : paid;
                sum = sum.add(each.amount());
                quantity = quantity.add(each.quantity());
                refund = refund.add(each.refund());
                products.add(product(each));
                good++;
            }
            BigDecimal total = Numbers.money(paid == null ? sum : paid);
            found(total, BigDecimal.ZERO, quantity, products, earliest(lines), good);
            refund(paid == null ? refund : refund.min(paid), null);
        }

        void rowsOfOneOrder(List<OrderLine> lines) {
            good = 1;
            for (OrderLine each : lines.subList(1, lines.size())) {
                if (each.saysTheSame(first)) {
                    duplicate++;
                } else {
                    problems.add(problem(each, ImportReason.SAME_ORDER_OTHER_CONTENT));
                }
            }
            List<Found.Product> products = first.product().isEmpty() ? List.of() : List.of(product(first));
            found(
                    Numbers.money(first.amount()),
                    Numbers.money(first.discount()),
                    first.quantity(),
                    products,
                    first.at(),
                    1);
            refund(first.refund(), first.refundAt());
        }

        private void found(
                BigDecimal total,
                BigDecimal discount,
                BigDecimal quantity,
                List<Found.Product> products,
                Instant at,
                int rows) {
            founds.add(new Found.Order(
                    first.orderId(),
                    first.customer(),
                    at,
                    total,
                    discount,
                    Numbers.money(quantity),
                    products,
                    first.row(),
                    rows));
        }

        private void refund(BigDecimal amount, @Nullable Instant at) {
            if (amount.signum() > 0) {
                Instant when = at == null ? first.at() : at;
                founds.add(new Found.Refund(
                        first.orderId(), first.customer(), when, Numbers.money(amount), first.row(), 0));
            }
        }

        private List<OrderLine> ofOneCustomer(List<OrderLine> lines) {
            List<OrderLine> same = new ArrayList<>(lines.size());
            for (OrderLine each : lines) {
                if (Objects.equals(each.customer(), first.customer())) {
                    same.add(each);
                } else {
                    problems.add(problem(each, ImportReason.ORDER_OF_TWO_CUSTOMERS));
                }
            }
            return same;
        }

        private static Instant earliest(List<OrderLine> lines) {
            return lines.stream().map(OrderLine::at).min(Instant::compareTo).orElseThrow();
        }

        private static Found.Product product(OrderLine line) {
            return new Found.Product(
                    line.productId(),
                    line.product(),
                    line.category(),
                    Numbers.money(line.quantity()),
                    Numbers.money(line.amount()));
        }

        private static Problem problem(OrderLine line, ImportReason reason) {
            return new Problem(line.row(), null, line.orderId(), reason, null, List.of());
        }
    }
}
