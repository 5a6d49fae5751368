package nl.startklaar.checklist;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.calendar.Contact;
import nl.startklaar.calendar.Contacts;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.readiness.Answers;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Confirmation.Kind;
import nl.startklaar.readiness.Fact;
import nl.startklaar.readiness.LineReport;
import nl.startklaar.readiness.Person;
import nl.startklaar.readiness.Readiness;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.school.Role;
import nl.startklaar.staff.Accounts;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** One line of the list: why, what we saw, how to solve it, and what people say about it. */
@Controller
class LineController {

    private static final int LONGEST_SNOOZE = 60;
    private static final int LONGEST_TEXT = 500;

    private final Startlijst startlijst;
    private final Readiness readiness;
    private final Answers answers;
    private final NoteCookie notes;
    private final Contacts contacts;
    private final Accounts accounts;

    LineController(
            Startlijst startlijst,
            Readiness readiness,
            Answers answers,
            NoteCookie notes,
            Contacts contacts,
            Accounts accounts) {
        this.startlijst = startlijst;
        this.readiness = readiness;
        this.answers = answers;
        this.notes = notes;
        this.contacts = contacts;
        this.accounts = accounts;
    }

    /** A board only looks. */
    static boolean mayAct(AtSchool at) {
        return at.is(Role.ICT_COORDINATOR) || at.is(Role.HEAD);
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD, Role.BOARD})
    @GetMapping("/s/{school}/startlijst/{code:[VN][0-9]{1,2}}")
    @ResponseBody
    String show(AtSchool at, @PathVariable String code, Page page) {
        var line = line(code);
        var list = startlijst.of(at.details(), page.locale());
        return page.render(
                "checklist/line.jte",
                new LineView(
                        list,
                        list.row(code),
                        line,
                        at.home(),
                        mayAct(at),
                        history(at, code, page),
                        contactsFor(line, at, list.today()),
                        accounts.listAt(at.school())));
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @PostMapping("/s/{school}/startlijst/{code:[VN][0-9]{1,2}}/bevestiging")
    String confirm(
            AtSchool at,
            @PathVariable String code,
            @RequestParam(defaultValue = "DONE") Kind kind,
            @RequestParam(defaultValue = "") String note,
            HttpServletResponse response) {
        var said = shortened(note);
        if (!report(at, code).isAsked()) {
            return refuse(at, code, Note.refused("checklist.refused.measured"), response);
        }
        if (kind == Kind.NOT_APPLICABLE && said.isEmpty()) {
            return refuse(at, code, Note.refused("checklist.refused.reason"), response);
        }
        answers.confirm(checked(at), code, kind, person(at), said);
        notes.leave(response, Note.done("checklist.done.confirmed", code));
        return "redirect:" + at.home() + "/startlijst";
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @DeleteMapping("/s/{school}/startlijst/{code:[VN][0-9]{1,2}}/bevestiging")
    String withdraw(AtSchool at, @PathVariable String code, HttpServletResponse response) {
        answers.withdraw(checked(at), line(code).name());
        return done(at, code, Note.done("checklist.done.withdrawn", code), response);
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @PutMapping("/s/{school}/startlijst/{code:[VN][0-9]{1,2}}/uitstel")
    String snooze(
            AtSchool at,
            @PathVariable String code,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            Page page,
            HttpServletResponse response) {
        var school = checked(at);
        var why = shortened(reason);
        if (!until.isAfter(school.today())
                || until.isAfter(school.today().plusDays(LONGEST_SNOOZE))) {
            return refuse(at, code, Note.refused("checklist.refused.day"), response);
        }
        if (why.isEmpty()) {
            return refuse(at, code, Note.refused("checklist.refused.reason"), response);
        }
        answers.snooze(school, report(at, code), until, why, person(at));
        var day = page.formats().day(until);
        return done(at, code, Note.done("checklist.done.snoozed", code, day), response);
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @DeleteMapping("/s/{school}/startlijst/{code:[VN][0-9]{1,2}}/uitstel")
    String wake(AtSchool at, @PathVariable String code, HttpServletResponse response) {
        answers.wake(checked(at), line(code).name());
        return done(at, code, Note.done("checklist.done.woken", code), response);
    }

    /** Without an account the reader takes it. */
    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @PutMapping("/s/{school}/startlijst/{code:[VN][0-9]{1,2}}/eigenaar")
    String assign(
            AtSchool at,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable UUID account,
            HttpServletResponse response) {
        var owner = account == null ? Optional.of(person(at)) : findColleague(at, account);
        if (owner.isEmpty()) {
            return refuse(at, code, Note.refused("checklist.refused.colleague"), response);
        }
        answers.assign(checked(at), line(code).name(), owner.get());
        var name = owner.get().name();
        return done(at, code, Note.done("checklist.done.assigned", code, name), response);
    }

    private List<LineView.Moment> history(AtSchool at, String code, Page page) {
        return readiness.history(at.details(), code).reversed().stream()
                .map(it -> moment(it, page))
                .toList();
    }

    private static LineView.Moment moment(Fact fact, Page page) {
        return new LineView.Moment(
                page.formats().moment(fact.at()),
                page.text("checklist.status." + fact.status()),
                ChecklistView.look(fact.status()).style());
    }

    private List<Contact> contactsFor(Line line, AtSchool at, LocalDate today) {
        return contacts.list(at.school(), today).stream()
                .filter(it -> line.party().kind().filter(it.kind()::equals).isPresent())
                .toList();
    }

    private Optional<Person> findColleague(AtSchool at, UUID account) {
        return accounts.listAt(at.school()).stream()
                .filter(it -> it.id().equals(account))
                .findFirst()
                .map(it -> new Person(it.id(), it.name()));
    }

    private LineReport report(AtSchool at, String code) {
        return readiness.look(at.details()).line(code);
    }

    private CheckedSchool checked(AtSchool at) {
        return readiness.checked(at.details());
    }

    private static Person person(AtSchool at) {
        return new Person(at.viewer().account(), at.viewer().name());
    }

    private static Line line(String code) {
        return Line.find(code).orElseThrow(() -> new NotFound("line", code));
    }

    private static String shortened(String text) {
        var stripped = text.strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST_TEXT));
    }

    private String done(AtSchool at, String code, Note note, HttpServletResponse response) {
        notes.leave(response, note);
        return "redirect:" + at.home() + "/startlijst/" + code;
    }

    private String refuse(AtSchool at, String code, Note note, HttpServletResponse response) {
        return done(at, line(code).name(), note, response);
    }
}
