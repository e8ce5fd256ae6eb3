package io.huoshui.seed;

/** Where people of the simulated brand come from: the channel code they scan, how many come by it, and how eager they are to buy. */
public enum Source {
    DOUYIN_LIVE("douyin-live", "抖音直播间", 0.27, 0.85),
    TMALL_PARCEL("tmall-parcel", "天猫包裹卡", 0.16, 1.15),
    XIAOHONGSHU("xhs-note", "小红书", 0.19, 0.95),
    STORE_JINGAN("store-jingan", "线下静安店", 0.13, 1.25),
    STORE_XUHUI("store-xuhui", "线下徐汇店", 0.08, 1.15),
    OFFICIAL_ACCOUNT("mp-menu", "公众号菜单", 0.10, 1.0),
    FRIEND_POSTER("friend-poster", "老客海报", 0.07, 1.2);

    private final String code;
    private final String zh;
    private final double weight;
    private final double eagerness;

    Source(String code, String zh, double weight, double eagerness) {
        this.code = code;
        this.zh = zh;
        this.weight = weight;
        this.eagerness = eagerness;
    }

    /** The channel code's state string. */
    public String code() {
        return code;
    }

    public String zh() {
        return zh;
    }

    double weight() {
        return weight;
    }

    /** Factor on the chance of a first order. */
    public double eagerness() {
        return eagerness;
    }

    static Source draw(Dice dice) {
        return values()[dice.weighted(values().length, i -> values()[i].weight)];
    }
}
