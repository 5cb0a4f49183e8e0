package pro.supportmax.macros;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of macros. */
@Component
class MacroRows {

    private static final String SELECT = "select id, name, actions from macros.macro ";
    private static final JsonMapper json = JsonMapper.builder().build();

    private final JdbcClient sql;

    MacroRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Macro> all() {
        return sql.sql(SELECT + "order by lower(name), id")
                .query(MacroRows::macro)
                .list();
    }

    Optional<Macro> find(UUID id) {
        return sql.sql(SELECT + "where id = ?")
                .param(id)
                .query(MacroRows::macro)
                .optional();
    }

    /** Until the end of the transaction nobody else changes it. */
    Optional<Macro> lock(UUID id) {
        return sql.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(MacroRows::macro)
                .optional();
    }

    void save(Macro macro) {
        sql.sql("""
                insert into macros.macro (id, name, actions) values (?, ?, ?::jsonb)
                on conflict (id) do update set name = excluded.name, actions = excluded.actions
                """)
                .params(macro.id(), macro.name(), json.writeValueAsString(macro.actions()))
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from macros.macro where id = ?").param(id).update();
    }

    private static Macro macro(ResultSet row, int number) throws SQLException {
        var actions = json.readValue(row.getString("actions"), new TypeReference<List<MacroAction>>() {});
        return new Macro(row.getObject("id", UUID.class), row.getString("name"), actions);
    }
}
