package io.huoshui.journey.internal.calendar;

import io.huoshui.journey.calendar.Account;
import io.huoshui.journey.calendar.ContentItem;
import io.huoshui.journey.internal.form.JourneyJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts and what is planned for them. */
final class ContentTable {
    private static final String ACCOUNTS = """
        select id, name, kind, persona, rhythm::text as rhythm, sop::text as sop, version, retired_at from content_account
        """;

    private static final String SAVE_ACCOUNT = """
        insert into content_account (id, name, kind, persona, rhythm, sop, version, retired_at)
        values (:id, :name, :kind, :persona, :rhythm::jsonb, :sop::jsonb, :version, null)
        on conflict (id) do update set (name, kind, persona, rhythm, sop, version, retired_at)
          = (excluded.name, excluded.kind, excluded.persona, excluded.rhythm, excluded.sop, excluded.version, null)""";

    private static final String RETIRE = """
        update content_account set retired_at = :at where id = :id and retired_at is null""";

    private static final String ITEMS = """
        select id, account, kind, title, theme, at, minutes, campaign, version, cancelled from content_item
        """;

    private static final String SAVE_ITEM = """
        insert into content_item (id, account, kind, title, theme, at, minutes, campaign, version, cancelled)
        values (:id, :account, :kind, :title, :theme, :at, :minutes, :campaign, :version, false)
        on conflict (id) do update set (account, kind, title, theme, at, minutes, campaign, version)
          = (excluded.account, excluded.kind, excluded.title, excluded.theme, excluded.at, excluded.minutes, excluded.campaign,
             excluded.version)""";

    private static final String CANCEL = "update content_item set cancelled = true where id = :id";

    private final JdbcClient jdbc;

    ContentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In use, by kind and name. */
    List<Account> accounts() {
        return jdbc.sql(ACCOUNTS + " where retired_at is null order by kind desc, name, id")
                .query(ContentTable::account)
                .list();
    }

    Optional<Account> account(String id) {
        return jdbc.sql(ACCOUNTS + " where id = :id")
                .param("id", id)
                .query(ContentTable::account)
                .optional();
    }

    void save(Account account) {
        Map<String, Object> form = AccountForm.of(account).tree();
        jdbc.sql(SAVE_ACCOUNT)
                .param("id", account.id())
                .param("name", account.name())
                .param("kind", account.kind().word())
                .param("persona", account.persona())
                .param("rhythm", JourneyJson.text(Objects.requireNonNull(form.get("rhythm"))))
                .param("sop", JourneyJson.text(Objects.requireNonNull(form.get("sop"))))
                .param("version", account.version())
                .update();
    }

    void retire(String id, Instant at) {
        jdbc.sql(RETIRE).param("id", id).param("at", Timestamp.from(at)).update();
    }

    /** Those that are on, by time. */
    List<ContentItem> items(Instant from, Instant until) {
        return jdbc.sql(ITEMS + " where not cancelled and at >= :from and at < :until order by at, id")
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(ContentTable::item)
                .list();
    }

    /** Also one that was cancelled. */
    Optional<ContentItem> item(String id) {
        return jdbc.sql(ITEMS + " where id = :id")
                .param("id", id)
                .query(ContentTable::item)
                .optional();
    }

    boolean isOn(String id) {
        return jdbc.sql("select not cancelled from content_item where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void save(ContentItem item) {
        jdbc.sql(SAVE_ITEM)
                .param("id", item.id())
                .param("account", item.account())
                .param("kind", item.kind().word())
                .param("title", item.title())
                .param("theme", item.theme())
                .param("at", Timestamp.from(item.at()))
                .param("minutes", item.length().toMinutes())
                .param("campaign", item.campaign())
                .param("version", item.version())
                .update();
    }

    void cancel(String id) {
        jdbc.sql(CANCEL).param("id", id).update();
    }

    private static Account account(ResultSet row, int no) throws SQLException {
        AccountForm form = AccountForm.read(Map.of(
                "name", row.getString("name"),
                "kind", row.getString("kind"),
                "persona", row.getString("persona"),
                "rhythm", JourneyJson.values(row.getString("rhythm")),
                "sop", JourneyJson.values(row.getString("sop"))));
        Account account = form.account(row.getString("id"), row.getInt("version"));
        Timestamp retired = row.getTimestamp("retired_at");
        return new Account(
                account.id(),
                account.name(),
                account.kind(),
                account.persona(),
                account.rhythm(),
                account.sop(),
                account.version(),
                retired == null ? null : retired.toInstant());
    }

    private static ContentItem item(ResultSet row, int no) throws SQLException {
        return new ContentItem(
                row.getString("id"),
                row.getString("account"),
                AccountForm.kind(row.getString("kind")),
                row.getString("title"),
                row.getString("theme"),
                row.getTimestamp("at").toInstant(),
                Duration.ofMinutes(row.getInt("minutes")),
                row.getString("campaign"),
                false,
                row.getInt("version"));
    }
}
