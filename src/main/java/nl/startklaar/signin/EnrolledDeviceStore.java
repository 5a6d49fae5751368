package nl.startklaar.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnrolledDeviceStore {

    private final JdbcClient jdbc;

    EnrolledDeviceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SchoolId school, EnrolledDevice device, byte[] hash, @Nullable UUID by) {
        jdbc.sql(
                        """
                        insert into signin.device (school_id, id, token_hash, label, enrolled_at, enrolled_by)
                        values (:school, :id, :hash, :label, :at, :by)
                        """)
                .param("school", school.value())
                .param("id", device.id())
                .param("hash", hash)
                .param("label", device.label())
                .param("at", Timestamp.from(device.enrolledAt()))
                .param("by", by)
                .update();
    }

    boolean isEnrolled(SchoolId school, byte[] hash) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1
                              from signin.device
                             where school_id = :school
                               and token_hash = :hash
                               and revoked_at is null)
                        """)
                .param("school", school.value())
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    boolean isAnyEnrolled(SchoolId school) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1
                              from signin.device
                             where school_id = :school
                               and revoked_at is null)
                        """)
                .param("school", school.value())
                .query(Boolean.class)
                .single();
    }

    List<EnrolledDevice> list(SchoolId school) {
        return jdbc.sql(
                        """
                        select id, label, enrolled_at
                          from signin.device
                         where school_id = :school
                           and revoked_at is null
                         order by label collate dutch, id
                        """)
                .param("school", school.value())
                .query((row, rowNumber) ->
                        new EnrolledDevice(
                                row.getObject("id", UUID.class),
                                row.getString("label"),
                                row.getTimestamp("enrolled_at").toInstant()))
                .list();
    }

    boolean revoke(SchoolId school, UUID device, Instant now) {
        return jdbc.sql(
                                """
                                update signin.device
                                   set revoked_at = :now
                                 where school_id = :school
                                   and id = :device
                                   and revoked_at is null
                                """)
                        .param("school", school.value())
                        .param("device", device)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
