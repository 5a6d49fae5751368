package nl.startklaar.family;

import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.signin.HomeWay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ways that moved because two pupils are one; they go back with that change of the roster. */
@Repository
class MovedStore {

    private final JdbcClient jdbc;

    MovedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void move(SchoolId school, ParentWay way, UUID kept, int number, UUID changeSet) {
        jdbc.sql(
                        """
                        with moving as (
                             update family.way
                                set pupil_id = :kept,
                                    number = :number
                              where school_id = :school
                                and id = :way)
                        insert into family.moved (school_id, change_set_id, way_id, pupil_id, number)
                        values (:school, :set, :way, :gone, :before)
                        """)
                .param("school", school.value())
                .param("set", changeSet)
                .param("way", way.id())
                .param("gone", way.pupil())
                .param("before", way.number())
                .param("kept", kept)
                .param("number", number)
                .update();
    }

    /** The ways that went back. */
    List<HomeWay> giveBack(SchoolId school, UUID changeSet) {
        return jdbc.sql(
                        """
                        with back as (
                             delete from family.moved
                              where school_id = :school
                                and change_set_id = :set
                             returning way_id, pupil_id, number)
                        update family.way
                           set pupil_id = back.pupil_id,
                               number = back.number
                          from back
                         where school_id = :school
                           and id = back.way_id
                        returning id, way.pupil_id
                        """)
                .param("school", school.value())
                .param("set", changeSet)
                .query((row, rowNumber) ->
                        new HomeWay(
                                row.getObject("id", UUID.class),
                                row.getObject("pupil_id", UUID.class)))
                .list();
    }
}
