package io.huoshui.seed.scenario;

import io.huoshui.seed.Dice;
import io.huoshui.seed.Source;
import java.util.List;

/** The brand's customer groups. */
record Group(String id, String name) {
    private static final List<Group> ALL = List.of(
            new Group("g01", "汀屿护肤研究所 1 群"),
            new Group("g02", "汀屿护肤研究所 2 群"),
            new Group("g03", "敏感肌互助群"),
            new Group("g04", "直播间老友群"),
            new Group("g05", "成分党小组"),
            new Group("g06", "静安店会员群"),
            new Group("g07", "徐汇店会员群"));

    static Group draw(Source source, Dice dice) {
        return switch (source) {
            case STORE_JINGAN -> ALL.get(5);
            case STORE_XUHUI -> ALL.get(6);
            case DOUYIN_LIVE -> ALL.get(dice.chance(0.6) ? 3 : dice.below(5));
            case TMALL_PARCEL, XIAOHONGSHU, OFFICIAL_ACCOUNT, FRIEND_POSTER -> ALL.get(dice.below(5));
        };
    }
}
