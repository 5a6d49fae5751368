package nl.startklaar.shortcut;

import java.util.Optional;
import nl.startklaar.web.Answers;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Addresses that stood in the bar of a browser for a moment, as that of a wrong picture, or that
 * people guess. Whoever comes back to one begins at the door.
 */
@Controller
class OldDoorsController {

    private final Follow follow;

    OldDoorsController(Follow follow) {
        this.follow = follow;
    }

    @OpenToAll
    @GetMapping("/leerling/{brin}/uit")
    ResponseEntity<String> wentOut(@PathVariable String brin) {
        return Answers.to("/leerling/" + brin);
    }

    /** A try is over: the child begins with its group. */
    @OpenToAll
    @GetMapping({
        "/leerling/{brin}/{group}/{pupil}/plaatjes",
        "/leerling/{brin}/{group}/{pupil}/wachtwoord",
        "/leerling/{brin}/{group}/{pupil}/binnen"
    })
    ResponseEntity<String> tried(@PathVariable String brin) {
        return Answers.to("/leerling/" + brin);
    }

    @OpenToAll
    @GetMapping({"/leerling", "/leerlingen", "/leerkracht", "/k"})
    ResponseEntity<String> guessed(Page page) {
        return follow.unknown(Optional.empty(), page);
    }
}
