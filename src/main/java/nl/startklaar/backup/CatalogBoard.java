package nl.startklaar.backup;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import nl.startklaar.backup.TableShape.Column;
import nl.startklaar.backup.TableShape.Parent;
import nl.startklaar.storage.DeclaredTable;

/** Asks the database what its tables look like. */
final class CatalogBoard {

    private static final String COLUMNS =
            """
            select attname,
                   format_type(atttypid, atttypmod),
                   not attnotnull or atthasdef or attidentity <> '',
                   attidentity <> ''
              from pg_attribute
             where attrelid = cast(? as regclass)
               and attnum > 0
               and not attisdropped
               and attgenerated = ''
             order by attnum
            """;

    private static final String KEY =
            """
            select attname
              from pg_index
              join pg_attribute
                on attrelid = indrelid
               and attnum = any (indkey)
             where indrelid = cast(? as regclass)
               and indisprimary
             order by array_position(cast(indkey as int2[]), attnum)
            """;

    private static final String PARENTS =
            """
            select cast(cast(confrelid as regclass) as text),
                   array(select cast(attname as text)
                           from unnest(conkey) with ordinality as ours (number, place)
                           join pg_attribute
                             on attrelid = conrelid
                            and attnum = number
                          order by place),
                   array(select cast(attname as text)
                           from unnest(confkey) with ordinality as theirs (number, place)
                           join pg_attribute
                             on attrelid = confrelid
                            and attnum = number
                          order by place),
                   pg_get_constraintdef(oid)
              from pg_constraint
             where conrelid = cast(? as regclass)
               and contype = 'f'
               and conparentid = 0
             order by conname
            """;

    /** Whoever sees every school may still not touch the log book: so such tables are known. */
    private static final String ONLY_ADDED_TO =
            "select not has_table_privilege('bulk', ?, 'DELETE')";

    private CatalogBoard() {}

    static TableShape read(Wire wire, DeclaredTable table) {
        return new TableShape(
                table,
                wire.list(
                        COLUMNS,
                        row ->
                                new Column(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getBoolean(3),
                                        row.getBoolean(4)),
                        table.name()),
                wire.list(KEY, row -> row.getString(1), table.name()),
                wire.list(
                        PARENTS,
                        row ->
                                new Parent(
                                        row.getString(1),
                                        texts(row.getArray(2)),
                                        texts(row.getArray(3)),
                                        row.getString(4)),
                        table.name()),
                wire.list(ONLY_ADDED_TO, row -> row.getBoolean(1), table.name()).getFirst());
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
