package io.huoshui.seed.scenario;

import io.huoshui.seed.Bought;
import io.huoshui.seed.Category;
import io.huoshui.seed.Diary;
import io.huoshui.seed.Dice;
import io.huoshui.seed.Face;
import io.huoshui.seed.Persona;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What lies in a basket: the true preferences show here, and only here. */
final class Orders {
    private static final List<Category> ALL = List.of(Category.values());

    private record Line(Category category, Category.Product product, int quantity) {
        int price() {
            return product.price() * quantity;
        }
    }

    private Orders() {}

    static Map<String, Object> product(Category.Product product) {
        return Diary.of("product_id", product.id(), "name", product.name(), "price", product.price());
    }

    /** Views, basket, coupon, order: one purchase in the order it happens, ending at {@code at}. */
    static void place(Diary diary, Instant at, Set<Face> as, String shop, Dice dice) {
        Persona persona = diary.person().persona();
        List<Line> lines = basket(persona, dice);
        int subtotal = lines.stream().mapToInt(Line::price).sum();
        boolean coupon = subtotal >= 199 && dice.chance(persona.priceSensitive() ? 0.72 : 0.12);
        int discount = coupon ? 50 : 0;
        String orderId = "%s%05d%02d"
                .formatted(
                        shop.startsWith("天猫") ? "TM" : "HS",
                        diary.person().number(),
                        diary.orders().size() + 1);
        before(diary, at, as, lines, coupon, orderId, dice);
        List<Map<String, Object>> products = lines.stream().map(Orders::line).toList();
        String messageId = diary.track(
                "Order Completed",
                at,
                as,
                Diary.of(
                        "order_id", orderId,
                        "total", subtotal - discount,
                        "revenue", subtotal - discount,
                        "discount", discount,
                        "currency", "CNY",
                        "shop", shop,
                        "products", products));
        int pieces = lines.stream().mapToInt(Line::quantity).sum();
        diary.bought(new Bought(orderId, at, subtotal - discount, discount, pieces, as, messageId));
    }

    private static void before(
            Diary diary, Instant at, Set<Face> as, List<Line> lines, boolean coupon, String orderId, Dice dice) {
        for (Line line : lines) {
            diary.track("Product Viewed", at.minusSeconds(dice.between(300, 1_500)), as, product(line.product()));
        }
        if (dice.chance(0.8)) {
            diary.track(
                    "Product Added",
                    at.minusSeconds(dice.between(120, 290)),
                    as,
                    product(lines.get(0).product()));
        }
        if (coupon) {
            diary.track(
                    "Coupon Applied",
                    at.minusSeconds(dice.between(20, 100)),
                    as,
                    Diary.of("coupon_id", "199-50", "coupon_name", "满 199 减 50", "discount", 50, "order_id", orderId));
        }
    }

    private static List<Line> basket(Persona persona, Dice dice) {
        List<Line> lines = new ArrayList<>();
        int kinds = 1 + dice.weighted(3, i -> new double[] {0.61, 0.29, 0.10}[i]);
        for (int i = 0; i < kinds; i++) {
            Category category = i == 0 && dice.chance(0.66) ? persona.favourite() : dice.pick(ALL);
            List<Category.Product> shelf = category.products();
            double taste = persona.priceSensitive() ? -1.1 : -0.45;
            Category.Product product = shelf.get(
                    dice.weighted(shelf.size(), n -> StrictMath.pow(shelf.get(n).price(), taste)));
            if (lines.stream().noneMatch(line -> line.product().equals(product))) {
                lines.add(new Line(category, product, dice.chance(0.11) ? 2 : 1));
            }
        }
        return lines;
    }

    private static Map<String, Object> line(Line line) {
        Map<String, Object> json = product(line.product());
        json.put("category", line.category().zh());
        json.put("quantity", line.quantity());
        return json;
    }
}
