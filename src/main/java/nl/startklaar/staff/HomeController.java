package nl.startklaar.staff;

import jakarta.servlet.http.HttpServletRequest;
import nl.startklaar.school.For;
import nl.startklaar.school.Viewer;
import nl.startklaar.web.Answers;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The address without anything behind it: everybody is sent to where they begin. */
@Controller
class HomeController {

    private final MySchools mySchools;

    HomeController(MySchools mySchools) {
        this.mySchools = mySchools;
    }

    @OpenToAll
    @GetMapping("/")
    ResponseEntity<String> start(HttpServletRequest request) {
        return Answers.to(Viewer.of(request).map(mySchools::start).orElse("/inloggen"));
    }

    @For
    @GetMapping("/scholen")
    ResponseEntity<String> choose(Viewer viewer, Page page) {
        var choices =
                mySchools.list(viewer).stream()
                        .map(it -> new MySchoolsView.Choice(it, mySchools.landing(viewer, it)))
                        .toList();
        return ResponseEntity.ok(page.render("staff/my-schools.jte", new MySchoolsView(choices)));
    }
}
