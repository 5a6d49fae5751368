package nl.startklaar.linking;

import jakarta.servlet.http.HttpServletResponse;
import nl.startklaar.linking.LinkOutcome.Done;
import nl.startklaar.linking.LinkOutcome.Nothing;
import nl.startklaar.linking.LinkUndo.AlreadyUndone;
import nl.startklaar.linking.LinkUndo.TooLate;
import nl.startklaar.linking.LinkUndo.Undone;
import nl.startklaar.school.AtSchool;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.stereotype.Component;

/** What somebody reads after a deed with links: what is done now, and the way back. */
@Component
class LinkNotes {

    private final NoteCookie notes;

    LinkNotes(NoteCookie notes) {
        this.notes = notes;
    }

    void told(HttpServletResponse response, AtSchool at, Page page, LinkOutcome outcome) {
        told(response, at, page, outcome, "linking.note.done");
    }

    /**
     * @param words get the number of changes and the last day to undo
     */
    void told(
            HttpServletResponse response,
            AtSchool at,
            Page page,
            LinkOutcome outcome,
            String words) {
        notes.leave(
                response,
                switch (outcome) {
                    case Done(var set, int changes, var until) ->
                            Note.done(
                                            words,
                                            page.text("linking.changes", changes),
                                            page.formats().day(until))
                                    .withUndo(
                                            at.home() + "/licenties/koppelen/" + set + "/herstel");
                    case Nothing _ -> Note.refused("linking.note.nothing");
                });
    }

    void told(HttpServletResponse response, Page page, LinkUndo outcome) {
        notes.leave(
                response,
                switch (outcome) {
                    case Undone(int links) ->
                            Note.done("linking.note.undone", page.text("linking.links", links));
                    case AlreadyUndone _ -> Note.refused("linking.note.already-undone");
                    case TooLate(var until) ->
                            Note.refused("linking.note.too-late", page.formats().day(until));
                });
    }
}
