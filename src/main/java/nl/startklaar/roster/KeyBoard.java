package nl.startklaar.roster;

import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.roster.SourceKey.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has which key now; of people these are of no school year. */
@Repository
class KeyBoard {

    private final JdbcClient jdbc;

    KeyBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> find(SchoolId school, Kind kind, String key) {
        return jdbc.sql(
                        """
                        select subject_id
                          from roster.source_key
                         where school_id = :school
                           and kind = :kind
                           and start_year = 0
                           and key = :key
                           and last_day is null
                        """)
                .param("school", school.value())
                .param("kind", kind.name())
                .param("key", key)
                .query(UUID.class)
                .optional();
    }

    /** Whether somebody has a key of this kind, and it is not this one. */
    boolean hasOther(SchoolId school, Kind kind, UUID person, String key) {
        return jdbc.sql(
                        """
                        select exists (
                               select 1
                                 from roster.source_key
                                where school_id = :school
                                  and kind = :kind
                                  and subject_id = :person
                                  and key <> :key
                                  and last_day is null)
                        """)
                .param("school", school.value())
                .param("kind", kind.name())
                .param("person", person)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }
}
