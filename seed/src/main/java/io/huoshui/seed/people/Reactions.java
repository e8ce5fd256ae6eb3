package io.huoshui.seed.people;

import io.huoshui.seed.Category;
import io.huoshui.seed.Diary;
import io.huoshui.seed.Dice;
import io.huoshui.seed.Face;
import io.huoshui.seed.Message;
import io.huoshui.seed.Person;
import io.huoshui.seed.Season;
import io.huoshui.seed.Shelf;
import io.huoshui.seed.Story;
import io.huoshui.seed.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one person does about one message: opens it, clicks, answers, buys, complains, opts out, leaves; or nothing. The same person and the
 * same touch always give the same.
 */
final class Reactions {
    private static final Set<Face> CONTACT = EnumSet.of(Face.CONTACT);
    private static final List<Category> CATEGORIES = List.of(Category.values());
    private static final List<String> QUESTIONS = List.of("这个敏感肌能用吗", "谢谢提醒", "还有小样吗", "什么时候发货", "想看看新品", "下次活动是几号");
    private static final List<String> COMPLAINTS = List.of("消息太频繁", "优惠和说的不一样", "客服一直没回");
    private static final int COUPON_FROM = 199;
    private static final int COUPON_OFF = 50;

    private final Person person;
    private final Told told;
    private final LocalDate storyEnd;
    private final Dice dice;
    private final List<Message> done = new ArrayList<>();

    private Reactions(Person person, Told told, LocalDate storyEnd) {
        this.person = person;
        this.told = told;
        this.storyEnd = storyEnd;
        this.dice = Dice.of(Story.SEED, "touch " + told.key(), person.number());
    }

    /** @param storyEnd the day the brand's year ends: products on the shelf are launched so many days before it */
    static List<Message> of(Person person, Told told, LocalDate storyEnd) {
        return new Reactions(person, told, storyEnd).react();
    }

    private List<Message> react() {
        Manner manner = Manner.of(person.persona().engagement());
        if (told.promotional() && dice.chance(manner.complains())) {
            track("Complaint Raised", after(told.at(), 1, 40), Diary.of("reason", dice.pick(COMPLAINTS)));
            return done;
        }
        if (!dice.chance(manner.reads(told.promotional()))) {
            return done;
        }
        Instant opened = told.at().plusSeconds(20 + (long) (60 * dice.exponential(manner.minutesToRead())));
        track("Message Opened", opened, Diary.of("channel", told.channel()));
        if (told.promotional() && dice.chance(manner.optsOut())) {
            optOut(after(opened, 1, 3));
            return done;
        }
        if (dice.chance(manner.replies())) {
            String text = dice.pick(QUESTIONS);
            track("Message Received", after(opened, 1, 9), Diary.of("channel", told.channel(), "text", text));
        }
        double pull = Manner.pull(person.persona().taste(), told.isAboutSaving());
        if (told.promotional() && dice.chance(Math.min(0.9, manner.clicks() * pull))) {
            Instant clicked = opened.plusSeconds(dice.between(8, 110));
            boolean saving = told.isAboutSaving();
            track(
                    "Link Clicked",
                    clicked,
                    Diary.of(
                            "link",
                            saving ? "coupon-199-50" : "new-arrivals",
                            "offer",
                            saving ? "coupon" : "new_product"));
            if (dice.chance(Math.min(0.9, manner.buys() * pull))) {
                buy(clicked);
            }
        }
        return done;
    }

    private void optOut(Instant at) {
        track(
                "Consent Withdrawn",
                at,
                Diary.of(
                        "purpose", "marketing", "channel", told.channel(), "evidence", "reply:退订#" + Season.dayOf(at)));
        if (dice.chance(Manner.LEAVES)) {
            track("Contact Deleted", after(at, 1, 30), Diary.of("by", "customer"));
        }
    }

    private void buy(Instant clicked) {
        Instant at = clicked.plus(Duration.ofSeconds(240 + (long) (3_600 * dice.exponential(1.5))));
        List<Shelf.Item> basket = new ArrayList<>();
        basket.add(item(person.persona().favourite(), at));
        Optional<String> coupon = told.coupon();
        if (coupon.isPresent() && basket.get(0).price() < COUPON_FROM || dice.chance(0.3)) {
            Shelf.Item other = item(dice.pick(CATEGORIES), at);
            if (!other.product().equals(basket.get(0).product())) {
                basket.add(other);
            }
        }
        int subtotal = basket.stream().mapToInt(Shelf.Item::price).sum();
        int off = coupon.isPresent() && subtotal >= COUPON_FROM ? COUPON_OFF : 0;
        track(
                "Product Viewed",
                at.minusSeconds(dice.between(60, 200)),
                basket.get(0).told());
        Map<String, Object> order = Diary.of(
                "order_id",
                "HS%05dT%s".formatted(person.number(), told.key().substring(0, 8)),
                "total",
                subtotal - off,
                "revenue",
                subtotal - off,
                "discount",
                off,
                "currency",
                "CNY",
                "shop",
                "汀屿小程序",
                "products",
                basket.stream().map(Reactions::line).toList());
        if (off > 0) {
            order.put("coupon", coupon.get());
        }
        track("Order Completed", at, order);
    }

    private Shelf.Item item(Category category, Instant at) {
        return Shelf.of(category, Season.dayOf(at), storyEnd)
                .choose(person.persona().taste(), dice);
    }

    private static Map<String, Object> line(Shelf.Item item) {
        Map<String, Object> line = item.told();
        line.put("quantity", 1);
        return line;
    }

    private Instant after(Instant from, int minutes, int atMost) {
        return from.plusSeconds(60L * dice.between(minutes, atMost) + dice.below(60));
    }

    private void track(String name, Instant at, Map<String, Object> properties) {
        String messageId = "re-%s-%d".formatted(told.key(), done.size() + 1);
        properties.put("touch", told.key());
        Map<String, Object> part = Diary.of("event", name, "properties", properties);
        done.add(new Message(
                messageId,
                person.number(),
                name,
                at,
                at,
                () -> Wire.message("track", messageId, at, person.ids(CONTACT), part)));
    }
}
