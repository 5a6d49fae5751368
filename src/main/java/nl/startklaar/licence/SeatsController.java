package nl.startklaar.licence;

import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.startklaar.kernel.SchoolDay;
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

/** The page <i>Plaatsen</i>: used, needed, and who holds one. */
@Controller
@RequestMapping("/s/{school}/licenties/plaatsen")
class SeatsController {

    private final SeatsPages pages;
    private final Seats seats;
    private final NoteCookie notes;
    private final SchoolDay day;

    SeatsController(SeatsPages pages, Seats seats, NoteCookie notes, SchoolDay day) {
        this.pages = pages;
        this.seats = seats;
        this.notes = notes;
        this.day = day;
    }

    @GetMapping
    @For({ICT_COORDINATOR, HEAD})
    ResponseEntity<String> show(AtSchool at, Page page) {
        return Answers.shown(page, "licence/seats.jte", pages.of(at));
    }

    /** Free for somebody else from today on. */
    @PostMapping("/{licence}/{pupil}/vrij")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> release(
            AtSchool at,
            @PathVariable UUID licence,
            @PathVariable UUID pupil,
            HttpServletResponse response) {
        boolean released = seats.release(at.school(), licence, pupil, day.today());
        var back = at.home() + "/licenties/plaatsen";
        notes.leave(
                response,
                released
                        ? Note.done("licence.note.seat-released")
                                .withUndo(back + "/" + licence + "/" + pupil + "/terug")
                        : Note.refused("licence.note.no-seat"));
        return Answers.to(back);
    }

    /** It was a mistake; when somebody else took the seat meanwhile, that is said. */
    @PostMapping("/{licence}/{pupil}/terug")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> giveBack(
            AtSchool at,
            @PathVariable UUID licence,
            @PathVariable UUID pupil,
            HttpServletResponse response) {
        notes.leave(
                response,
                switch (seats.claim(at.school(), licence, pupil, day.today())) {
                    case SeatOutcome.Claimed _, SeatOutcome.AlreadyHeld _ ->
                            Note.done("licence.note.seat-back");
                    case SeatOutcome.Full _ -> Note.refused("licence.note.seat-taken");
                    case SeatOutcome.NotPerPupil _, SeatOutcome.Ended _ ->
                            Note.refused("licence.note.no-seat");
                });
        return Answers.to(at.home() + "/licenties/plaatsen");
    }
}
