package nl.startklaar.shortcut;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which shortcut stands for an old address of the hub. */
@Repository
class OldAddressStore {

    private final JdbcClient jdbc;

    OldAddressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Handed in again, it stands for the newest. */
    void keep(SchoolId school, OldAddress it, UUID shortcut, Instant at) {
        jdbc.sql(
                        """
                        insert into shortcut.old_address
                               (school_id, reference, audience, target, shortcut_id, added_at)
                        values (:school, :reference, :audience, :target, :shortcut, :at)
                        on conflict (school_id, reference, audience, target) do update
                           set shortcut_id = excluded.shortcut_id,
                               added_at = excluded.added_at
                        """)
                .param("school", school.value())
                .param("reference", it.reference())
                .param("audience", it.audience().name())
                .param("target", it.target())
                .param("shortcut", shortcut)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<UUID> findShortcut(SchoolId school, OldAddress it) {
        return jdbc.sql(
                        """
                        select shortcut_id
                          from shortcut.old_address
                         where school_id = :school
                           and reference = :reference
                           and audience = :audience
                           and target = :target
                        """)
                .param("school", school.value())
                .param("reference", it.reference())
                .param("audience", it.audience().name())
                .param("target", it.target())
                .query((row, _) -> row.getObject("shortcut_id", UUID.class))
                .optional();
    }

    /** An old address, and the shortcut that stands for it. */
    record Kept(OldAddress old, UUID shortcut) {}

    List<Kept> list(SchoolId school) {
        return jdbc.sql(
                        """
                        select reference, audience, target, shortcut_id
                          from shortcut.old_address
                         where school_id = :school
                         order by audience, target, reference
                        """)
                .param("school", school.value())
                .query((row, _) ->
                        new Kept(
                                new OldAddress(
                                        row.getObject("reference", UUID.class),
                                        Audience.valueOf(row.getString("audience")),
                                        row.getString("target")),
                                row.getObject("shortcut_id", UUID.class)))
                .list();
    }
}
