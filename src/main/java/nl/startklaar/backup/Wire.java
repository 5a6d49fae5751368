package nl.startklaar.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * One connection to the database, spoken to in whole statements. A test listens to them, and breaks
 * off where it likes.
 *
 * @param listener hears every statement before it is done
 */
record Wire(Connection connection, Consumer<String> listener) {

    /** Reads one row of an answer. */
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** How values are written as text; whatever somebody has set for this connection or server. */
    private static final List<String> PLAIN =
            List.of(
                    "set local datestyle = 'ISO, YMD'",
                    "set local intervalstyle = 'postgres'",
                    "set local timezone = 'UTC'",
                    "set local extra_float_digits = 1",
                    "set local bytea_output = 'hex'",
                    "set local search_path = public");

    void writePlainly() {
        PLAIN.forEach(this::run);
    }

    /** How many rows it changed. */
    int run(String sql) {
        listener.accept(sql);
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException failed) {
            throw new DatabaseSaysNo(sql, failed);
        }
    }

    <T> List<T> list(String sql, Reading<T> reading, Object... arguments) {
        listener.accept(sql);
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new DatabaseSaysNo(sql, failed);
        }
    }

    long number(String sql) {
        return list(sql, row -> row.getLong(1)).getFirst();
    }

    void copyOut(String sql, OutputStream out) {
        listener.accept(sql);
        try {
            copying().copyOut(sql, out);
        } catch (SQLException failed) {
            throw new DatabaseSaysNo(sql, failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void copyIn(String sql, InputStream in) {
        listener.accept(sql);
        try {
            copying().copyIn(sql, in);
        } catch (SQLException failed) {
            throw new DatabaseSaysNo(sql, failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private CopyManager copying() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
