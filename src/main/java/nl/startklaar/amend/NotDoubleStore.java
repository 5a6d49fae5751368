package nl.startklaar.amend;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers of whom somebody said that they look like one person and are two. */
@Repository
class NotDoubleStore {

    private final JdbcClient jdbc;

    NotDoubleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once for each of them, so that it is forgotten with either. */
    void add(SchoolId school, PersonPair pair) {
        jdbc.sql(
                        """
                        insert into amend.not_double (school_id, person, other)
                        values (:school, :one, :other), (:school, :other, :one)
                            on conflict do nothing
                        """)
                .param("school", school.value())
                .param("one", pair.one())
                .param("other", pair.other())
                .update();
    }

    Set<PersonPair> list(SchoolId school) {
        return jdbc
                .sql(
                        """
                        select person, other
                          from amend.not_double
                         where school_id = :school
                        """)
                .param("school", school.value())
                .query((row, rowNumber) ->
                        PersonPair.of(
                                row.getObject("person", UUID.class),
                                row.getObject("other", UUID.class)))
                .stream()
                .collect(toSet());
    }
}
