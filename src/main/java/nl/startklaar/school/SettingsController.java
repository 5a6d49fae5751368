package nl.startklaar.school;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page with a school's own details. Its code and its board are not the school's to change. */
@Controller
class SettingsController {

    private static final int LONGEST = 200;

    private final Schools schools;
    private final NoteCookie notes;

    SettingsController(Schools schools, NoteCookie notes) {
        this.schools = schools;
        this.notes = notes;
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @GetMapping("/s/{school}/school")
    ResponseEntity<String> show(AtSchool at, Page page) {
        var view = new SettingsView(at, at.details(), List.of());
        return ResponseEntity.ok(page.render("school/settings.jte", view));
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @PutMapping("/s/{school}/school")
    ResponseEntity<String> change(
            AtSchool at,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "") String las,
            @RequestParam(defaultValue = "") String portal,
            HttpServletResponse response,
            Page page) {
        var changed =
                at.details()
                        .with(
                                cut(name),
                                cut(place),
                                cut(municipality),
                                School.LAS.contains(las) ? las : "",
                                cut(portal));
        var missing = missing(changed);
        if (!missing.isEmpty()) {
            return ResponseEntity.unprocessableContent()
                    .body(
                            page.render(
                                    "school/settings.jte", new SettingsView(at, changed, missing)));
        }
        schools.change(changed);
        notes.leave(response, Note.done("school.settings.done"));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, at.home() + "/school")
                .build();
    }

    private static List<String> missing(School school) {
        List<String> missing = new ArrayList<>();
        if (school.name().isEmpty()) {
            missing.add("name");
        }
        if (school.place().isEmpty()) {
            missing.add("place");
        }
        if (school.municipality().isEmpty()) {
            missing.add("municipality");
        }
        return missing;
    }

    private static String cut(String typed) {
        var text = typed.replaceAll("\\p{Cntrl}", " ").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
