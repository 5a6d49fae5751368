package nl.startklaar.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows that the real work has kept, once more, in plain tables with the same keys: no policies,
 * no foreign keys, no other indexes. It takes every table that holds rows of schools, whichever
 * module it is of, so that nothing the real work keeps is left out of the comparison.
 */
final class BareStore implements AutoCloseable {

    private static final String COMPARISON =
            """
            select count(*)
              from pg_temp.sent
              full join (
                   select own.school_id, own.key, pupil.given, pupil.first_names, pupil.initials, pupil.prefix,
                          pupil.surname, pupil.birth_date, placement.year_group, its_group.key as group_key
                     from bench.roster_source_key own
                     join bench.roster_pupil pupil
                       on pupil.school_id = own.school_id
                      and pupil.id = own.subject_id
                     join bench.roster_placement placement
                       on placement.school_id = own.school_id
                      and placement.start_year = %1$d
                      and placement.pupil_id = pupil.id
                     left join bench.roster_source_key its_group
                       on its_group.school_id = own.school_id
                      and its_group.kind = 'GROUP'
                      and its_group.subject_id = placement.group_id
                      and its_group.last_day is null
                    where own.school_id = any('{%2$s}') -- as :schools
                      and own.kind = 'PUPIL'
                      and own.last_day is null) ours
                on ours.school_id = sent.school_id
               and ours.key = sent.key
             where (sent.given, sent.first_names, sent.initials, sent.prefix, sent.surname, sent.birth_date,
                    sent.year_group, sent.group_key)
                   is distinct from
                   (ours.given, ours.first_names, ours.initials, ours.prefix, ours.surname, ours.birth_date,
                    ours.year_group, ours.group_key)
            """;

    private static final String SENT =
            "create temporary table if not exists sent (school_id uuid, key text, given text,"
                    + " first_names text, initials text, prefix text, surname text,"
                    + " birth_date date, year_group text, group_key text) on commit delete rows";

    private static final String TABLES =
            "select format('%I.%I', space.nspname, kept.relname),"
                    + " format('bench.%I', space.nspname || '_' || kept.relname)"
                    + " from pg_class kept"
                    + " join pg_namespace space on space.oid = kept.relnamespace"
                    + " where kept.relkind = 'r' and kept.relpersistence = 'p' and space.nspname <> 'bench' and exists ("
                    + " select from pg_attribute it where it.attrelid = kept.oid"
                    + " and it.attname = 'school_id') order by 1";

    private static final String KEYS =
            "select pg_get_constraintdef(oid) from pg_constraint"
                    + " where conrelid = '%s'::regclass and contype in ('p', 'u', 'x')";

    private final Connection connection;

    BareStore(Connection connection) throws SQLException {
        this.connection = connection;
        // a batch is a few schools of many: they are found by their keys, never by reading all
        execute("set enable_seqscan = off");
        execute("set max_parallel_workers_per_gather = 0");
        connection.setAutoCommit(false);
    }

    /** A table of ours, and what its rows look like to COPY. */
    record Rows(String table, byte[] lines) {}

    /** Makes the plain tables, empty. */
    void prepare() throws SQLException {
        execute("create schema bench");
        for (var table : tables().entrySet()) {
            execute("create table %s (like %s)".formatted(table.getValue(), table.getKey()));
            for (String key : list(KEYS.formatted(table.getKey()))) {
                execute("alter table %s add %s".formatted(table.getValue(), key));
            }
        }
        connection.commit();
    }

    /** Forgets what the schools ever sent, so that a round can begin again. */
    void empty() throws SQLException {
        var all = new ArrayList<String>();
        tables().forEach((real, bare) -> all.addAll(List.of(real, bare)));
        execute("truncate " + String.join(", ", all));
        connection.commit();
    }

    /** From this number on, rows are written by transactions that begin later. */
    long mark() throws SQLException {
        long mark = Long.parseLong(list("select pg_current_xact_id()::text").getFirst());
        connection.commit();
        return mark;
    }

    /** Everybody begins with clean buffers, and knows how large the tables are. */
    void settle() throws SQLException {
        connection.setAutoCommit(true);
        execute("analyze");
        execute("checkpoint");
        connection.setAutoCommit(false);
    }

    /**
     * The rows these schools have got since the mark; earlier versions of them leave our tables.
     */
    List<Rows> fetch(Collection<UUID> schools, long mark) throws SQLException, IOException {
        var fetched = new ArrayList<Rows>();
        for (var table : tables().entrySet()) {
            var news =
                    "select * from %s it where school_id = any('{%s}') and it.xmin::text::bigint >= %d"
                            .formatted(table.getKey(), ids(schools), mark);
            var lines = new ByteArrayOutputStream();
            copies().copyOut("copy (" + news + ") to stdout", lines);
            if (lines.size() > 0) {
                fetched.add(new Rows(table.getValue(), lines.toByteArray()));
            }
            forget(table, schools, mark);
        }
        connection.commit();
        return fetched;
    }

    /** What was changed or has gone since the mark; nothing was there before the first of marks. */
    private void forget(Map.Entry<String, String> table, Collection<UUID> schools, long mark)
            throws SQLException {
        var key = primaryKey(table.getKey());
        execute(
                "delete from %s bare where school_id = any('{%s}') and not exists (select from %s real where %s and real.xmin::text::bigint < %d)"
                        .formatted(
                                table.getValue(),
                                ids(schools),
                                table.getKey(),
                                key.stream()
                                        .map(it -> "real.%s = bare.%s".formatted(it, it))
                                        .collect(joining(" and ")),
                                mark));
    }

    private List<String> primaryKey(String table) throws SQLException {
        return list(
                "select it.attname from pg_index of_table join pg_attribute it on it.attrelid = of_table.indrelid"
                        + " and it.attnum = any(of_table.indkey)"
                        + " where of_table.indisprimary and of_table.indrelid = '%s'::regclass"
                                .formatted(table));
    }

    /** How many of these pupils are not exactly as they were. */
    long countDifferences(String sent, Collection<UUID> schools, int startYear)
            throws SQLException, IOException {
        execute(SENT);
        copies().copyIn(
                        "copy pg_temp.sent from stdin",
                        new ByteArrayInputStream(sent.getBytes(UTF_8)));
        return Long.parseLong(list(COMPARISON.formatted(startYear, ids(schools))).getFirst());
    }

    /** Whether files with these hashes came before. */
    long countKnown(Collection<String> hashes) throws SQLException {
        var all = hashes.stream().map(it -> "'" + it + "'").collect(joining(", "));
        return Long.parseLong(
                list("select count(*) from bench.intake_run where sha256 in (" + all + ")")
                        .getFirst());
    }

    /** How many rows went in. */
    long copyIn(Rows rows) throws SQLException, IOException {
        return copies().copyIn(
                        "copy " + rows.table() + " from stdin",
                        new ByteArrayInputStream(rows.lines()));
    }

    void commit() {
        try {
            connection.commit();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Map<String, String> tables() throws SQLException {
        var tables = new LinkedHashMap<String, String>();
        try (var query = connection.createStatement();
                var row = query.executeQuery(TABLES)) {
            while (row.next()) {
                tables.put(row.getString(1), row.getString(2));
            }
        }
        return tables;
    }

    List<String> list(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var query = connection.createStatement();
                var row = query.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static String ids(Collection<UUID> schools) {
        return schools.stream().map(UUID::toString).collect(joining(","));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw new UncheckedIOException(new IOException(broken));
        }
    }
}
