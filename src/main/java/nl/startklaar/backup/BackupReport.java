package nl.startklaar.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What is in a backup, and what was done with it.
 *
 * @param made the moment of which it is the picture
 * @param school the code of the only school in it; empty when it holds everything
 * @param schools how many schools are in it
 * @param leftOut the tables that no backup holds
 * @param hasKeys whether the keys of what is sealed in it are here
 */
public record BackupReport(
        Path file,
        long size,
        Instant made,
        String school,
        int schools,
        List<TableReport> tables,
        List<String> leftOut,
        boolean hasKeys) {

    public BackupReport {
        tables = List.copyOf(tables);
        leftOut = List.copyOf(leftOut);
    }

    public long rows() {
        return tables.stream().mapToLong(TableReport::rows).sum();
    }

    public long changes() {
        return tables.stream().mapToLong(it -> it.added() + it.removed()).sum();
    }

    public long lost() {
        return tables.stream().mapToLong(TableReport::leftOut).sum();
    }
}
