package nl.startklaar.backup;

import java.sql.SQLException;

/** A statement that PostgreSQL did not do. Its message names tables, never what is in them. */
final class DatabaseSaysNo extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String state;

    DatabaseSaysNo(String sql, SQLException why) {
        super(sql, why);
        this.state = String.valueOf(why.getSQLState());
    }

    /** Somebody else has a lock that we want. */
    boolean isLocked() {
        return state.equals("55P03");
    }

    /**
     * The same for people, when it is about a value or a row that the table does not take. What
     * PostgreSQL said of it is dropped: it can hold a name.
     */
    RuntimeException about(TableShape table) {
        boolean isAboutData = state.startsWith("22") || state.startsWith("23");
        return isAboutData ? new Unusable("backup.file.rows", table.name()) : this;
    }
}
