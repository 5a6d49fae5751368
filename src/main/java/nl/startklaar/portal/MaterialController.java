package nl.startklaar.portal;

import static nl.startklaar.school.Role.CARE_COORDINATOR;
import static nl.startklaar.school.Role.ICT_COORDINATOR;
import static nl.startklaar.school.Role.SUBSTITUTE;
import static nl.startklaar.school.Role.SUPPORT_STAFF;
import static nl.startklaar.school.Role.TEACHER;
import static nl.startklaar.school.Role.TRAINEE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a teacher begins. It holds names of children: no browser keeps it. */
@Controller
@RequestMapping("/s/{school}/lesmateriaal")
class MaterialController {

    private final Desk desk;
    private final HiddenNames names;

    MaterialController(Desk desk, HiddenNames names) {
        this.desk = desk;
        this.names = names;
    }

    @GetMapping
    @For({TEACHER, SUBSTITUTE, CARE_COORDINATOR, TRAINEE, SUPPORT_STAFF, ICT_COORDINATOR})
    ResponseEntity<String> show(
            AtSchool at,
            @RequestParam(name = "groep", defaultValue = "") String group,
            HttpServletRequest request,
            Page page) {
        return Answers.shown(page, "portal/material.jte", desk.lay(at, group, names.isOn(request)));
    }

    /** For the board in front of the class. */
    @PostMapping("/namen")
    @For({TEACHER, SUBSTITUTE, CARE_COORDINATOR, TRAINEE, SUPPORT_STAFF, ICT_COORDINATOR})
    ResponseEntity<String> showNames(
            AtSchool at,
            @RequestParam(defaultValue = "") String verberg,
            @RequestParam(name = "groep", defaultValue = "") String group,
            HttpServletResponse response) {
        names.set(response, verberg.equals("true"));
        return Answers.to(MaterialPage.address(at.home(), desk.find(at, group)));
    }
}
