package nl.startklaar.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.calendar.DeviationForm.Reading.NotYet;
import nl.startklaar.calendar.DeviationForm.Reading.Understood;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.school.Role;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Own days of a school: look first what they move, then keep them. */
@Controller
class DeviationController {

    private final SchoolCalendars calendars;
    private final NoteCookie notes;

    DeviationController(SchoolCalendars calendars, NoteCookie notes) {
        this.calendars = calendars;
        this.notes = notes;
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @GetMapping("/s/{school}/agenda/eigen-dagen")
    @ResponseBody
    String look(
            AtSchool at,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String name,
            Page page) {
        var form = new DeviationForm(kind, first, last, name);
        return page.render("calendar/deviation.jte", view(at, form));
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @PostMapping("/s/{school}/agenda/eigen-dagen")
    String keep(
            AtSchool at,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String name,
            HttpServletResponse response) {
        var note =
                switch (read(at, new DeviationForm(kind, first, last, name))) {
                    case Understood(var deviation) -> {
                        var id = calendars.addDeviation(at.school(), deviation);
                        yield Note.done("calendar.deviation.added")
                                .withUndo(at.home() + "/agenda/eigen-dagen/" + id + "/weg");
                    }
                    case NotYet(var problems) -> Note.refused(problems.getFirst().words());
                };
        notes.leave(response, note);
        return "redirect:" + at.home() + "/agenda";
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @PostMapping("/s/{school}/agenda/eigen-dagen/{id}/weg")
    String remove(AtSchool at, @PathVariable UUID id, HttpServletResponse response) {
        calendars.removeDeviation(at.school(), id);
        notes.leave(response, Note.done("calendar.deviation.removed"));
        return "redirect:" + at.home() + "/agenda";
    }

    private DeviationForm.Reading read(AtSchool at, DeviationForm form) {
        return form.read(calendars.listDeviations(at.school()));
    }

    private DeviationView view(AtSchool at, DeviationForm form) {
        if (form.isUntouched()) {
            return new DeviationView(at, form, List.of(), Optional.empty(), List.of());
        }
        return switch (read(at, form)) {
            case Understood(var deviation) ->
                    new DeviationView(
                            at,
                            form,
                            List.of(),
                            Optional.of(deviation),
                            calendars.whatMoves(at.school(), deviation));
            case NotYet(var problems) ->
                    new DeviationView(at, form, problems, Optional.empty(), List.of());
        };
    }
}
