package nl.startklaar.consent;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.consent.ConsentPeriod.Deed;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequestStore {

    enum Answer {
        ON,
        NO,
        WITHDRAWN
    }

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ConsentRequest> listOpen(SchoolId school) {
        return jdbc.sql(
                        """
                        select id, publisher_id, asked_on
                          from consent.request
                         where school_id = :school
                           and answer is null
                         order by asked_at, id
                        """)
                .param("school", school.value())
                .query((row, rowNumber) ->
                        new ConsentRequest(
                                row.getObject("id", UUID.class),
                                row.getObject("publisher_id", UUID.class),
                                row.getObject("asked_on", LocalDate.class)))
                .list();
    }

    /** False when the same was asked, and still waits. */
    boolean add(SchoolId school, ConsentRequest request, Instant now) {
        return jdbc.sql(
                                """
                                insert into consent.request (school_id, id, publisher_id, asked_on, asked_at)
                                values (:school, :id, :publisher, :askedOn, :now)
                                    on conflict (school_id, publisher_id) where answer is null do nothing
                                """)
                        .param("school", school.value())
                        .param("id", request.id())
                        .param("publisher", request.publisher())
                        .param("askedOn", request.askedOn())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean answer(SchoolId school, UUID publisher, Answer answer, Deed deed) {
        return jdbc.sql(
                                """
                                update consent.request
                                   set answer = :answer,
                                       answered_at = :at,
                                       answered_by = :by
                                 where school_id = :school
                                   and publisher_id = :publisher
                                   and answer is null
                                """)
                        .param("school", school.value())
                        .param("publisher", publisher)
                        .param("answer", answer.name())
                        .param("at", Timestamp.from(deed.at()))
                        .param("by", deed.by())
                        .update()
                == 1;
    }
}
