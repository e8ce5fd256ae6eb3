package io.huoshui.journey.calendar;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an entry of the calendar is. */
public enum ContentKind {
    /** A themed live session. */
    LIVE("直播", "Live"),
    /** A call to show something of one's own. */
    UGC("UGC 征集", "UGC call"),
    /** An issue of a persona's column. */
    COLUMN("专栏", "Column"),
    /** Something the group is to talk about or do. */
    GROUP("群话题", "Group topic"),
    /** Asks people to buy. */
    OFFER("优惠", "Offer");

    private final String zh;
    private final String en;

    ContentKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Gives people something instead of asking something of them. */
    public boolean isValue() {
        return this != OFFER;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public static Optional<ContentKind> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
