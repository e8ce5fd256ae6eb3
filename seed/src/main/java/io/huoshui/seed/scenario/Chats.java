package io.huoshui.seed.scenario;

import io.huoshui.seed.Diary;
import io.huoshui.seed.Dice;
import io.huoshui.seed.Face;
import io.huoshui.seed.Person;
import io.huoshui.seed.Persona;
import io.huoshui.seed.Scenario;
import io.huoshui.seed.Season;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups, messages, content, live sessions, clicks: a lively few, a silent majority, everyone asleep one day. */
public final class Chats implements Scenario {
    private static final Set<Face> CONTACT = EnumSet.of(Face.CONTACT);
    private static final List<String> TALK = List.of(
            "打卡第 3 天", "这款真的温和", "求防晒推荐", "换季脸红怎么办", "今晚直播几点", "小样收到啦", "面膜能天天敷吗", "刚下单", "有没有满减", "敏感肌能用早 C 吗");
    private static final List<String> CONTENT = List.of("换季修护指南", "成分小课堂：烟酰胺", "三分钟通勤妆", "防晒怎么涂才够", "敏感肌红黑榜", "空瓶记");
    private static final List<String> LIVE = List.of("换季修护专场", "成分研究所", "老客福利夜");

    @Override
    public void play(Diary diary, Dice dice) {
        Person person = diary.person();
        if (person.kind() != Person.Kind.CONTACT) {
            return;
        }
        boolean inGroup = joinsGroup(diary, dice);
        Persona.Engagement engagement = person.persona().engagement();
        double meanDaysBetween = 30 / engagement.interactionsPerMonth();
        Instant until = diary.activeUntil().isBefore(diary.anchor()) ? diary.activeUntil() : diary.anchor();
        Instant at = person.appearsAt();
        while (true) {
            at = at.plus(Duration.ofMinutes((long) (1_440 * dice.exponential(meanDaysBetween))));
            if (!at.isBefore(until)) {
                return;
            }
            one(diary, Season.dayOf(at), inGroup, dice);
        }
    }

    private static boolean joinsGroup(Diary diary, Dice dice) {
        Person person = diary.person();
        boolean joins = switch (person.persona().engagement()) {
            case QUIET -> dice.chance(0.22);
            case CASUAL -> dice.chance(0.48);
            case LIVELY -> dice.chance(0.8);
        };
        if (joins) {
            Group group = Group.draw(person.source(), dice);
            Instant at = person.appearsAt().plus(Duration.ofMinutes(dice.between(2, 4_320)));
            diary.track("Group Joined", at, CONTACT, Diary.of("group_id", group.id(), "group", group.name()));
            if (dice.chance(0.12)) {
                Instant later = at.plus(Duration.ofHours(dice.between(24, 24 * 90)));
                diary.track("Group Left", later, CONTACT, Diary.of("group_id", group.id(), "group", group.name()));
            }
        }
        return joins;
    }

    private static void one(Diary diary, LocalDate day, boolean inGroup, Dice dice) {
        Person person = diary.person();
        Instant at = Season.moment(day, person.persona().nightOwl(), dice);
        switch (dice.weighted(6, i -> new double[] {inGroup ? 2.9 : 0, 2.0, 1.3, 2.1, 0.8, 1.8}[i])) {
            case 0 ->
                diary.track(
                        "Group Message Posted",
                        at,
                        CONTACT,
                        Diary.of("group_id", Group.draw(person.source(), dice).id(), "text", dice.pick(TALK)));
            case 1 ->
                diary.track(
                        "Content Viewed",
                        at,
                        CONTACT,
                        Diary.of("content", dice.pick(CONTENT), "seconds", dice.between(4, 320)));
            case 2 ->
                diary.track(
                        "Live Viewed",
                        session(day).plusSeconds(dice.between(0, 3_000)),
                        CONTACT,
                        Diary.of("session", dice.pick(LIVE), "minutes", dice.between(1, 75)));
            case 3 -> diary.track("Link Clicked", at, CONTACT, link(diary, dice));
            case 4 -> diary.track("Message Received", at, CONTACT, Diary.of("text", dice.pick(TALK)));
            default ->
                diary.track(
                        "Product Viewed",
                        at,
                        CONTACT,
                        Orders.looksAt(diary, day, dice).told());
        }
    }

    /** Below each article stand a coupon and the newest product. */
    private static Map<String, Object> link(Diary diary, Dice dice) {
        boolean coupon = dice.chance(diary.person().persona().taste().clicksCoupon());
        return Diary.of(
                "link",
                coupon ? "coupon-199-50" : "new-arrivals",
                "offer",
                coupon ? "coupon" : "new_product",
                "content",
                dice.pick(CONTENT));
    }

    /** Live sessions are on Tuesday, Thursday and Saturday at eight: the next one from that day. */
    private static Instant session(LocalDate day) {
        LocalDate next = List.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.SATURDAY).stream()
                .map(each -> day.with(TemporalAdjusters.nextOrSame(each)))
                .min(LocalDate::compareTo)
                .orElseThrow();
        return next.atTime(20, 0).atZone(Season.ZONE).toInstant();
    }
}
