package io.huoshui.journey.node;

import java.util.Locale;

/** How a walk ended. */
public enum Outcome {
    GOAL("达成目标", "reached the goal"),
    EXIT("走到出口", "came to an exit"),
    LEFT("符合离开条件", "a rule of the journey let them go"),
    EXPIRED("超过最长期限", "the journey's horizon was over"),
    STOPPED("旅程被停止", "the journey was stopped"),
    MERGED("与另一位客户合并，保留对方的进度", "became one with a person who walks it already"),
    GONE("客户已不存在", "the person is no more"),
    LOST("步数过多，已中止", "took too many steps at once and was ended");

    private final String zh;
    private final String en;

    Outcome(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The word in tables and events, e.g. {@code goal}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
