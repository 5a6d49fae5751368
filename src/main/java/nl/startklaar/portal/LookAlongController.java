package nl.startklaar.portal;

import static nl.startklaar.school.Role.CARE_COORDINATOR;
import static nl.startklaar.school.Role.ICT_COORDINATOR;
import static nl.startklaar.school.Role.SUBSTITUTE;
import static nl.startklaar.school.Role.TEACHER;

import java.util.UUID;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a pupil, as an adult sees it who looks along. */
@Controller
class LookAlongController {

    private final LookAlong lookAlong;

    LookAlongController(LookAlong lookAlong) {
        this.lookAlong = lookAlong;
    }

    @GetMapping("/s/{school}/bekijk-als/{pupil}")
    @For({ICT_COORDINATOR, TEACHER, SUBSTITUTE, CARE_COORDINATOR})
    ResponseEntity<String> lookAlong(AtSchool at, @PathVariable UUID pupil, Page page) {
        var seen = lookAlong.look(at, pupil);
        return Answers.shown(page, "portal/pupil.jte", PupilScreen.lookingAlong(at, seen));
    }
}
