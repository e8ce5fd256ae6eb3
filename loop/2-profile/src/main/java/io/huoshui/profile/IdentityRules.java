package io.huoshui.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of namespaces and what holds in each. Immutable. */
public final class IdentityRules {
    public static final String USER_ID = "user_id";
    public static final String ANONYMOUS_ID = "anonymous_id";
    public static final String PHONE = "phone";
    public static final String EMAIL = "email";

    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final int OTHER = 8;

    private static final List<IdentityNamespace> NAMESPACES = List.of(
            id(USER_ID, 1, 1, Set.of(), "用户编号", "User id"),
            id("member_id", 2, 1, Set.of("member_id", "memberId"), "会员号", "Member id"),
            id("unionid", 3, 1, Set.of("unionid", "unionId", "union_id"), "微信 UnionID", "WeChat UnionID"),
            id("external_userid", 4, 1, Set.of("external_userid", "externalUserId"), "企微客户", "WeCom contact"),
            new IdentityNamespace(PHONE, 5, 1, true, Set.of("phone", "mobile"), "手机号", "Phone", PhoneNumber::normalise),
            id("shop_buyer_id", 6, UNLIMITED, Set.of("shop_buyer_id", "shopBuyerId", "buyerId"), "店铺买家", "Shop buyer"),
            new IdentityNamespace(EMAIL, 7, UNLIMITED, true, Set.of("email"), "邮箱", "E-mail", IdentityText::email),
            new IdentityNamespace(
                    ANONYMOUS_ID, 9, UNLIMITED, false, Set.of(), "匿名设备", "Anonymous device", IdentityText::plain));

    private final List<IdentityNamespace> namespaces;

    private IdentityRules(List<IdentityNamespace> namespaces) {
        this.namespaces = namespaces;
    }

    public static IdentityRules standard() {
        return new IdentityRules(NAMESPACES);
    }

    /** The standard table with other limits, by namespace key. Changing limits asks for a replay. */
    public static IdentityRules withMaxPerPerson(Map<String, Integer> limits) {
        List<IdentityNamespace> changed = new ArrayList<>();
        for (IdentityNamespace each : NAMESPACES) {
            changed.add(each.withMaxPerPerson(limits.getOrDefault(each.key(), each.maxPerPerson())));
        }
        return new IdentityRules(List.copyOf(changed));
    }

    public List<IdentityNamespace> namespaces() {
        return namespaces;
    }

    /** The rules of a namespace; one we do not know is taken as a shop's own: any number per person, claims count. */
    public IdentityNamespace of(String key) {
        for (IdentityNamespace each : namespaces) {
            if (each.key().equals(key)) {
                return each;
            }
        }
        return id(key, OTHER, UNLIMITED, Set.of(), key, key);
    }

    /** The normalised identity; empty when {@code raw} is no identifier (blank, {@code null}, too long, a placeholder). */
    public Optional<Identity> identity(String namespace, String raw) {
        return of(namespace).normaliser().apply(raw).map(value -> new Identity(namespace, value));
    }

    /** Strongest first; total, so that every machine agrees. */
    public Comparator<Identity> byStrength() {
        return Comparator.<Identity>comparingInt(each -> of(each.namespace()).strength())
                .thenComparing(Comparator.naturalOrder());
    }

    private static IdentityNamespace id(String key, int strength, int max, Set<String> traits, String zh, String en) {
        return new IdentityNamespace(key, strength, max, true, traits, zh, en, IdentityText::plain);
    }
}
