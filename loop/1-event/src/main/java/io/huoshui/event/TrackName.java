package io.huoshui.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The track events with a meaning here: Segment's e-commerce names plus ours. Other names are welcome, counted and shown, but mean
 * nothing to the loop. {@code docs/reference/events.md} lists their properties.
 */
public enum TrackName {
    ORDER_COMPLETED("Order Completed", true, "下单", "Order"),
    ORDER_REFUNDED("Order Refunded", false, "退款", "Refund"),
    ORDER_CANCELLED("Order Cancelled", false, "取消订单", "Order cancelled"),
    PRODUCT_VIEWED("Product Viewed", true, "看商品", "Viewed a product"),
    PRODUCT_ADDED("Product Added", true, "加购", "Added to cart"),
    COUPON_APPLIED("Coupon Applied", true, "用券", "Used a coupon"),
    COUPON_CLAIMED("Coupon Claimed", true, "领券", "Asked for a coupon"),
    COUPON_ISSUED("Coupon Issued", false, "领到券", "Got a coupon"),
    COUPON_REDEEMED("Coupon Redeemed", false, "券已核销", "A coupon was redeemed"),
    CHANNEL_CODE_SCANNED("Channel Code Scanned", true, "扫活码", "Scanned a channel code"),
    CONTACT_ADDED("Contact Added", true, "加好友", "Added as a contact"),
    CONTACT_DELETED("Contact Deleted", false, "删除好友", "Removed the contact"),
    GROUP_JOINED("Group Joined", true, "进群", "Joined a group"),
    GROUP_LEFT("Group Left", false, "退群", "Left a group"),
    GROUP_MESSAGE_POSTED("Group Message Posted", true, "群里发言", "Posted in a group"),
    MESSAGE_RECEIVED("Message Received", true, "发来消息", "Sent a message to staff"),
    MESSAGE_DELIVERED("Message Delivered", false, "收到消息", "Got a message from us"),
    MESSAGE_OPENED("Message Opened", true, "打开消息", "Opened a message"),
    LINK_CLICKED("Link Clicked", true, "点链接", "Clicked a link"),
    CONTENT_VIEWED("Content Viewed", true, "看内容", "Viewed content"),
    LIVE_VIEWED("Live Viewed", true, "看直播", "Watched a live session"),
    FORM_SUBMITTED("Form Submitted", true, "填表单", "Submitted a form"),
    SURVEY_ANSWERED("Survey Answered", true, "答问卷", "Answered a survey"),
    COMPLAINT_RAISED("Complaint Raised", false, "投诉", "Complained"),
    EXPERIMENT_VIEWED("Experiment Viewed", false, "看到实验变体", "Saw a variant"),
    CONSENT_GRANTED("Consent Granted", false, "同意授权", "Gave consent"),
    CONSENT_WITHDRAWN("Consent Withdrawn", false, "撤回授权", "Withdrew consent"),
    TAG_GIVEN("Tag Given", false, "打上标签", "Given a tag"),
    TAG_REMOVED("Tag Removed", false, "去掉标签", "Tag removed"),
    JOURNEY_ENTERED("Journey Entered", false, "进入旅程", "Entered a journey"),
    JOURNEY_FINISHED("Journey Finished", false, "走完旅程", "Finished a journey"),
    STAFF_ASKED("Staff Asked", false, "请同事跟进", "Staff asked to follow up");

    private static final Map<String, TrackName> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toMap(TrackName::wire, Function.identity()));

    private final String wire;
    private final boolean interaction;
    private final String zh;
    private final String en;

    TrackName(String wire, boolean interaction, String zh, String en) {
        this.wire = wire;
        this.interaction = interaction;
        this.zh = zh;
        this.en = en;
    }

    /** The name as sent, e.g. {@code Order Completed}. */
    public String wire() {
        return wire;
    }

    /** Whether it counts as the customer doing something with us (the metric "interaction" of the product's scoreboard). */
    public boolean isInteraction() {
        return interaction;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public static Optional<TrackName> of(String wire) {
        return Optional.ofNullable(BY_WIRE.get(wire));
    }
}
