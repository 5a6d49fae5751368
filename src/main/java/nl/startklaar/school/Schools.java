package nl.startklaar.school;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which schools and boards there are. */
@Service
public class Schools {

    private final SchoolStore store;
    private final AuditTrail audit;

    Schools(SchoolStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public School getSchool(SchoolId id) {
        return store.findSchool(id).orElseThrow(() -> new NotFound("school", id));
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    public Optional<School> findSchool(Brin brin) {
        return store.findSchool(brin);
    }

    /** In the order people expect. */
    @Transactional(readOnly = true)
    @WithoutSchool
    public List<School> listSchools() {
        return store.listSchools();
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    public Optional<String> findBoardName(BoardId board) {
        return store.findBoardName(board);
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    public List<Board> listBoards() {
        return store.listBoards();
    }

    @Transactional
    @WithoutSchool
    public BoardId addBoard(String name) {
        var board = new BoardId(UUID.randomUUID());
        store.addBoard(board, name);
        audit.note(AuditEntry.of("school.audit.board-added", board.value(), "name"));
        return board;
    }

    /** Empty when another school has this code already: a second school never takes its place. */
    @Transactional
    public Optional<School> add(School school) {
        if (!store.add(school)) {
            return Optional.empty();
        }
        audit.note(school.id(), AuditEntry.of("school.audit.added", school.brin(), "brin", "name"));
        return Optional.of(school);
    }

    /** Everything but the code and the board can be changed. */
    @Transactional
    public void change(School school) {
        var fields = school.differences(getSchool(school.id()));
        if (fields.isEmpty()) {
            return;
        }
        store.change(school);
        audit.note(
                school.id(),
                AuditEntry.of(
                        "school.audit.changed", school.brin(), fields.toArray(String[]::new)));
    }
}
