package nl.startklaar.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import nl.startklaar.school.Viewer;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Help, in the same place on every page: for everybody, and with the numbers of one school. */
@Controller
class HelpController {

    private final Contacts contacts;
    private final Schools schools;
    private final SchoolDay day;

    HelpController(Contacts contacts, Schools schools, SchoolDay day) {
        this.contacts = contacts;
        this.schools = schools;
        this.day = day;
    }

    @OpenToAll
    @GetMapping("/hulp")
    @ResponseBody
    String show(HttpServletRequest request, Page page) {
        var own = Viewer.of(request).map(this::schoolsOf).orElse(List.of());
        var view = new HelpView(Optional.empty(), own, List.of(), day.today());
        return page.render("calendar/help.jte", view);
    }

    @For
    @GetMapping("/s/{school}/hulp")
    @ResponseBody
    String show(AtSchool at, Page page) {
        var view =
                new HelpView(
                        Optional.of(at.details()),
                        List.of(),
                        contacts.list(at.school(), day.today()),
                        day.today());
        return page.render("calendar/help.jte", view);
    }

    private List<School> schoolsOf(Viewer viewer) {
        return viewer.appointments().stream()
                .map(Appointment::school)
                .filter(Objects::nonNull)
                .distinct()
                .map(schools::getSchool)
                .toList();
    }
}
