package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.NameSearch;
import nl.startklaar.kernel.SchoolId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds people by any part of their name, or by what the pupil administration calls them: pupils
 * and staff, also who has left. Whoever sees only their own groups finds only the pupils in these.
 */
@Service
public class People {

    private final PeopleBoard board;

    People(PeopleBoard board) {
        this.board = board;
    }

    @Transactional(readOnly = true)
    public List<KnownPerson> search(
            SchoolId school, Sight sight, NameSearch search, LocalDate today) {
        return board.list(school, sight, today).stream()
                .filter(it -> it.isFoundBy(search))
                .map(PersonLine::person)
                .toList();
    }

    /** In the order in which people look for names. */
    @Transactional(readOnly = true)
    public List<KnownPerson> list(SchoolId school, Sight sight, LocalDate today) {
        return board.list(school, sight, today).stream().map(PersonLine::person).toList();
    }

    /** Empty too when it is nobody for whoever looks. */
    @Transactional(readOnly = true)
    public Optional<KnownPerson> find(SchoolId school, Sight sight, UUID id, LocalDate today) {
        return board.list(school, sight, today).stream()
                .map(PersonLine::person)
                .filter(it -> it.traced().id().filter(id::equals).isPresent())
                .findFirst();
    }

    /**
     * Which member of staff has which mail address, in small letters; who has none, is not there.
     */
    @Transactional(readOnly = true)
    public Map<UUID, String> mailOfStaff(SchoolId school) {
        return board.mailOfStaff(school);
    }
}
