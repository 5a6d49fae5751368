package nl.startklaar.shortcut;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.startklaar.shortcut.Follow.Found;
import nl.startklaar.web.Answers;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Understands the addresses of the hub at our own: a school changes the name of the server in its
 * old shortcuts, and they lead on. What they name as target is compared and never followed.
 */
@Controller
class HubController {

    private final OldAddresses addresses;
    private final Follow follow;

    HubController(OldAddresses addresses, Follow follow) {
        this.addresses = addresses;
        this.follow = follow;
    }

    @OpenToAll
    @GetMapping({"/login/leerlingen/snelkoppelaar", "/login/snelkoppelaar"})
    ResponseEntity<String> pupils(
            @RequestParam(name = HubAddress.REFERENCE, defaultValue = "") String reference,
            @RequestParam(name = HubAddress.TARGET, defaultValue = "") String target,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        return HubAddress.of(reference, target, Audience.PUPILS)
                .flatMap(addresses::find)
                .map(it -> go(it, request, response, page))
                .orElseGet(() -> follow.unknown(Optional.empty(), page));
    }

    private ResponseEntity<String> go(
            OldAddresses.Known known,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        return known.shortcut()
                .map(it -> follow.go(new Found(known.school(), it), true, request, response, page))
                .orElseGet(() -> Answers.to(Signpost.door(known.school())));
    }

    @OpenToAll
    @GetMapping({"/login/leerkracht", "/login/leerkracht/"})
    ResponseEntity<String> teachers() {
        return Answers.to("/inloggen");
    }
}
