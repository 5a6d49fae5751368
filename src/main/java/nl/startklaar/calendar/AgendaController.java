package nl.startklaar.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import nl.startklaar.web.WebSettings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page with a school's days, and the same days for other calendar programs. */
@Controller
class AgendaController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", UTF_8);

    private final Agenda agenda;
    private final SchoolCalendars calendars;
    private final FeedKeys keys;
    private final Feed feed;
    private final Schools schools;
    private final NoteCookie notes;
    private final WebSettings web;

    AgendaController(
            Agenda agenda,
            SchoolCalendars calendars,
            FeedKeys keys,
            Feed feed,
            Schools schools,
            NoteCookie notes,
            WebSettings web) {
        this.agenda = agenda;
        this.calendars = calendars;
        this.keys = keys;
        this.feed = feed;
        this.schools = schools;
        this.notes = notes;
        this.web = web;
    }

    @For
    @GetMapping("/s/{school}/agenda")
    @ResponseBody
    String show(AtSchool at, Page page) {
        return page.render("calendar/agenda.jte", agenda.show(at, ""));
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @PostMapping("/s/{school}/agenda/regio")
    String chooseRegion(
            AtSchool at,
            @RequestParam(defaultValue = "") String region,
            HttpServletResponse response) {
        var chosen =
                Arrays.stream(Region.values()).filter(it -> it.name().equals(region)).findFirst();
        calendars.chooseRegion(at.school(), chosen);
        notes.leave(response, Note.done("calendar.region.done"));
        return "redirect:" + at.home() + "/agenda";
    }

    /** Answers with the page itself: the address is shown this once and kept nowhere. */
    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @PostMapping("/s/{school}/agenda/adres")
    @ResponseBody
    String renewAddress(AtSchool at, Page page) {
        var key = keys.renew(at.school());
        var address = web.address() + at.home() + "/agenda.ics?key=" + key;
        return page.render("calendar/agenda.jte", agenda.show(at, address));
    }

    /** Calendar programs cannot sign in: the key in the address is what opens it. */
    @OpenToAll
    @GetMapping("/s/{school}/agenda.ics")
    ResponseEntity<String> feed(
            @PathVariable("school") String code, @RequestParam(defaultValue = "") String key) {
        var school =
                findSchool(code)
                        .filter(it -> keys.opens(it.id(), key))
                        .orElseThrow(() -> new NotFound("calendar", code));
        return ResponseEntity.ok().contentType(CALENDAR).body(feed.write(school));
    }

    private Optional<School> findSchool(String code) {
        return Brin.find(code).filter(it -> it.code().equals(code)).flatMap(schools::findSchool);
    }
}
