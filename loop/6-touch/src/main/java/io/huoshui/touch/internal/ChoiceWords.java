package io.huoshui.touch.internal;

import io.huoshui.profile.TimelineItem.Words;
import io.huoshui.touch.choice.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the preference page says, in the language of the person: Chinese, unless they ask for English first. */
enum ChoiceWords {
    TITLE("接收偏好", "Your preferences"),
    QUESTION("您想怎么收到我们的消息？", "How may we reach you?"),
    PROMISE("不用登录 · 改了就生效", "No sign-in · in effect at once"),
    SIMULATED("演示品牌，客户为模拟", "Demo brand, simulated people"),
    INTRO("收什么、从哪里收，您说了算。修改后立即生效。", "What you get and where is up to you. Changes take effect at once."),
    STOP("退订全部营销", "Stop all marketing"),
    STOP_HINT("不再收到新品与优惠；与您的订单、售后有关的通知不受影响。", "No more news and offers; messages about your orders are not affected."),
    STOPPED("已退订全部营销。", "All marketing is stopped."),
    ALREADY("您目前不会收到营销消息。", "You receive no marketing at the moment."),
    MARKETING("新品与优惠可以通过", "News and offers may come by"),
    SERVICE("服务通知", "Service messages"),
    SERVICE_HINT("订单、发货、售后进展", "Orders, deliveries, after-sales"),
    PERSONAL("个性化", "Personalisation"),
    PERSONAL_HINT(
            "营销内容里可以写入我的资料、购买与浏览；关闭后除了称呼，不写任何个人信息",
            "Offers may mention what I am like, bought and looked at; off: nothing personal but my name"),
    TOPICS("我想了解", "I want to hear about"),
    SAVE("保存", "Save"),
    SAVED("已保存，已经生效。", "Saved, and in effect."),
    LATER("已收到，正在生效，最多需要一分钟。", "Received; it takes effect within a minute."),
    WRONG_TITLE("链接无效", "This link does not work"),
    WRONG(
            "链接不完整或已失效。请从最近的一条消息里重新打开，或联系客服。",
            "The link is incomplete or no longer valid. Open it from our latest message, or contact us."),
    EXPIRED("链接已过期。请从最近的一条消息里重新打开，或联系客服。", "The link has expired. Open it from our latest message, or contact us."),
    BUSY("操作太频繁，请一分钟后再试。", "Too many attempts; try again in a minute."),
    OTHER_LANGUAGE("English", "中文");

    static final Locale EN = Locale.ENGLISH;
    static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    private static final Map<String, Words> CHANNELS = Map.of(
            "wecom", new Words("企业微信", "WeCom"),
            "sms", new Words("短信", "Text message"),
            "call", new Words("电话", "Phone call"),
            "email", new Words("电子邮件", "E-mail"));

    private final String zh;
    private final String en;

    ChoiceWords(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String in(Locale language) {
        return language.equals(EN) ? en : zh;
    }

    /** A channel nobody has a word for is called by its own. */
    static Words channel(String id) {
        return CHANNELS.getOrDefault(id, Words.same(id));
    }

    static String channel(String id, Locale language) {
        return language.equals(EN) ? channel(id).en() : channel(id).zh();
    }

    static String topic(String topic, Locale language) {
        Topic words = new Topic(topic);
        return language.equals(EN) ? words.en() : words.zh();
    }

    /** @param accepted the header {@code Accept-Language}; empty when there is none */
    static Locale language(String accepted) {
        try {
            Locale found = Locale.lookup(
                    Locale.LanguageRange.parse(accepted.isBlank() ? "zh" : accepted),
                    List.of(Locale.CHINESE, Locale.ENGLISH));
            return Locale.ENGLISH.equals(found) ? EN : ZH;
        } catch (IllegalArgumentException unreadable) {
            return ZH;
        }
    }
}
