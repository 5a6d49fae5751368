package nl.startklaar.signin;

import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a pupil comes in with because another turned out to be the same. A card is one thing and
 * moves; pictures and a password are known to the child, and stay with both.
 */
@Repository
class MovedSecretStore {

    private final JdbcClient jdbc;

    MovedSecretStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void moveCards(SchoolId school, UUID kept, UUID gone, UUID changeSet) {
        jdbc.sql(
                        """
                        with moving as (
                             update signin.card
                                set pupil_id = :kept
                              where school_id = :school
                                and pupil_id = :gone
                                and revoked_at is null
                                and kind not in (select kind
                                                   from signin.card
                                                  where school_id = :school
                                                    and pupil_id = :kept
                                                    and revoked_at is null)
                             returning id)
                        insert into signin.moved_card (school_id, change_set_id, card_id, pupil_id)
                        select :school, :set, id, :gone
                          from moving
                        """)
                .param("school", school.value())
                .param("kept", kept)
                .param("gone", gone)
                .param("set", changeSet)
                .update();
    }

    void copyPictures(SchoolId school, UUID kept, UUID gone, UUID changeSet) {
        jdbc.sql(
                        """
                        insert into signin.pictures
                               (school_id, pupil_id, match, size, given_at, given_by, hashed_for, copied_in)
                        select school_id, :kept, match, size, given_at, given_by, hashed_for, :set
                          from signin.pictures
                         where school_id = :school
                           and pupil_id = :gone
                            on conflict do nothing
                        """)
                .param("school", school.value())
                .param("kept", kept)
                .param("gone", gone)
                .param("set", changeSet)
                .update();
    }

    void copyPassword(SchoolId school, UUID kept, UUID gone, UUID changeSet) {
        jdbc.sql(
                        """
                        insert into signin.password
                               (school_id, pupil_id, hash, given_at, given_by, copied_in)
                        select school_id, :kept, hash, given_at, given_by, :set
                          from signin.password
                         where school_id = :school
                           and pupil_id = :gone
                            on conflict do nothing
                        """)
                .param("school", school.value())
                .param("kept", kept)
                .param("gone", gone)
                .param("set", changeSet)
                .update();
    }

    /** What was given since then stays. */
    void giveBack(SchoolId school, UUID changeSet) {
        jdbc.sql(
                        """
                        with back as (
                             delete from signin.moved_card
                              where school_id = :school
                                and change_set_id = :set
                             returning card_id, pupil_id)
                        update signin.card
                           set pupil_id = back.pupil_id
                          from back
                         where school_id = :school
                           and id = back.card_id
                        """)
                .param("school", school.value())
                .param("set", changeSet)
                .update();
        jdbc.sql("delete from signin.pictures where school_id = :school and copied_in = :set")
                .param("school", school.value())
                .param("set", changeSet)
                .update();
        jdbc.sql("delete from signin.password where school_id = :school and copied_in = :set")
                .param("school", school.value())
                .param("set", changeSet)
                .update();
    }
}
