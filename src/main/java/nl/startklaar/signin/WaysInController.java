package nl.startklaar.signin;

import static nl.startklaar.school.Role.ICT_COORDINATOR;

import java.util.List;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The five ways in beside one another: which works, and where to turn when one does not. */
@Controller
class WaysInController {

    static final String PATH = "/inlogmanieren";

    private final List<WayIn> ways;

    WaysInController(List<WayIn> ways) {
        this.ways = ways;
    }

    @For(ICT_COORDINATOR)
    @GetMapping("/s/{school}" + PATH)
    ResponseEntity<String> show(AtSchool at, Page page) {
        var cards = ways.stream().map(it -> it.card(at)).toList();
        return Answers.shown(page, "signin/ways-in.jte", new WaysInPage(at.home(), cards));
    }
}
