package nl.startklaar.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Farewell;
import nl.startklaar.web.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Being inside, and going out by the one big door. */
@Controller
class InsideController {

    private final Threshold threshold;
    private final List<Farewell> farewells;

    InsideController(Threshold threshold, List<Farewell> farewells) {
        this.threshold = threshold;
        this.farewells = List.copyOf(farewells);
    }

    /**
     * Asked by the page itself, when a child comes back to it: are you still who I was made for?
     */
    @OpenToAll
    @GetMapping("/leerling/{brin}/wie")
    ResponseEntity<Void> who(
            @PathVariable String brin,
            @RequestParam(name = PupilViewer.PAGE_KEY, defaultValue = "") String key,
            HttpServletRequest request) {
        boolean isTheirs = PupilViewer.of(request).filter(it -> it.owns(key)).isPresent();
        return (isTheirs ? ResponseEntity.noContent() : ResponseEntity.notFound())
                .cacheControl(CacheControl.noStore())
                .build();
    }

    @OpenToAll
    @PostMapping("/leerling/{brin}/uit")
    ResponseEntity<String> goOut(
            @PathVariable String brin,
            PupilViewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var onward = Farewell.path(farewells, request, viewer.wayOut());
        threshold.leave(request, response);
        return Answers.to(onward);
    }
}
