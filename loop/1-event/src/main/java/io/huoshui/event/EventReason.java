package io.huoshui.event;

import io.huoshui.base.Reason;

/** Why an event, or a whole request, was not taken into the log. {@code docs/reference/bad-input.md} shows each with its answer. */
public enum EventReason implements Reason {
    MALFORMED_JSON(
            101,
            Category.CALLER,
            "内容不是合法的 UTF-8 JSON，请检查发送方的序列化",
            "The content is not valid UTF-8 JSON; check how the sender serialises it."),
    EVENT_TOO_LARGE(
            102, Category.CALLER, "单个事件超过 32 KB，请精简属性", "One event is larger than 32 KB; send fewer properties."),
    BATCH_TOO_LARGE(
            103, Category.CALLER, "一次请求超过 500 KB，请分批发送", "One request is larger than 500 KB; send smaller batches."),
    NOT_A_BATCH(104, Category.CALLER, "批量请求里没有 batch 数组", "The request is no batch: it lacks an array named batch."),
    NOT_AN_OBJECT(105, Category.CALLER, "事件不是 JSON 对象", "The event is not a JSON object."),
    UNSUPPORTED_ENCODING(
            106,
            Category.CALLER,
            "压缩方式不支持或数据损坏，请用 gzip 或不压缩",
            "The content encoding is unknown or broken; use gzip or none."),
    UNKNOWN_TYPE(
            107,
            Category.CALLER,
            "事件类型不认识，应为 identify、track、page、screen、group、alias 之一",
            "The type is unknown; use identify, track, page, screen, group or alias."),
    MISSING_IDENTITY(
            108,
            Category.CALLER,
            "没有说明是谁：userId、anonymousId、context.externalIds 至少要有一个",
            "It does not say who: send userId, anonymousId or context.externalIds."),
    MISSING_EVENT_NAME(109, Category.CALLER, "track 事件缺少名称 event", "A track call lacks its name in the field event."),
    MISSING_FIELD(110, Category.CALLER, "缺少这种类型必需的字段", "A field this type cannot do without is missing."),
    WRONG_FIELD_TYPE(111, Category.CALLER, "字段的类型不对", "A field holds a value of the wrong type."),
    TEXT_TOO_LONG(112, Category.CALLER, "编号或名称超过 256 个字符", "An id or a name is longer than 256 characters."),
    TIMESTAMP_UNREADABLE(
            113,
            Category.CALLER,
            "时间读不懂，请用带时区的 ISO-8601，例如 2026-11-22T14:32:07+08:00",
            "The timestamp cannot be read; use ISO-8601 with an offset, e.g. 2026-11-22T14:32:07+08:00."),
    TIMESTAMP_TOO_OLD(
            114,
            Category.CALLER,
            "时间早于 1990 年，多半是时钟或单位错了",
            "The timestamp lies before 1990; most likely the clock or the unit is wrong."),
    NUL_CHARACTER(115, Category.CALLER, "文本里有空字符（\\u0000）", "A text contains the NUL character (\\u0000)."),
    BROKEN_TEXT(
            116,
            Category.CALLER,
            "文本里有半个字符（单独的 UTF-16 代理项）",
            "A text contains half a character (a lone UTF-16 surrogate)."),
    NUMBER_OUT_OF_RANGE(117, Category.CALLER, "数字过大或位数过多", "A number is out of range or has too many digits."),
    TOO_DEEP(118, Category.CALLER, "嵌套超过 64 层", "The event is nested more than 64 levels deep."),
    TOO_MANY_KEYS(119, Category.CALLER, "字段超过 2,000 个", "The event has more than 2,000 keys."),
    RESERVED_SOURCE(120, Category.CALLER, "来源名 huoshui 由系统保留", "The source name huoshui is reserved for the system."),
    WRONG_WRITE_KEY(121, Category.CALLER, "写入密钥不对、已停用或没有提供", "The write key is wrong, revoked or missing."),
    UNKNOWN_CALL(122, Category.CALLER, "没有这个接口，或请求方法不是 POST", "There is no such call, or the method is not POST."),
    EVENT_ID_CONFLICT(
            130,
            Category.CALLER,
            "同一消息编号来过不同的内容，两份都留着，请选一份",
            "The same message id came before with other content; both are kept, choose one."),
    SOURCE_QUOTA_FULL(
            140,
            Category.OVERLOAD,
            "这个来源排队的数据太多，请稍后重试",
            "Too much of this source is waiting to be stored; try again later."),
    QUEUE_FULL(141, Category.OVERLOAD, "系统排队的数据太多，请稍后重试", "Too much is waiting to be stored; try again later."),
    LOG_UNAVAILABLE(
            142,
            Category.OVERLOAD,
            "事件日志暂时写不进去，请稍后重试",
            "The event log cannot be written at the moment; try again later."),
    STORE_REFUSED(
            150,
            Category.BUG,
            "数据库不接受这个事件，请把它交给开发者",
            "The database did not accept this event; please hand it to the developers."),
    NOTHING_TO_REPLAY(
            160,
            Category.CALLER,
            "没有可以重放的事件：已处理，或只保留了开头",
            "There is nothing to replay: it is settled, or only its beginning was kept."),
    SOURCE_NAME_INVALID(
            161,
            Category.CALLER,
            "来源名只能用小写字母、数字、点和连字符，最长 64 个字符",
            "A source name has lower-case letters, digits, dots and hyphens only, at most 64 of them.");

    private final Told told;

    EventReason(int number, Category category, String zh, String en) {
        told = new Told(number, category, zh, en);
    }

    @Override
    public Told told() {
        return told;
    }
}
