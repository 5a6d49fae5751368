package nl.startklaar.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.school.Board;
import nl.startklaar.school.For;
import nl.startklaar.school.Role;
import nl.startklaar.school.Schools;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator lets in people of a board, and other operators. */
@Controller
class OfficesController {

    private static final String PAGE = "staff/office.jte";

    private final Offices offices;
    private final Schools schools;
    private final NoteCookie notes;

    OfficesController(Offices offices, Schools schools, NoteCookie notes) {
        this.offices = offices;
        this.schools = schools;
        this.notes = notes;
    }

    @For(Role.OPERATOR)
    @GetMapping("/beheer/uitnodigen")
    ResponseEntity<String> show(@RequestParam(defaultValue = "") String bestuur, Page page) {
        return ResponseEntity.ok(page.render(PAGE, new OfficeView(board(bestuur), Form.empty())));
    }

    @For(Role.OPERATOR)
    @PostMapping("/beheer/uitnodigen")
    ResponseEntity<String> invite(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed).require("name", "staff.name.missing");
        var board = board(form.value("bestuur"));
        var email = EmailAddress.find(form.value("email"));
        if (email.isEmpty()) {
            form.refuse("email", "staff.email.wrong");
        }
        if (!form.isRefused()
                && invite(board, email.orElseThrow(), form.value("name"))
                        == ColleagueOutcome.SHUT_OUT) {
            form.refuse("email", "staff.invite.shut-out");
        }
        if (form.isRefused()) {
            return Answers.again(page, PAGE, new OfficeView(board, form));
        }
        notes.leave(response, Note.done("staff.invite.done", form.value("name")));
        return Answers.to("/beheer");
    }

    private ColleagueOutcome invite(Optional<Board> board, String email, String name) {
        var invitation = new Invitation(email, name, Set.of(), null);
        return board.map(it -> offices.inviteToBoard(invitation, it))
                .orElseGet(() -> offices.inviteOperator(invitation));
    }

    /** Empty for the installation; a board that is not here never makes somebody operator. */
    private Optional<Board> board(String id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                schools.listBoards().stream()
                        .filter(it -> it.id().value().toString().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("board", id)));
    }
}
