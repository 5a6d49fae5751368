package nl.startklaar.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.startklaar.school.School;
import nl.startklaar.web.Answers;
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
 * The way in of pupils: school, group, own picture, secret. Who comes here is outside: opening one
 * of these pages ends the visit that the browser still carries, so that the next child at the
 * device begins with nothing of the last one.
 */
@Controller
class DoorController {

    static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final Doorway doorway;
    private final PupilSignIn signIn;
    private final Threshold threshold;

    DoorController(Doorway doorway, PupilSignIn signIn, Threshold threshold) {
        this.doorway = doorway;
        this.signIn = signIn;
        this.threshold = threshold;
    }

    @OpenToAll
    @GetMapping("/leerling/{brin}")
    ResponseEntity<String> groups(
            @PathVariable String brin,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var school = outside(brin, request, response);
        return show(
                school, request, response, page, "signin/groups.jte", () -> doorway.groups(school));
    }

    @OpenToAll
    @GetMapping("/leerling/{brin}/{group:" + ID + "}")
    ResponseEntity<String> children(
            @PathVariable String brin,
            @PathVariable UUID group,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var school = outside(brin, request, response);
        return show(
                school,
                request,
                response,
                page,
                "signin/children.jte",
                () -> doorway.children(school, group));
    }

    @OpenToAll
    @GetMapping("/leerling/{brin}/{group:" + ID + "}/{pupil:" + ID + "}")
    ResponseEntity<String> child(
            @PathVariable String brin,
            @PathVariable UUID group,
            @PathVariable UUID pupil,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var school = outside(brin, request, response);
        return show(
                school,
                request,
                response,
                page,
                "signin/child.jte",
                () -> doorway.child(school, group, pupil, List.of(), false));
    }

    /** Every tap sends what was tapped before along; the last one is the try. */
    @OpenToAll
    @PostMapping("/leerling/{brin}/{group:" + ID + "}/{pupil:" + ID + "}/plaatjes")
    ResponseEntity<String> pictures(
            @PathVariable String brin,
            @PathVariable UUID group,
            @PathVariable UUID pupil,
            @RequestParam(name = "plaatje", defaultValue = "") List<String> things,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var school = outside(brin, request, response);
        var asked = doorway.child(school, group, pupil, things, false);
        boolean goesOn = things.size() < asked.size() && SecretPictures.find(things).isPresent();
        if (goesOn) {
            return show(school, request, response, page, "signin/child.jte", () -> asked);
        }
        var caller = threshold.caller(request, response);
        return answer(
                signIn.byPictures(school, pupil, things, caller),
                school,
                new Knock(group, pupil),
                response,
                page);
    }

    @OpenToAll
    @PostMapping("/leerling/{brin}/{group:" + ID + "}/{pupil:" + ID + "}/wachtwoord")
    ResponseEntity<String> password(
            @PathVariable String brin,
            @PathVariable UUID group,
            @PathVariable UUID pupil,
            @RequestParam(name = "wachtwoord", defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var school = outside(brin, request, response);
        var caller = threshold.caller(request, response);
        return answer(
                signIn.byPassword(school, pupil, password, caller),
                school,
                new Knock(group, pupil),
                response,
                page);
    }

    @OpenToAll
    @PostMapping("/leerling/{brin}/{group:" + ID + "}/{pupil:" + ID + "}/binnen")
    ResponseEntity<String> walkIn(
            @PathVariable String brin,
            @PathVariable UUID group,
            @PathVariable UUID pupil,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var school = outside(brin, request, response);
        var caller = threshold.caller(request, response);
        return answer(
                signIn.byTeacher(school, pupil, caller),
                school,
                new Knock(group, pupil),
                response,
                page);
    }

    /** Who knocked. */
    private record Knock(UUID group, UUID pupil) {}

    private ResponseEntity<String> answer(
            PupilSignInOutcome outcome,
            School school,
            Knock knock,
            HttpServletResponse response,
            Page page) {
        return switch (outcome) {
            case PupilSignInOutcome.In(var visit, _) -> threshold.comeIn(school, visit, response);
            case PupilSignInOutcome.NotHere() -> threshold.notHere(school, page);
            case PupilSignInOutcome.Wrong() -> again(school, knock, true, page);
            case PupilSignInOutcome.AskTeacher(), PupilSignInOutcome.NoCard() ->
                    again(school, knock, false, page);
        };
    }

    private ResponseEntity<String> again(School school, Knock knock, boolean wrong, Page page) {
        return Answers.again(
                page,
                "signin/child.jte",
                doorway.child(school, knock.group(), knock.pupil(), List.of(), wrong));
    }

    private School outside(String brin, HttpServletRequest request, HttpServletResponse response) {
        var school = doorway.getSchool(brin);
        threshold.leave(request, response);
        return school;
    }

    private ResponseEntity<String> show(
            School school,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page,
            String template,
            Supplier<?> view) {
        if (threshold.isElsewhere(school, request, response)) {
            return threshold.notHere(school, page);
        }
        return ResponseEntity.status(HttpStatus.OK)
                .cacheControl(CacheControl.noStore())
                .body(page.render(template, view.get()));
    }
}
