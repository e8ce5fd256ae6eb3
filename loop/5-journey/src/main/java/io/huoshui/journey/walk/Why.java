package io.huoshui.journey.walk;

import io.huoshui.journey.node.Fact;
import java.util.Locale;

/** Why a person left a node. */
public enum Why {
    AT_ONCE("到了就走", "passes at once"),
    DUE("等到了时间", "the time had come"),
    EVENT("发生了等待的行为", "what was waited for happened"),
    AUDIENCE("进入了等待的人群", "they came into the audience waited for"),
    AIM("达成了旅程目标", "the journey's aim was reached"),
    RULE("符合离开条件", "a rule of the journey let them go"),
    EXPIRED("超过最长期限", "the horizon was over"),
    DECIDED("由人决定", "somebody decided it"),
    PERSON("因为身份合并或离开", "people were merged, or are no more"),
    LOST("步数过多", "too many steps at once");

    private final String zh;
    private final String en;

    Why(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    static Why of(Fact fact) {
        if (fact instanceof Fact.Due) {
            return DUE;
        } else if (fact instanceof Fact.Happened) {
            return EVENT;
        } else if (fact instanceof Fact.CameIn || fact instanceof Fact.WentOut) {
            return AUDIENCE;
        }
        return AT_ONCE;
    }

    /** The word in tables, e.g. {@code at-once}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
