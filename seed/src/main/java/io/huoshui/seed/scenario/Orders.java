package io.huoshui.seed.scenario;

import io.huoshui.seed.Bought;
import io.huoshui.seed.Category;
import io.huoshui.seed.Diary;
import io.huoshui.seed.Dice;
import io.huoshui.seed.Face;
import io.huoshui.seed.Persona;
import io.huoshui.seed.Season;
import io.huoshui.seed.Shelf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What lies in a basket, and what is paid for it: list price, price of the day, coupon. */
final class Orders {
    private static final List<Category> ALL = List.of(Category.values());

    /** Always on; the largest that fits is the one shown at the till. */
    private static final List<Coupon> COUPONS = List.of(new Coupon(199, 50), new Coupon(99, 15));

    private record Coupon(int from, int off) {
        Map<String, Object> applied(String orderId) {
            String name = "满 %d 减 %d".formatted(from, off);
            return Diary.of("coupon_id", id(), "coupon_name", name, "discount", off, "order_id", orderId);
        }

        String id() {
            return from + "-" + off;
        }
    }

    private record Line(Shelf.Item item, int quantity) {
        int price() {
            return item.price() * quantity;
        }
    }

    private Orders() {}

    /** What somebody takes a closer look at on that day. */
    static Shelf.Item looksAt(Diary diary, LocalDate day, Dice dice) {
        Persona persona = diary.person().persona();
        Category category = dice.chance(0.7) ? persona.favourite() : dice.pick(ALL);
        return Shelf.of(category, day, Season.dayOf(diary.anchor())).choose(persona.taste(), dice);
    }

    /** Views, basket, coupon, order: one purchase in the order it happens, ending at {@code at}. */
    static void place(Diary diary, Instant at, Set<Face> as, String shop, Dice dice) {
        List<Line> lines = basket(diary, Season.dayOf(at), dice);
        int subtotal = lines.stream().mapToInt(Line::price).sum();
        Optional<Coupon> coupon = dice.chance(diary.person().persona().taste().takesCoupon())
                ? COUPONS.stream().filter(each -> subtotal >= each.from()).findFirst()
                : Optional.empty();
        int discount = coupon.map(Coupon::off).orElse(0);
        String orderId = "%s%05d%02d"
                .formatted(
                        shop.startsWith("天猫") ? "TM" : "HS",
                        diary.person().number(),
                        diary.orders().size() + 1);
        before(diary, at, as, lines, coupon, orderId, dice);
        List<Map<String, Object>> products = lines.stream().map(Orders::line).toList();
        Map<String, Object> order = Diary.of(
                "order_id", orderId,
                "total", subtotal - discount,
                "revenue", subtotal - discount,
                "discount", discount,
                "currency", "CNY",
                "shop", shop,
                "products", products);
        coupon.ifPresent(each -> order.put("coupon", each.id()));
        String messageId = diary.track("Order Completed", at, as, order);
        int pieces = lines.stream().mapToInt(Line::quantity).sum();
        diary.bought(new Bought(orderId, at, subtotal - discount, discount, pieces, as, messageId));
    }

    private static void before(
            Diary diary,
            Instant at,
            Set<Face> as,
            List<Line> lines,
            Optional<Coupon> coupon,
            String orderId,
            Dice dice) {
        for (Line line : lines) {
            diary.track(
                    "Product Viewed",
                    at.minusSeconds(dice.between(300, 1_500)),
                    as,
                    line.item().told());
        }
        if (dice.chance(0.8)) {
            diary.track(
                    "Product Added",
                    at.minusSeconds(dice.between(120, 290)),
                    as,
                    lines.get(0).item().told());
        }
        coupon.ifPresent(each ->
                diary.track("Coupon Applied", at.minusSeconds(dice.between(20, 100)), as, each.applied(orderId)));
    }

    private static List<Line> basket(Diary diary, LocalDate day, Dice dice) {
        Persona persona = diary.person().persona();
        List<Line> lines = new ArrayList<>();
        int kinds = 1 + dice.weighted(3, i -> new double[] {0.61, 0.29, 0.10}[i]);
        for (int i = 0; i < kinds; i++) {
            Category category = i == 0 && dice.chance(0.66) ? persona.favourite() : dice.pick(ALL);
            Shelf.Item item =
                    Shelf.of(category, day, Season.dayOf(diary.anchor())).choose(persona.taste(), dice);
            if (lines.stream().noneMatch(line -> line.item().product().equals(item.product()))) {
                lines.add(new Line(item, dice.chance(0.11) ? 2 : 1));
            }
        }
        return lines;
    }

    private static Map<String, Object> line(Line line) {
        Map<String, Object> json = line.item().told();
        json.put("quantity", line.quantity());
        return json;
    }
}
