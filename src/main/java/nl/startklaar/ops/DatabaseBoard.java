package nl.startklaar.ops;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Properties;

/** Looks at a database server before the application dares to use it. */
final class DatabaseBoard {

    /**
     * What a server is, as seen by the role app.
     *
     * @param version the major version, as in 15
     * @param isMighty whether the role passes the policies on the tables, which it never may
     * @param time what the server's clock says
     */
    record Server(int version, String fullVersion, String role, boolean isMighty, Instant time) {}

    private static final String LOOK =
            """
            select current_setting('server_version_num')::int / 10000,
                   current_setting('server_version'),
                   current_user,
                   role.rolsuper
                   or role.rolbypassrls
                   or exists (
                       select 1
                         from pg_class owned
                        where owned.relowner = role.oid
                          and owned.relpersistence = 'p'),
                   clock_timestamp()
              from pg_roles role
             where role.rolname = current_user
            """;

    private static final String IS_THERE = "select to_regclass('ops.practice') is not null";
    private static final String IS_PRACTICE = "select exists (select from ops.practice)";

    private static final String HAS_SCHOOLS_TABLE =
            "select to_regclass('school.schools') is not null";
    private static final String HAS_SCHOOLS = "select exists (select from school.schools)";

    private DatabaseBoard() {}

    static Server read(Database database) throws SQLException {
        try (var connection = connect(database);
                var query = connection.prepareStatement(LOOK);
                var answer = query.executeQuery()) {
            answer.next();
            Timestamp time = answer.getTimestamp(5);
            return new Server(
                    answer.getInt(1),
                    answer.getString(2),
                    answer.getString(3),
                    answer.getBoolean(4),
                    time.toInstant());
        }
    }

    /** Whether all data here are invented; a database that nobody migrated yet has none. */
    static boolean isPractice(Database database) {
        try (var connection = connect(database)) {
            return isPractice(connection);
        } catch (SQLException silent) {
            throw new Stopped(Exit.UNREACHABLE, "ops.database.silent", database.address());
        }
    }

    /** Whether the tables were made. */
    static boolean isMigrated(Database database) {
        try (var connection = connect(database)) {
            return isTrue(connection, HAS_SCHOOLS_TABLE);
        } catch (SQLException silent) {
            throw new Stopped(Exit.UNREACHABLE, "ops.database.silent", database.address());
        }
    }

    /**
     * Whether somebody works here in earnest. The mark of practice comes before the first practice
     * school, and the first person of a real installation comes with the first school: so a school
     * without that mark is a real one, and without a school there is nobody.
     */
    static boolean isReal(Database database) {
        try (var connection = connect(database)) {
            return !isPractice(connection)
                    && isTrue(connection, HAS_SCHOOLS_TABLE)
                    && isTrue(connection, HAS_SCHOOLS);
        } catch (SQLException silent) {
            throw new Stopped(Exit.UNREACHABLE, "ops.database.silent", database.address());
        }
    }

    private static boolean isPractice(Connection connection) throws SQLException {
        return isTrue(connection, IS_THERE) && isTrue(connection, IS_PRACTICE);
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (var query = connection.prepareStatement(question);
                var answer = query.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        var login = new Properties();
        login.setProperty("user", "app");
        login.setProperty("password", database.appPassword());
        login.setProperty("connectTimeout", "5");
        login.setProperty("loginTimeout", "5");
        return DriverManager.getConnection(database.url(), login);
    }
}
