package io.huoshui.segment.rule;

import java.util.Map;

/** What people call traits, properties, consents and preferences; what is not known here is called by its own name. */
final class PropertyWords {
    private static final Map<String, Sentence> WORDS = Map.ofEntries(
            Map.entry("city", new Sentence("城市", "city")),
            Map.entry("province", new Sentence("省份", "province")),
            Map.entry("gender", new Sentence("性别", "gender")),
            Map.entry("birthday", new Sentence("生日", "birthday")),
            Map.entry("level", new Sentence("等级", "level")),
            Map.entry("total", new Sentence("金额", "total")),
            Map.entry("discount", new Sentence("优惠", "discount")),
            Map.entry("category", new Sentence("品类", "category")),
            Map.entry("price", new Sentence("单价", "price")),
            Map.entry("product_id", new Sentence("商品编号", "product id")),
            Map.entry("products[].category", new Sentence("商品品类", "product category")),
            Map.entry("products[].product_id", new Sentence("商品编号", "product id")),
            Map.entry("products[].price", new Sentence("商品单价", "product price")),
            Map.entry("products[].name", new Sentence("商品名", "product name")),
            Map.entry("channel", new Sentence("渠道", "channel")),
            Map.entry("score", new Sentence("评分", "score")),
            Map.entry("seconds", new Sentence("秒数", "seconds")),
            Map.entry("coupon_id", new Sentence("券", "coupon")),
            Map.entry("marketing", new Sentence("营销", "marketing")),
            Map.entry("service", new Sentence("服务", "service")),
            Map.entry("personalisation", new Sentence("个性化", "personalisation")),
            Map.entry("wecom", new Sentence("企业微信", "WeCom")),
            Map.entry("sms", new Sentence("短信", "SMS")),
            Map.entry("call", new Sentence("电话", "phone call")),
            Map.entry("email", new Sentence("邮件", "e-mail")),
            Map.entry("any", new Sentence("所有渠道", "any channel")),
            Map.entry("price-sensitive", new Sentence("价格敏感", "price-sensitive")),
            Map.entry("quality-seeking", new Sentence("品质追求", "quality-seeking")));

    private PropertyWords() {}

    static String zh(String name) {
        Sentence known = WORDS.get(name);
        return known == null ? name : known.zh();
    }

    static String en(String name) {
        Sentence known = WORDS.get(name);
        return known == null ? name : known.en();
    }
}
