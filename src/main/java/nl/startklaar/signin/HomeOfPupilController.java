package nl.startklaar.signin;

import nl.startklaar.web.Answers;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The first page inside, until the page with the pupil's lesson material stands here. */
@Controller
class HomeOfPupilController {

    @OpenToAll
    @GetMapping("/leerling/{brin}/thuis")
    ResponseEntity<String> show(@PathVariable String brin, PupilViewer viewer, Page page) {
        return Answers.shown(page, "signin/home.jte", new InsidePage(viewer));
    }
}
