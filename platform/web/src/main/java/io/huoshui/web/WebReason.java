package io.huoshui.web;

import io.huoshui.base.Reason;

/** Why the operator API said no, with the HTTP status it says it with. */
public enum WebReason implements Reason {
    WEB_NOT_SIGNED_IN(1101, 401, Category.CALLER, "请先登录", "Sign in first."),
    WEB_BAD_LOGIN(1102, 401, Category.CALLER, "用户名或密码不对", "The user name or the password is wrong."),
    WEB_NOT_ALLOWED(
            1103,
            403,
            Category.RULE,
            "你的角色没有这个权限，请找管理员",
            "Your role does not include this permission; ask an administrator."),
    WEB_FORGED(
            1104,
            403,
            Category.CALLER,
            "请求缺少防伪令牌，请刷新页面再试",
            "The request lacks the anti-forgery token; reload the page and try again."),
    WEB_INVALID(1105, 400, Category.CALLER, "内容有误，请看标出的字段", "Something is not right; see the fields named."),
    WEB_UNREADABLE(
            1106,
            400,
            Category.CALLER,
            "读不懂请求内容，请检查 JSON 和参数",
            "The request cannot be read; check its JSON and parameters."),
    WEB_NOT_FOUND(1107, 404, Category.CALLER, "没有找到", "Not found."),
    WEB_METHOD(1108, 405, Category.CALLER, "这个地址不支持这种操作", "This address does not support that method."),
    WEB_NOT_ACCEPTABLE(
            1109, 406, Category.CALLER, "无法以要求的格式回答", "The answer is not available in the format asked for."),
    WEB_CHANGED_MEANWHILE(
            1110, 409, Category.RULE, "别人刚改过，请刷新后再改", "Someone changed it meanwhile; reload and change it again."),
    WEB_TOO_LARGE(1111, 413, Category.CALLER, "内容太大", "The content is too large."),
    WEB_MEDIA_TYPE(1112, 415, Category.CALLER, "不支持这种内容类型", "This content type is not supported."),
    WEB_TOO_MANY(1113, 429, Category.OVERLOAD, "尝试太频繁，请稍后再试", "Too many attempts; try again later."),
    WEB_BUG(
            1114,
            500,
            Category.BUG,
            "系统出错了，已记录，请把编号告诉管理员",
            "Something broke and was recorded; give the error id to your administrator."),
    WEB_UNAVAILABLE(1115, 503, Category.OVERLOAD, "暂时忙不过来，请稍后再试", "Not available right now; try again shortly."),
    WEB_NAME_TAKEN(1116, 409, Category.RULE, "这个用户名已经有人用了", "This user name is taken."),
    WEB_LAST_ADMIN(1117, 409, Category.RULE, "至少要留一位在用的管理员", "At least one active administrator must remain."),
    WEB_PASSWORD_NOT_CHANGED(
            1118,
            403,
            Category.RULE,
            "请先修改一次性密码",
            "Change the one-time password first; nothing else is allowed before.");

    private final int status;
    private final Told told;

    WebReason(int number, int status, Category category, String zh, String en) {
        this.status = status;
        told = new Told(number, category, zh, en);
    }

    /** The HTTP status this reason is answered with. */
    public int status() {
        return status;
    }

    @Override
    public Told told() {
        return told;
    }
}
