package io.huoshui.connect.spreadsheet.internal;

import io.huoshui.base.Fields;
import io.huoshui.connect.spreadsheet.ColumnField;
import io.huoshui.connect.spreadsheet.ImportKind;
import io.huoshui.connect.spreadsheet.ImportOptions;
import io.huoshui.connect.spreadsheet.Template;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The home of remembered templates. */
final class ImportTemplateTable {
    private static final String SAVE = """
            insert into import_template (id, name, kind, columns, mapping, options, by, created_at)
            values (:id, :name, :kind, :columns::jsonb, :mapping::jsonb, :options::jsonb, :by, :at)
            on conflict (id) do update set name = excluded.name, kind = excluded.kind, columns = excluded.columns,
                mapping = excluded.mapping, options = excluded.options, by = excluded.by, created_at = excluded.created_at""";
    private static final String ALL =
            "select id, name, kind, columns, mapping, options from import_template order by created_at desc, id";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportTemplateTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void save(Template template, String by, Instant at) {
        jdbc.sql(SAVE)
                .param("id", template.id())
                .param("name", template.name())
                .param("kind", template.kind().word())
                .param("columns", json.writeValueAsString(template.columns()))
                .param("mapping", json.writeValueAsString(template.mapping()))
                .param("options", json.writeValueAsString(template.options().toMap()))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Newest first. */
    List<Template> all() {
        return jdbc.sql(ALL).query(this::template).list();
    }

    private Template template(ResultSet row, int index) throws SQLException {
        return new Template(
                row.getString("id"),
                row.getString("name"),
                ImportKind.of(row.getString("kind")).orElseThrow(),
                false,
                json.readValue(row.getString("columns"), new TypeReference<List<String>>() {}),
                json.readValue(row.getString("mapping"), new TypeReference<List<ColumnField>>() {}),
                ImportOptions.of(Fields.of(
                        json.readValue(row.getString("options"), new TypeReference<Map<String, Object>>() {}))));
    }
}
