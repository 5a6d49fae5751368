package nl.startklaar.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.school.For;
import nl.startklaar.school.Role;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where the operator keeps parties, their contacts, dates and maintenance. */
@Controller
@RequestMapping("/beheer/agenda")
class PartiesController {

    private final PartyBook book;
    private final SchoolDay day;
    private final NoteCookie notes;

    PartiesController(PartyBook book, SchoolDay day, NoteCookie notes) {
        this.book = book;
        this.day = day;
        this.notes = notes;
    }

    @For(Role.OPERATOR)
    @GetMapping
    @ResponseBody
    String list(Page page) {
        return page.render(
                "calendar/parties.jte", new PartiesView(book.listParties(), day.today()));
    }

    @For(Role.OPERATOR)
    @PostMapping
    String add(
            @RequestParam PartyKind kind,
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean practice,
            HttpServletResponse response) {
        var tidy = Reach.tidy(name);
        if (tidy.isEmpty() || kind == PartyKind.OWN_ICT) {
            notes.leave(response, Note.refused("calendar.party.not-yet"));
            return "redirect:/beheer/agenda";
        }
        var party = new Party(UUID.randomUUID(), kind, tidy, practice, Validity.from(day.today()));
        book.add(party);
        return back(party.id(), response, Note.done("calendar.party.added", tidy));
    }

    @For(Role.OPERATOR)
    @GetMapping("/{party}")
    @ResponseBody
    String show(@PathVariable UUID party, Page page) {
        return page.render("calendar/party.jte", book.show(party, day.today()));
    }

    @For(Role.OPERATOR)
    @PostMapping("/{party}/naam")
    String rename(
            @PathVariable UUID party, @RequestParam String name, HttpServletResponse response) {
        var tidy = Reach.tidy(name);
        if (tidy.isEmpty()) {
            return back(party, response, Note.refused("calendar.party.not-yet"));
        }
        book.rename(party, tidy);
        return back(party, response, Note.done("calendar.party.renamed", tidy));
    }

    @For(Role.OPERATOR)
    @PostMapping("/{party}/contact")
    String addContact(
            @PathVariable UUID party,
            @ModelAttribute ContactForm form,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam String source,
            HttpServletResponse response) {
        Plausible.demand(from);
        if (form.reach().isNowhere()) {
            return back(party, response, Note.refused("calendar.contact.not-yet"));
        }
        book.add(
                new PartyContact(
                        UUID.randomUUID(),
                        party,
                        form.reach(),
                        Validity.from(from),
                        Reach.tidy(source)));
        return back(party, response, Note.done("calendar.party.contact-added"));
    }

    @For(Role.OPERATOR)
    @PostMapping("/{party}/datum")
    String addDate(
            @PathVariable UUID party,
            @RequestParam PublisherDate.Kind kind,
            @RequestParam("day") @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam int startYear,
            @RequestParam String source,
            HttpServletResponse response) {
        Plausible.demand(on);
        Plausible.demand(startYear);
        book.add(
                new PublisherDate(
                        UUID.randomUUID(),
                        party,
                        "",
                        kind,
                        on,
                        startYear,
                        Validity.from(day.today()),
                        Reach.tidy(source)));
        return back(party, response, Note.done("calendar.party.date-added"));
    }

    @For(Role.OPERATOR)
    @PostMapping("/{party}/onderhoud")
    String addMaintenance(
            @PathVariable UUID party,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate first,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate last,
            @RequestParam String dutch,
            @RequestParam String english,
            @RequestParam String source,
            HttpServletResponse response) {
        Plausible.demand(first);
        Plausible.demand(last);
        if (last.isBefore(first)) {
            return back(party, response, Note.refused("calendar.problem.LAST"));
        }
        book.add(
                new MaintenanceWindow(
                        UUID.randomUUID(),
                        party,
                        "",
                        new DayRange(first, last),
                        Reach.tidy(dutch),
                        Reach.tidy(english),
                        Validity.from(day.today()),
                        Reach.tidy(source)));
        return back(party, response, Note.done("calendar.party.maintenance-added"));
    }

    @For(Role.OPERATOR)
    @PostMapping("/{party}/{fact}/{id}/eindig")
    String end(
            @PathVariable UUID party,
            @PathVariable Fact fact,
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate last,
            HttpServletResponse response) {
        Plausible.demand(last);
        book.end(fact, party, id, last);
        return back(party, response, Note.done("calendar.party.ended"));
    }

    private String back(UUID party, HttpServletResponse response, Note note) {
        notes.leave(response, note);
        return "redirect:/beheer/agenda/" + party;
    }
}
