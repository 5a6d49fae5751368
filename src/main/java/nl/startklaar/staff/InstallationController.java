package nl.startklaar.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.startklaar.mail.Outbox;
import nl.startklaar.school.Board;
import nl.startklaar.school.For;
import nl.startklaar.school.Role;
import nl.startklaar.school.Schools;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.OperatorNote;
import nl.startklaar.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator's page: which boards and schools are here. No names of pupils, ever. */
@Controller
class InstallationController {

    private final Schools schools;
    private final OpenSchool openSchool;
    private final Outbox outbox;
    private final NoteCookie notes;
    private final List<OperatorNote.Source> upkeep;

    InstallationController(
            Schools schools,
            OpenSchool openSchool,
            Outbox outbox,
            NoteCookie notes,
            ObjectProvider<OperatorNote.Source> upkeep) {
        this.upkeep = upkeep.orderedStream().toList();
        this.outbox = outbox;
        this.schools = schools;
        this.openSchool = openSchool;
        this.notes = notes;
    }

    @For(Role.OPERATOR)
    @GetMapping("/beheer")
    ResponseEntity<String> list(Page page) {
        return ResponseEntity.ok(page.render("staff/installation.jte", view(Form.empty())));
    }

    @For(Role.OPERATOR)
    @PostMapping("/beheer/besturen")
    ResponseEntity<String> addBoard(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed).require("board", "staff.board.missing");
        if (form.isRefused()) {
            return Answers.again(page, "staff/installation.jte", view(form));
        }
        schools.addBoard(form.value("board"));
        notes.leave(response, Note.done("staff.board.added", form.value("board")));
        return Answers.to("/beheer");
    }

    @For(Role.OPERATOR)
    @GetMapping("/beheer/scholen/nieuw")
    ResponseEntity<String> showNewSchool(
            @RequestParam(defaultValue = "") String bestuur, Page page) {
        var form = Form.empty().with("boardId", bestuur);
        return ResponseEntity.ok(page.render("staff/new-school.jte", view(form)));
    }

    @For(Role.OPERATOR)
    @PostMapping("/beheer/scholen")
    ResponseEntity<String> addSchool(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed).require("name", "staff.name.missing");
        SchoolFields.check(form);
        var email = EmailAddress.find(form.value("email"));
        if (email.isEmpty()) {
            form.refuse("email", "staff.email.wrong");
        }
        var board = board(form);
        if (board.isEmpty()) {
            form.refuse("boardId", "staff.board.missing");
        }
        if (!form.isRefused()) {
            switch (open(form, board.orElseThrow(), email.orElseThrow())) {
                case DONE -> {}
                case BRIN_TAKEN -> form.refuse("brin", "staff.school.brin.taken");
                case SHUT_OUT -> form.refuse("email", "staff.invite.shut-out");
            }
        }
        if (form.isRefused()) {
            return Answers.again(page, "staff/new-school.jte", view(form));
        }
        notes.leave(response, Note.done("staff.school.added", form.value("school")));
        return Answers.to("/beheer");
    }

    private OpenOutcome open(Form form, Board board, String email) {
        var coordinator =
                new Invitation(email, form.value("name"), Set.of(Role.ICT_COORDINATOR), null);
        return openSchool.open(new NewSchool(SchoolFields.school(form, board.id()), coordinator));
    }

    private Optional<Board> board(Form form) {
        return schools.listBoards().stream()
                .filter(it -> it.id().value().toString().equals(form.value("boardId")))
                .findFirst();
    }

    private InstallationView view(Form form) {
        return new InstallationView(
                schools.listBoards(),
                schools.listSchools(),
                outbox.state(),
                upkeep.stream().map(OperatorNote.Source::look).toList(),
                form);
    }
}
