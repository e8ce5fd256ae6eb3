package io.huoshui.run.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.web.Audit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever edits a row of the audit log breaks its chain, and the product says where. */
class AuditChainIT {
    private final Shop shop = Shop.open();
    private final JdbcTemplate database = shop.server().context().getBean(JdbcTemplate.class);

    @BeforeEach
    void threeActs() {
        Audit audit = shop.server().context().getBean(Audit.class);
        for (int i = 0; i < 3; i++) {
            audit.record("test.act", "thing:" + i, Map.of("n", i));
        }
    }

    @Test
    void anEditedRowIsFound() {
        broken(
                "update audit_entry set detail = '{\"n\":9}' where id = ?",
                "update audit_entry set detail = '{\"n\":1}' where id = ?");
    }

    @Test
    void aLetterMovedFromOneFieldToTheNextIsFound() {
        broken(
                "update audit_entry set action = 'test.ac', object = 'tthing:1' where id = ?",
                "update audit_entry set action = 'test.act', object = 'thing:1' where id = ?");
    }

    @Test
    void aRemovedRowIsFoundByTheOneAfterIt() {
        long middle = last() - 1;
        database.update("create table audit_removed as select * from audit_entry where id = " + middle);
        database.update("delete from audit_entry where id = ?", middle);
        assertThat(verification()).contains("\"intact\":false", "\"brokenAt\":" + (middle + 1));
        database.update("insert into audit_entry overriding system value select * from audit_removed");
        database.update("drop table audit_removed");
        assertThat(verification()).contains("\"intact\":true");
    }

    @Test
    void twoRowsThatChangedPlacesAreFound() {
        long first = last() - 1;
        swap(first, first + 1);
        assertThat(verification()).contains("\"intact\":false", "\"brokenAt\":" + first);
        swap(first, first + 1);
        assertThat(verification()).contains("\"intact\":true");
    }

    private void swap(long one, long other) {
        database.update("""
                update audit_entry a
                set at = b.at, actor = b.actor, action = b.action, object = b.object, detail = b.detail,
                    previous_hash = b.previous_hash, hash = b.hash
                from audit_entry b
                where a.id = ? and b.id = ? or a.id = ? and b.id = ?""", one, other, other, one);
    }

    private void broken(String edit, String undo) {
        long middle = last() - 1;
        database.update(edit, middle);
        assertThat(verification()).contains("\"intact\":false", "\"brokenAt\":" + middle);
        database.update(undo, middle);
        assertThat(verification()).contains("\"intact\":true");
    }

    private long last() {
        Long id = database.queryForObject("select max(id) from audit_entry", Long.class);
        return id == null ? 0 : id;
    }

    private String verification() {
        return shop.admin().get("/api/audit/verification").body();
    }
}
