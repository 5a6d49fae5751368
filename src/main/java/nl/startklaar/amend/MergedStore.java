package nl.startklaar.amend;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers under which other ids a person was known, until they are erased. */
@Repository
class MergedStore {

    private final JdbcClient jdbc;

    MergedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SchoolId school, UUID gone, UUID kept, UUID changeSet) {
        jdbc.sql(
                        """
                        insert into amend.merged (school_id, gone, kept, change_set_id)
                        values (:school, :gone, :kept, :set)
                        """)
                .param("school", school.value())
                .param("gone", gone)
                .param("kept", kept)
                .param("set", changeSet)
                .update();
    }

    /** They are two after all. */
    void remove(SchoolId school, UUID changeSet) {
        jdbc.sql(
                        """
                        delete from amend.merged
                         where school_id = :school
                           and change_set_id = :set
                        """)
                .param("school", school.value())
                .param("set", changeSet)
                .update();
    }

    /** These people, and all they ever were. */
    Set<UUID> withMerged(SchoolId school, Collection<UUID> people) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                with recursive same (person) as (
                                    select unnest(:people)
                                     union
                                    select merged.gone
                                      from amend.merged
                                      join same
                                        on same.person = merged.kept
                                     where merged.school_id = :school)
                                select person
                                  from same
                                """)
                        .param("school", school.value())
                        .param("people", people.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }
}
