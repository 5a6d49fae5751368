package nl.startklaar.consent;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.consent.ConsentPeriod.Deed;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers which forms were sent to publishers that have no roster link. */
@Repository
class FormStore {

    private final JdbcClient jdbc;

    FormStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By publisher, the day on which the form for a school year was sent. */
    Map<UUID, LocalDate> list(SchoolId school, SchoolYear year) {
        return jdbc
                .sql(
                        """
                        select publisher_id, sent_on
                          from consent.form_sent
                         where school_id = :school
                           and start_year = :year
                        """)
                .param("school", school.value())
                .param("year", year.startYear())
                .query((row, rowNumber) ->
                        Map.entry(
                                row.getObject("publisher_id", UUID.class),
                                row.getObject("sent_on", LocalDate.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Saying it twice changes nothing. */
    boolean add(SchoolId school, SchoolYear year, UUID publisher, LocalDate sentOn, Deed deed) {
        return jdbc.sql(
                                """
                                insert into consent.form_sent
                                       (school_id, start_year, publisher_id, sent_on, said_at, said_by)
                                values (:school, :year, :publisher, :sentOn, :at, :by)
                                    on conflict do nothing
                                """)
                        .param("school", school.value())
                        .param("year", year.startYear())
                        .param("publisher", publisher)
                        .param("sentOn", sentOn)
                        .param("at", Timestamp.from(deed.at()))
                        .param("by", deed.by())
                        .update()
                == 1;
    }

    boolean remove(SchoolId school, SchoolYear year, UUID publisher) {
        return jdbc.sql(
                                """
                                delete from consent.form_sent
                                 where school_id = :school
                                   and start_year = :year
                                   and publisher_id = :publisher
                                """)
                        .param("school", school.value())
                        .param("year", year.startYear())
                        .param("publisher", publisher)
                        .update()
                == 1;
    }
}
