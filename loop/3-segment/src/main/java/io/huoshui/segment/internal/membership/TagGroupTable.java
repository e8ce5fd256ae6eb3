package io.huoshui.segment.internal.membership;

import io.huoshui.segment.tag.TagGroup;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Groups of tags. */
public class TagGroupTable {
    private static final String ALL = "select id, name from tag_group order by name, id";

    private static final String SAVE = """
        insert into tag_group (id, name, position) values (:id, :name, :position)
        on conflict (id) do update set name = excluded.name, position = excluded.position""";

    private final JdbcClient jdbc;

    public TagGroupTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<TagGroup> all() {
        return jdbc.sql(ALL)
                .query((row, no) -> new TagGroup(row.getString("id"), row.getString("name")))
                .list();
    }

    void save(TagGroup group, long position) {
        jdbc.sql(SAVE)
                .param("id", group.id())
                .param("name", group.name())
                .param("position", position)
                .update();
    }
}
