package io.huoshui.seed;

/**
 * One of the identities under which a simulated person is known somewhere. Where they travel in a message: {@code userId}, {@code
 * anonymousId}, or {@code context.externalIds} with this type.
 */
public enum Face {
    /** Customer number of the brand's own system; given when the contact is added. */
    MEMBER("userId"),
    /** A device in the mini program before anyone knows who it is. */
    DEVICE("anonymousId"),
    /** The Tmall session an order was placed in: Tmall tells no customer number. */
    TMALL_SESSION("anonymousId"),
    /** WeCom contact. */
    CONTACT("external_userid"),
    UNION("unionid"),
    PHONE("phone"),
    /** Buyer id in the brand's mini-program shop. */
    SHOP("shop_buyer_id"),
    TMALL("shop_buyer_id");

    private final String namespace;

    Face(String namespace) {
        this.namespace = namespace;
    }

    public String namespace() {
        return namespace;
    }
}
