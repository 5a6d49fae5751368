package nl.startklaar.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a card is read: by the camera of this page, or by the one of the device, which opens this
 * page with the secret behind the #. Only a script of ours sees that part, and posts it.
 */
@Controller
class CardController {

    private static final String CAMERA_HERE =
            "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    private final Doorway doorway;
    private final PupilSignIn signIn;
    private final Threshold threshold;

    CardController(Doorway doorway, PupilSignIn signIn, Threshold threshold) {
        this.doorway = doorway;
        this.signIn = signIn;
        this.threshold = threshold;
    }

    @OpenToAll
    @GetMapping("/leerling/{brin}/kaart")
    ResponseEntity<String> show(
            @PathVariable String brin,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var school = doorway.getSchool(brin);
        threshold.leave(request, response);
        return threshold.isElsewhere(school, request, response)
                ? threshold.notHere(school, page)
                : page(new CardPage(Doorway.door(school), false), HttpStatus.OK, page);
    }

    @OpenToAll
    @PostMapping("/leerling/{brin}/kaart")
    ResponseEntity<String> read(
            @PathVariable String brin,
            @RequestParam(name = "kaart", defaultValue = "") String read,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var school = doorway.getSchool(brin);
        threshold.leave(request, response);
        return switch (signIn.byCard(school, read, threshold.caller(request, response))) {
            case PupilSignInOutcome.In(var visit, _) -> threshold.comeIn(school, visit, response);
            case PupilSignInOutcome.NotHere() -> threshold.notHere(school, page);
            case PupilSignInOutcome.Wrong(),
                    PupilSignInOutcome.AskTeacher(),
                    PupilSignInOutcome.NoCard() ->
                    page(
                            new CardPage(Doorway.door(school), true),
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            page);
        };
    }

    private static ResponseEntity<String> page(CardPage view, HttpStatus status, Page page) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header("Permissions-Policy", CAMERA_HERE)
                .body(page.render("signin/card.jte", view));
    }
}
