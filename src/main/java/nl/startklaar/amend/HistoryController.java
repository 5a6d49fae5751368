package nl.startklaar.amend;

import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.startklaar.roster.UndoOutcome;
import nl.startklaar.roster.UndoOutcome.AlreadyUndone;
import nl.startklaar.roster.UndoOutcome.TooLate;
import nl.startklaar.roster.UndoOutcome.TouchedLater;
import nl.startklaar.roster.UndoOutcome.Undone;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page <i>Wijzigingen met de hand</i>. */
@Controller
@RequestMapping("/s/{school}/wijzigingen")
class HistoryController {

    private final History history;
    private final UndoByHand undo;
    private final NoteCookie notes;

    HistoryController(History history, UndoByHand undo, NoteCookie notes) {
        this.history = history;
        this.undo = undo;
        this.notes = notes;
    }

    @GetMapping
    @For({ICT_COORDINATOR, HEAD})
    ResponseEntity<String> show(AtSchool at, Page page) {
        return Answers.shown(page, "amend/history.jte", history.show(at, page));
    }

    @PostMapping("/{set}/herstel")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> undo(
            AtSchool at, @PathVariable UUID set, Page page, HttpServletResponse response) {
        notes.leave(response, note(undo.undo(at.details(), set), page));
        return Answers.to(History.address(at.home()));
    }

    private static Note note(UndoOutcome outcome, Page page) {
        return switch (outcome) {
            case Undone _ -> Note.done("amend.note.undone");
            case AlreadyUndone _ -> Note.refused("amend.note.already-undone");
            case TooLate(var until) ->
                    Note.refused("amend.note.too-late", page.formats().day(until));
            case TouchedLater(var names) ->
                    Note.refused("amend.note.touched-later", String.join(", ", names));
        };
    }
}
