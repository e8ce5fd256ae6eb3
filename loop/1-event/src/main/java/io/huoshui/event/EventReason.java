package io.huoshui.event;

import io.huoshui.base.Reason;

/** Why an event was not taken into the log. */
public enum EventReason implements Reason {
    MALFORMED_JSON(
            101,
            Category.CALLER,
            "内容不是合法的 JSON，请检查发送方的序列化",
            "The content is not valid JSON; check how the sender serialises it."),
    EVENT_ID_CONFLICT(
            130,
            Category.CALLER,
            "同一消息编号来过不同的内容，两份都留着，请选一份",
            "The same message id came before with other content; both are kept, choose one.");

    private final int number;
    private final Category category;
    private final String zh;
    private final String en;

    EventReason(int number, Category category, String zh, String en) {
        this.number = number;
        this.category = category;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
