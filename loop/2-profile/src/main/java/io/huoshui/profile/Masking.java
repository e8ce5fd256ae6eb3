package io.huoshui.profile;

import io.huoshui.event.Event;
import io.huoshui.event.TrackName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of personal data may be shown to anyone who may see people: enough to recognise a customer one talks to, not enough to reach
 * or name a stranger. The one place that decides it; the whole value is shown only by an audited reveal.
 */
public final class Masking {
    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "司空", "夏侯", "端木", "轩辕", "长孙", "宇文", "闻人",
            "南宫", "西门", "独孤", "赫连", "澹台", "拓跋");
    private static final Set<String> NAMES = Set.of(
            "name", "firstname", "lastname", "nickname", "realname", "fullname", "receiver", "recipient", "contact");
    private static final Set<String> PHONES = Set.of("phone", "mobile", "tel", "telephone", "cellphone");
    private static final Set<String> HIDDEN = Set.of(
            "address",
            "street",
            "addressline",
            "idcard",
            "idnumber",
            "passport",
            "birthday",
            "birthdate",
            "wechat",
            "weixin",
            "qq",
            "openid",
            "unionid",
            "externaluserid",
            "memberid",
            "shopbuyerid",
            "buyerid",
            "userid",
            "anonymousid",
            "previousid",
            "ip",
            "avatar",
            "latitude",
            "longitude");
    private static final Pattern MOBILE_IN_TEXT = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    private static final Pattern MAIL_IN_TEXT = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+");
    private static final Set<String> THINGS_HAVE = Set.of("product_id", "productId", "sku", "price");
    private static final String HIDING = "***";

    /** The source of what we tell of coupons ourselves. */
    private static final String OFFERS = "journey";

    private Masking() {}

    /** 林溪 → 林*, 林小溪 → 林*溪, 欧阳小溪 → 欧阳*溪, Lin Xiaoxi → L*** X***. */
    public static String name(String name) {
        String text = name.strip();
        if (text.isEmpty()) {
            return "";
        }
        if (text.codePoints().allMatch(each -> each < 0x2e80)) {
            return latin(text);
        }
        int[] signs = text.codePoints().toArray();
        int shown = signs.length > 2 && COMPOUND_SURNAMES.contains(new String(signs, 0, 2)) ? 2 : 1;
        boolean last = signs.length > shown + 1;
        return new String(signs, 0, Math.min(shown, signs.length))
                + "*".repeat(Math.max(1, signs.length - shown - (last ? 1 : 0)))
                + (last ? new String(signs, signs.length - 1, 1) : "");
    }

    /** +8613812346120 → 138****6120; other numbers keep country and last four: +852****4567. */
    public static String phone(String number) {
        String text = PhoneNumber.normalise(number).orElse(number.strip());
        if (text.matches("\\+861[3-9]\\d{9}")) {
            return text.substring(3, 6) + "****" + text.substring(10);
        }
        if (text.length() < 9) {
            return HIDING + text.substring(Math.max(0, text.length() - 2));
        }
        return text.substring(0, text.length() < 11 ? 2 : 4) + "****" + text.substring(text.length() - 4);
    }

    /** lin.xi@example.com → l***@example.com. */
    public static String email(String address) {
        int at = address.indexOf('@');
        return at < 1
                ? HIDING
                : address.substring(0, address.offsetByCodePoints(0, 1)) + HIDING + address.substring(at);
    }

    /** wmA7x9fk2Q → wmA7···k2Q; short ones show their beginning: 17850 → 17***. */
    public static String id(String id) {
        int signs = id.codePointCount(0, id.length());
        if (signs >= 10) {
            return id.substring(0, id.offsetByCodePoints(0, 4)) + "···"
                    + id.substring(id.offsetByCodePoints(id.length(), -3));
        }
        return id.substring(0, id.offsetByCodePoints(0, Math.min(2, signs / 2))) + HIDING;
    }

    public static String identity(Identity identity) {
        return switch (identity.namespace()) {
            case IdentityRules.PHONE -> phone(identity.value());
            case IdentityRules.EMAIL -> email(identity.value());
            default -> id(identity.value());
        };
    }

    /** A named value of a person or an event; nested values too. Numbers and truth values of unknown names stay. */
    public static @Nullable Object value(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> masked = new LinkedHashMap<>();
            map.forEach((key, each) -> masked.put(String.valueOf(key), inside(name, map, String.valueOf(key), each)));
            return masked;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> masked = new ArrayList<>(list.size());
            list.forEach(each -> masked.add(value(name, each)));
            return masked;
        }
        if (value == null || value instanceof Boolean) {
            return value;
        }
        return scalar(plain(name), value);
    }

    /** What an event says. The name in our own word of a coupon issued is the coupon's; any other may be somebody's. */
    public static Map<String, @Nullable Object> properties(Event event) {
        Map<String, @Nullable Object> said = event.properties().values();
        boolean ours = event.source().equals(OFFERS) && event.isTrack(TrackName.COUPON_ISSUED.wire());
        Map<String, @Nullable Object> masked = new LinkedHashMap<>();
        said.forEach((name, value) -> masked.put(
                name,
                ours && name.equals("name") && value instanceof String text
                        ? text(text)
                        : inside("properties", said, name, value)));
        return masked;
    }

    /** A sentence with the phones and addresses in it masked. */
    public static String text(String text) {
        String withoutPhones = MOBILE_IN_TEXT.matcher(text).replaceAll(each -> phone(each.group()));
        return MAIL_IN_TEXT
                .matcher(withoutPhones)
                .replaceAll(each -> email(each.group()).replace("$", "\\$"));
    }

    /** An id below {@code externalIds} is a person's; a name beside a product's number or price is a thing's. */
    private static @Nullable Object inside(String outer, Map<?, ?> around, String name, @Nullable Object value) {
        if (value != null && name.equals("id") && plain(outer).equals("externalids")) {
            return id(value.toString());
        }
        boolean thing = name.equals("name") && THINGS_HAVE.stream().anyMatch(around::containsKey);
        return thing && value instanceof String text ? text(text) : value(name, value);
    }

    private static Object scalar(String name, Object value) {
        String text = value.toString();
        if (NAMES.contains(name)) {
            return name(text);
        }
        if (PHONES.contains(name)) {
            return phone(text);
        }
        if (name.equals("email")) {
            return email(text);
        }
        if (HIDDEN.contains(name)) {
            return id(text);
        }
        return value instanceof Number && !MOBILE_IN_TEXT.matcher(text).find() ? value : text(text);
    }

    /** {@code address.street}, {@code user_id} and {@code userId} as one word. */
    private static String plain(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return last.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static String latin(String text) {
        StringBuilder masked = new StringBuilder();
        for (String word : text.split("\\s+")) {
            masked.append(masked.isEmpty() ? "" : " ").append(word, 0, 1).append(HIDING);
        }
        return masked.toString();
    }
}
