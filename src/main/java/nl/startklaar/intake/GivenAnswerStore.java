package nl.startklaar.intake;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.plan.Answers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers what was answered. */
@Repository
class GivenAnswerStore {

    private final JdbcClient jdbc;

    GivenAnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Answers find(SchoolId school) {
        Map<String, Boolean> answers = new HashMap<>();
        list(school).forEach(it -> answers.put(it.question(), it.yes()));
        return new Answers(answers);
    }

    /** The newest first. */
    List<GivenAnswer> list(SchoolId school) {
        return jdbc.sql(
                        """
                        select question, yes, account, person, given_at
                          from intake.answer
                         where school_id = :school
                         order by given_at desc, question
                        """)
                .param("school", school.value())
                .query((row, _) ->
                        new GivenAnswer(
                                school,
                                row.getString("question"),
                                row.getBoolean("yes"),
                                row.getObject("account", UUID.class),
                                row.getString("person"),
                                row.getTimestamp("given_at").toInstant()))
                .list();
    }

    /** In the place of what was said before. */
    void put(GivenAnswer answer) {
        jdbc.sql(
                        """
                        insert into intake.answer (school_id, question, yes, account, person, given_at)
                        values (:school, :question, :yes, :account, :person, :at)
                        on conflict (school_id, question) do update
                           set yes = excluded.yes,
                               account = excluded.account,
                               person = excluded.person,
                               given_at = excluded.given_at
                        """)
                .param("school", answer.school().value())
                .param("question", answer.question())
                .param("yes", answer.yes())
                .param("account", answer.account())
                .param("person", answer.person())
                .param("at", Timestamp.from(answer.at()))
                .update();
    }

    /** False when it was not there. */
    boolean remove(SchoolId school, String question) {
        return jdbc.sql(
                                """
                                delete from intake.answer
                                 where school_id = :school
                                   and question = :question
                                """)
                        .param("school", school.value())
                        .param("question", question)
                        .update()
                == 1;
    }
}
