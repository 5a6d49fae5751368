package nl.startklaar.roster;

import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.keys.Seals;
import nl.startklaar.roster.SourceKey.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds one person by what others call them: the ECK iD, or the key in the pupil administration.
 * Also who has left; whoever asks looks whether they are still here.
 */
@Service
public class PeopleByKey {

    private final KeyBoard board;
    private final Seals seals;

    PeopleByKey(KeyBoard board, Seals seals) {
        this.board = board;
        this.seals = seals;
    }

    @Transactional(readOnly = true)
    public Optional<UUID> findPupilByEckId(SchoolId school, String eckId) {
        return board.find(school, Kind.PUPIL_ECK_ID, match(eckId));
    }

    @Transactional(readOnly = true)
    public Optional<UUID> findStaffByEckId(SchoolId school, String eckId) {
        return board.find(school, Kind.STAFF_ECK_ID, match(eckId));
    }

    /** Empty too when somebody else's ECK iD is known of that pupil. */
    @Transactional(readOnly = true)
    public Optional<UUID> findPupilByKey(SchoolId school, String key, Optional<String> eckId) {
        return board.find(school, Kind.PUPIL, key)
                .filter(it -> !isSomebodyElse(school, Kind.PUPIL_ECK_ID, it, eckId));
    }

    /** Empty too when somebody else's ECK iD is known of that member of staff. */
    @Transactional(readOnly = true)
    public Optional<UUID> findStaffByKey(SchoolId school, String key, Optional<String> eckId) {
        return board.find(school, Kind.STAFF, key)
                .filter(it -> !isSomebodyElse(school, Kind.STAFF_ECK_ID, it, eckId));
    }

    private boolean isSomebodyElse(
            SchoolId school, Kind kind, UUID person, Optional<String> eckId) {
        return eckId.filter(it -> board.hasOther(school, kind, person, match(it))).isPresent();
    }

    private String match(String eckId) {
        return seals.match(SourceKey.SEALED_FOR, eckId);
    }
}
