package io.huoshui.segment;

import java.util.Locale;

/** The three ways a brand looks after its people (the 20/70/10 rule); everyone has exactly one, buyers or not. */
public enum Tier {
    HIGH("高价值层", "High value"),
    CONTENT("内容层", "Content"),
    SILENT("沉默层", "Silent");

    private final String zh;
    private final String en;

    Tier(String zh, String en) {
        this.zh = zh;
        this.en = en;
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
}
