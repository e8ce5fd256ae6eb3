package io.huoshui.seed;

import java.util.List;

/** What the brand sells: product categories with their products and list prices in yuan (59–899). */
public enum Category {
    SERUM(
            "精华",
            product("JH01", "雨林修护精华 30ml", 329),
            product("JH02", "雨林修护精华 50ml", 469),
            product("JH03", "早 C 亮肤精华", 369),
            product("JH04", "胶原紧致精华", 899),
            launched("JH05", "夜航多肽精华", 529, 118)),
    CREAM(
            "面霜",
            product("MS01", "云朵保湿霜", 239),
            product("MS02", "汀屿修护面霜", 339),
            product("MS03", "黑松露紧致霜", 599),
            launched("MS04", "冰川舒缓霜", 289, 36)),
    SUNSCREEN(
            "防晒",
            product("FS01", "轻羽防晒乳", 159),
            product("FS02", "养肤防晒霜", 219),
            product("FS03", "清爽防晒喷雾", 99),
            launched("FS04", "冰感防晒精华", 269, 160)),
    CLEANSER(
            "洁面",
            product("JM01", "氨基酸洁面乳", 89),
            product("JM02", "山茶卸妆膏", 149),
            product("JM03", "洁颜蜜", 129),
            launched("JM04", "酵素洁颜粉", 168, 75)),
    MAKEUP(
            "彩妆",
            product("CZ01", "柔雾唇釉", 99),
            product("CZ02", "水光气垫", 239),
            product("CZ03", "细芯眉笔", 59),
            product("CZ04", "晨雾高光盘", 169),
            launched("CZ05", "丝缎粉底液", 299, 205)),
    MASK(
            "面膜",
            product("MM01", "舒缓面膜 5 片", 99),
            product("MM02", "睡眠涂抹面膜", 179),
            launched("MM03", "发酵安瓶面膜 5 片", 259, 290)),
    TONER("水乳", product("SR01", "柔肤水 200ml", 189), product("SR02", "水乳套装", 449), launched("SR03", "积雪草精粹水", 259, 250));

    /**
     * @param listPrice whole yuan
     * @param launchedDaysAgo days before the end of the story on which it came to the shop; it cannot be seen earlier
     */
    public record Product(String id, String name, int listPrice, int launchedDaysAgo) {}

    /** The catalogue from before the story. */
    private static final int LONG_AGO = 900;

    private final String zh;
    private final List<Product> products;

    Category(String zh, Product... products) {
        this.zh = zh;
        this.products = List.of(products);
    }

    private static Product product(String id, String name, int price) {
        return new Product(id, name, price, LONG_AGO);
    }

    private static Product launched(String id, String name, int price, int daysAgo) {
        return new Product(id, name, price, daysAgo);
    }

    public String zh() {
        return zh;
    }

    public List<Product> products() {
        return products;
    }
}
