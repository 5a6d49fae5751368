package nl.startklaar.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TeacherQuestionStore {

    private final JdbcClient jdbc;

    TeacherQuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the same question of the same person waits already. */
    boolean add(SchoolId school, TeacherQuestion question) {
        return jdbc.sql(
                                """
                                insert into portal.question
                                       (school_id, id, asked_at, asked_by, group_id, method_id, product_id, remark)
                                values (:school, :id, :at, :by, :group, :method, :product, :remark)
                                    on conflict do nothing
                                """)
                        .param("school", school.value())
                        .param("id", question.id())
                        .param("at", Timestamp.from(question.askedAt()))
                        .param("by", question.askedBy())
                        .param("group", question.group().orElse(null))
                        .param("method", question.method().orElse(null))
                        .param("product", question.product().orElse(null))
                        .param("remark", question.remark())
                        .update()
                == 1;
    }

    /** False when somebody else was first. */
    boolean close(SchoolId school, UUID id, Instant at, UUID by) {
        return jdbc.sql(
                                """
                                update portal.question
                                   set done_at = :at,
                                       done_by = :by
                                 where school_id = :school
                                   and id = :id
                                   and done_at is null
                                """)
                        .param("school", school.value())
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** False when it waits already, or the same question was asked anew. */
    boolean reopen(SchoolId school, UUID id) {
        return jdbc.sql(
                                """
                                update portal.question again
                                   set done_at = null,
                                       done_by = null
                                 where again.school_id = :school
                                   and again.id = :id
                                   and again.done_at is not null
                                   and not exists (
                                       select 1
                                         from portal.question newer
                                        where newer.school_id = :school
                                          and newer.done_at is null
                                          and newer.asked_by = again.asked_by
                                          and coalesce(newer.group_id, newer.asked_by) = coalesce(again.group_id, again.asked_by)
                                          and coalesce(newer.method_id, newer.asked_by) = coalesce(again.method_id, again.asked_by)
                                          and coalesce(newer.product_id, newer.asked_by) = coalesce(again.product_id, again.asked_by)
                                          and newer.remark = again.remark)
                                """)
                        .param("school", school.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<TeacherQuestion> find(SchoolId school, UUID id) {
        return jdbc.sql(
                        """
                        select id, asked_at, asked_by, group_id, method_id, product_id, remark, done_at
                          from portal.question
                         where school_id = :school
                           and id = :id
                        """)
                .param("school", school.value())
                .param("id", id)
                .query(TeacherQuestionStore::toRequest)
                .optional();
    }

    /** What waits, and what was done since that moment: the oldest first. */
    List<TeacherQuestion> list(SchoolId school, Instant doneSince) {
        return jdbc.sql(
                        """
                        select id, asked_at, asked_by, group_id, method_id, product_id, remark, done_at
                          from portal.question
                         where school_id = :school
                           and (done_at is null or done_at >= :since)
                         order by asked_at, id
                        """)
                .param("school", school.value())
                .param("since", Timestamp.from(doneSince))
                .query(TeacherQuestionStore::toRequest)
                .list();
    }

    int countOpen(SchoolId school) {
        return jdbc.sql(
                        """
                        select count(*)
                          from portal.question
                         where school_id = :school
                           and done_at is null
                        """)
                .param("school", school.value())
                .query(Integer.class)
                .single();
    }

    void removeBefore(SchoolId school, Instant moment) {
        jdbc.sql(
                        """
                        delete from portal.question
                         where school_id = :school
                           and asked_at < :moment
                        """)
                .param("school", school.value())
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private static TeacherQuestion toRequest(ResultSet row, int rowNumber) throws SQLException {
        return new TeacherQuestion(
                row.getObject("id", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("asked_by", UUID.class),
                Optional.ofNullable(row.getObject("group_id", UUID.class)),
                Optional.ofNullable(row.getObject("method_id", UUID.class)),
                Optional.ofNullable(row.getObject("product_id", UUID.class)),
                row.getString("remark"),
                Optional.ofNullable(row.getTimestamp("done_at")).map(Timestamp::toInstant));
    }
}
