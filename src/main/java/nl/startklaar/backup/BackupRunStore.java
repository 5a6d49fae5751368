package nl.startklaar.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.backup.BackupRun.Kind;
import nl.startklaar.backup.BackupRun.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BackupRunStore {

    private final JdbcClient jdbc;

    BackupRunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Kind kind, String school, String file, Instant at) {
        jdbc.sql(
                        """
                        insert into backup.run (id, kind, school, file, began_at, result, size, row_count)
                        values (:id, :kind, :school, :file, :at, 'BUSY', 0, 0)
                        """)
                .param("id", id)
                .param("kind", kind.name())
                .param("school", school)
                .param("file", file)
                .param("at", Timestamp.from(at))
                .update();
    }

    void finish(UUID id, Result result, long size, long rows, Instant at) {
        jdbc.sql(
                        """
                        update backup.run
                           set result = :result,
                               size = :size,
                               row_count = :rows,
                               finished_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("result", result.name())
                .param("size", size)
                .param("rows", rows)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Only a look into the file told of which school it is. */
    void isOf(UUID id, String school) {
        jdbc.sql(
                        """
                        update backup.run
                           set school = :school
                         where id = :id
                        """)
                .param("id", id)
                .param("school", school)
                .update();
    }

    /** The newest first. */
    List<BackupRun> list(int limit) {
        return jdbc.sql(
                        """
                        select id, kind, school, file, began_at, finished_at, result, size, row_count
                          from backup.run
                         order by began_at desc, id
                         limit :limit
                        """)
                .param("limit", limit)
                .query(BackupRunStore::toRun)
                .list();
    }

    /** The last time that this ended well for everything together. */
    Optional<BackupRun> findLastGood(Kind kind) {
        return jdbc.sql(
                        """
                        select id, kind, school, file, began_at, finished_at, result, size, row_count
                          from backup.run
                         where kind = :kind
                           and result = 'GOOD'
                           and school = ''
                         order by began_at desc, id
                         limit 1
                        """)
                .param("kind", kind.name())
                .query(BackupRunStore::toRun)
                .optional();
    }

    private static BackupRun toRun(ResultSet row, int rowNumber) throws SQLException {
        return new BackupRun(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("school"),
                row.getString("file"),
                row.getTimestamp("began_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant),
                Result.valueOf(row.getString("result")),
                row.getLong("size"),
                row.getLong("row_count"));
    }
}
