package nl.startklaar.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * The least that lets a pupil in: a transaction that says its school, finds the card and the pupil,
 * writes the visit and a line of who came, and is kept when it ends. Nobody else looks at anything.
 */
final class BareVisit implements AutoCloseable {

    static final String TABLES =
            """
            create schema bench;
            create table bench.visit (school_id uuid, token uuid, pupil_id uuid, at timestamptz,
                   primary key (school_id, token));
            create table bench.line (school_id uuid, id uuid primary key, subject uuid, deed text, at timestamptz)
            """;

    private static final String SET = "select set_config('startklaar.school', ?, true)";
    private static final List<String> READS =
            List.of(
                    "select id from signin.card where school_id = ? and pupil_id = ?",
                    "select year_group from roster.placement where school_id = ? and pupil_id = ?");
    private static final List<String> WRITES =
            List.of(
                    "insert into bench.visit values (?, gen_random_uuid(), ?, now())",
                    "insert into bench.line values (?, gen_random_uuid(), ?, 'in', now())");

    private final Connection connection;

    BareVisit(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    void make(UUID school, UUID pupil) throws SQLException {
        try (var set = connection.prepareStatement(SET)) {
            set.setString(1, school.toString());
            set.execute();
        }
        for (String sql : READS) {
            try (var read = prepare(sql, school, pupil);
                    var rows = read.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("Nobody there: " + sql);
                }
            }
        }
        for (String sql : WRITES) {
            try (var write = prepare(sql, school, pupil)) {
                write.executeUpdate();
            }
        }
        connection.commit();
    }

    private PreparedStatement prepare(String sql, UUID school, UUID pupil) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setObject(1, school);
        statement.setObject(2, pupil);
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
