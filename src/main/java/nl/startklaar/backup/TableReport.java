package nl.startklaar.backup;

/**
 * What happened, or would happen, to one table.
 *
 * @param rows how many rows the backup has of it, as far as they are for this deed
 * @param added rows that the backup has and the table not, or not like this
 * @param removed rows that the table has and the backup not, or not like this
 * @param leftOut rows that cannot come back, because what they point to is gone
 */
public record TableReport(String table, long rows, long added, long removed, long leftOut) {

    static TableReport of(TableInFile table) {
        return new TableReport(table.name(), table.rows(), 0, 0, 0);
    }
}
