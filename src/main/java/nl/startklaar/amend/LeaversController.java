package nl.startklaar.amend;

import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.RosterHistory;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.staff.Account;
import nl.startklaar.staff.WayIn;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page <i>Vertrokken leerlingen</i>, for members of staff as well. */
@Controller
@RequestMapping("/s/{school}/vertrokken")
class LeaversController {

    private final Leavers leavers;
    private final RosterHistory history;
    private final WayIn wayIn;
    private final Years years;
    private final Told told;
    private final NoteCookie notes;
    private final SchoolDay day;

    LeaversController(
            Leavers leavers,
            RosterHistory history,
            WayIn wayIn,
            Years years,
            Told told,
            NoteCookie notes,
            SchoolDay day) {
        this.leavers = leavers;
        this.history = history;
        this.wayIn = wayIn;
        this.years = years;
        this.told = told;
        this.notes = notes;
        this.day = day;
    }

    @GetMapping
    @For({ICT_COORDINATOR, HEAD})
    ResponseEntity<String> show(AtSchool at, Page page) {
        return Answers.shown(page, "amend/leavers.jte", view(at));
    }

    @PostMapping("/{departure}/terug")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> bringBack(
            AtSchool at,
            @PathVariable UUID departure,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response) {
        var back = leavers.get(at.school(), departure);
        var in = running(at);
        var form = new Form(typed);
        var place =
                back.needsGroup()
                        ? PupilForm.place(form, in, back.lastYearGroup())
                        : Optional.<Place>empty();
        if (form.isRefused()) {
            notes.leave(response, Note.refused("amend.note.choose-group"));
            return Answers.to(at.home() + "/vertrokken");
        }
        var outcome = leavers.bringBack(at.school(), departure, place.orElse(null));
        told.done(response, in, outcome, "amend.note.back", name(at, back.departure()));
        return Answers.to(at.home() + "/vertrokken");
    }

    /** Never by itself: somebody who left one school may be needed a while to hand things over. */
    @PostMapping("/{departure}/toegang")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> endAccess(
            AtSchool at, @PathVariable UUID departure, HttpServletResponse response) {
        var back = leavers.get(at.school(), departure);
        var account = account(at, back).orElseThrow(() -> new NotFound("way in", departure));
        var note =
                wayIn.end(at.details(), account.id())
                        ? Note.done("amend.note.access-ended", account.name())
                        : Note.refused("amend.note.last-coordinator", account.name());
        notes.leave(response, note);
        return Answers.to(at.home() + "/vertrokken");
    }

    private InYear running(AtSchool at) {
        return years.show(at, SchoolYear.of(day.today()).toString());
    }

    private LeaversPage view(AtSchool at) {
        var lines =
                leavers.list(at.school()).stream()
                        .map(it ->
                                new LeaversPage.Line(it, name(at, it.departure()), account(at, it)))
                        .toList();
        return new LeaversPage(running(at), day.today(), lines);
    }

    private String name(AtSchool at, Departure departure) {
        var subject = List.of(departure.subject());
        return history.findNames(at.school(), subject).getOrDefault(departure.subject(), "");
    }

    private Optional<Account> account(AtSchool at, BringBack back) {
        return back.rows().stream()
                .filter(StaffMember.class::isInstance)
                .map(it -> ((StaffMember) it).email())
                .filter(it -> !it.isEmpty())
                .flatMap(it -> wayIn.find(at.details(), it).stream())
                .findFirst();
    }
}
