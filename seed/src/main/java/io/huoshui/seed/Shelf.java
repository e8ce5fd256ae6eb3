package io.huoshui.seed;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** What the shop shows of one category on one day, at which price; and what somebody takes from it. */
public final class Shelf {
    /** A product counts as new for two months. */
    private static final int NEW_DAYS = 60;

    /** Each week about a fifth of the products have a limited-time price. */
    private static final int WEEKLY_OFFER_OF = 5;

    private static final double WEEKLY_SHARE = 0.85;

    /** @param price asked on that day, whole yuan */
    public record Item(Category category, Category.Product product, int price, LocalDate launchedOn, boolean isNew) {
        public boolean markedDown() {
            return price < product.listPrice();
        }

        /** As a shop tells of a product on its pages. */
        public Map<String, Object> told() {
            return Diary.of(
                    "product_id", product.id(),
                    "name", product.name(),
                    "category", category.zh(),
                    "price", price,
                    "list_price", product.listPrice(),
                    "launched_on", launchedOn.toString());
        }
    }

    private final List<Item> items;

    private Shelf(List<Item> items) {
        this.items = items;
    }

    /** @param end the story's last day: products are launched so many days before it */
    public static Shelf of(Category category, LocalDate day, LocalDate end) {
        return new Shelf(category.products().stream()
                .filter(product -> !day.isBefore(end.minusDays(product.launchedDaysAgo())))
                .map(product -> item(category, product, day, end.minusDays(product.launchedDaysAgo())))
                .toList());
    }

    public Item choose(Taste taste, Dice dice) {
        return items.get(dice.weighted(items.size(), i -> {
            Item item = items.get(i);
            return taste.pull(item.product().listPrice(), item.markedDown(), item.isNew());
        }));
    }

    private static Item item(Category category, Category.Product product, LocalDate day, LocalDate launchedOn) {
        boolean isNew = ChronoUnit.DAYS.between(launchedOn, day) < NEW_DAYS;
        double weekly = !isNew && weeklyOffer(product, day) ? WEEKLY_SHARE : 1;
        double share = Math.min(Season.priceShare(day), weekly);
        return new Item(category, product, (int) Math.round(product.listPrice() * share), launchedOn, isNew);
    }

    private static boolean weeklyOffer(Category.Product product, LocalDate day) {
        long week = Math.floorDiv(day.toEpochDay(), 7);
        return Math.floorMod(product.id().hashCode() * 31L + week * 7L, WEEKLY_OFFER_OF) == 0;
    }
}
