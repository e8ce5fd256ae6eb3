package io.huoshui.journey.internal.calendar;

import io.huoshui.event.Announce;
import io.huoshui.event.SystemEvents;
import io.huoshui.journey.calendar.Account;
import io.huoshui.journey.calendar.ContentItem;
import io.huoshui.web.SignedIn;
import java.util.LinkedHashMap;
import java.util.Map;

/** Decisions about the calendar become facts of the log. Two that start from the same version have the same message id: the second is told. */
final class DecideContent {
    private final Announce announce;

    DecideContent(Announce announce) {
        this.announce = announce;
    }

    void define(Account account) {
        Map<String, Object> said = by();
        said.put("account", account.id());
        said.put("version", account.version());
        said.put("definition", AccountForm.of(account).tree());
        announce.fact(
                "content-account.define",
                "content-account:" + account.id(),
                SystemEvents.CONTENT_ACCOUNT_DEFINED,
                "content-account:" + account.id() + ":" + account.version(),
                said);
    }

    void retire(Account account) {
        Map<String, Object> said = by();
        said.put("account", account.id());
        announce.fact(
                "content-account.retire",
                "content-account:" + account.id(),
                SystemEvents.CONTENT_ACCOUNT_RETIRED,
                "content-account:" + account.id() + ":" + account.version() + ":retired",
                said);
    }

    void plan(ContentItem item) {
        Map<String, Object> said = by();
        said.put("item", item.id());
        said.put("account", item.account());
        said.put("kind", item.kind().word());
        said.put("title", item.title());
        said.put("theme", item.theme());
        said.put("at", item.at().toString());
        said.put("minutes", item.length().toMinutes());
        if (item.campaign() != null) {
            said.put("campaignId", item.campaign());
        }
        said.put("version", item.version());
        announce.fact(
                "content.plan",
                "content:" + item.id(),
                SystemEvents.CONTENT_PLANNED,
                "content:" + item.id() + ":" + item.version(),
                said);
    }

    void cancel(ContentItem item, String because) {
        Map<String, Object> said = by();
        said.put("item", item.id());
        said.put("because", because);
        announce.fact(
                "content.cancel",
                "content:" + item.id(),
                SystemEvents.CONTENT_CANCELLED,
                "content:" + item.id() + ":" + item.version() + ":cancelled",
                said);
    }

    private static Map<String, Object> by() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("by", SignedIn.nameOrSystem());
        return said;
    }
}
