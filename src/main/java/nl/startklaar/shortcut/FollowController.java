package nl.startklaar.shortcut;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The address of every shortcut. */
@Controller
class FollowController {

    private final Follow follow;

    FollowController(Follow follow) {
        this.follow = follow;
    }

    @OpenToAll
    @GetMapping("/k/{token}")
    ResponseEntity<String> go(
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        return follow.find(token)
                .map(it -> follow.go(it, false, request, response, page))
                .orElseGet(() -> follow.unknown(token, page));
    }
}
