package nl.startklaar.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pictures for home, of pupils who have none at school. */
@Repository
class HomePictureStore {

    private final JdbcClient jdbc;

    HomePictureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<KeptPictures> find(SchoolId school, UUID way) {
        return jdbc.sql(
                        """
                        select pupil_id as hashed_for, match, size
                          from signin.home_pictures
                         where school_id = :school
                           and way_id = :way
                        """)
                .param("school", school.value())
                .param("way", way)
                .query(PictureStore::toKept)
                .optional();
    }

    /** False when there are some already: who is first, gives them. */
    boolean add(SchoolId school, HomeWay way, KeptPictures kept, Instant now) {
        return jdbc.sql(
                                """
                                insert into signin.home_pictures
                                       (school_id, way_id, pupil_id, match, size, given_at)
                                values (:school, :way, :pupil, :match, :size, :now)
                                    on conflict (school_id, way_id) do nothing
                                """)
                        .param("school", school.value())
                        .param("way", way.id())
                        .param("pupil", way.pupil())
                        .param("match", kept.match())
                        .param("size", kept.size())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void forget(SchoolId school, UUID way) {
        jdbc.sql(
                        """
                        delete from signin.home_pictures
                         where school_id = :school
                           and way_id = :way
                        """)
                .param("school", school.value())
                .param("way", way)
                .update();
    }
}
