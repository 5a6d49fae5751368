package nl.startklaar.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.school.Role;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The parties and contacts of a school. */
@Controller
class ContactsController {

    private static final Note NOT_YET = Note.refused("calendar.contact.not-yet");

    private final Contacts contacts;
    private final SchoolDay day;
    private final NoteCookie notes;

    ContactsController(Contacts contacts, SchoolDay day, NoteCookie notes) {
        this.contacts = contacts;
        this.day = day;
        this.notes = notes;
    }

    @For
    @GetMapping("/s/{school}/contacten")
    @ResponseBody
    String show(AtSchool at, Page page) {
        var view =
                new ContactsView(
                        at,
                        contacts.list(at.school(), day.today()),
                        contacts.listOwn(at.school()),
                        contacts.listChoices(at.school()),
                        contacts.listChosen(at.school()));
        return page.render("calendar/contacts.jte", view);
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @PostMapping("/s/{school}/contacten/partijen")
    String choose(
            AtSchool at,
            @RequestParam(name = "party", defaultValue = "") Set<UUID> chosen,
            HttpServletResponse response) {
        contacts.choose(at.school(), chosen);
        return back(at, response, Note.done("calendar.parties.done"));
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @PostMapping("/s/{school}/contacten")
    String add(AtSchool at, @ModelAttribute ContactForm form, HttpServletResponse response) {
        var read = form.read();
        read.ifPresent(it -> contacts.add(at.school(), it));
        return back(
                at,
                response,
                read.map(it -> Note.done("calendar.contact.added", it.name())).orElse(NOT_YET));
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @PostMapping("/s/{school}/contacten/{id}")
    String change(
            AtSchool at,
            @PathVariable UUID id,
            @ModelAttribute ContactForm form,
            HttpServletResponse response) {
        var read = form.read();
        read.ifPresent(it -> contacts.change(at.school(), new OwnContact(id, it)));
        return back(
                at,
                response,
                read.map(it -> Note.done("calendar.contact.changed", it.name())).orElse(NOT_YET));
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @PostMapping("/s/{school}/contacten/{id}/weg")
    String remove(AtSchool at, @PathVariable UUID id, HttpServletResponse response) {
        contacts.remove(at.school(), id);
        return back(at, response, Note.done("calendar.contact.removed"));
    }

    private String back(AtSchool at, HttpServletResponse response, Note note) {
        notes.leave(response, note);
        return "redirect:" + at.home() + "/contacten";
    }
}
