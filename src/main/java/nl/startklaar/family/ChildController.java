package nl.startklaar.family;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import nl.startklaar.family.ChildPage.Asks;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.signin.FromHome;
import nl.startklaar.signin.HomeSecret;
import nl.startklaar.signin.HomeThreshold;
import nl.startklaar.signin.PupilSignInOutcome.AskTeacher;
import nl.startklaar.signin.PupilSignInOutcome.In;
import nl.startklaar.signin.PupilSignInOutcome.NoCard;
import nl.startklaar.signin.PupilSignInOutcome.NotHere;
import nl.startklaar.signin.PupilSignInOutcome.Wrong;
import nl.startklaar.web.Answers;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The second step: a child taps its pictures. These pages have buttons and hidden values, and never
 * a field to type in: whatever a browser keeps for this site stays the password of the parent.
 */
@Controller
class ChildController {

    private static final String CHILD = "/thuis/kind/{brin}/{way}";
    private static final String PAGE = "family/child.jte";

    private final Children children;
    private final FromHome home;
    private final HomeThreshold threshold;
    private final ParentDoor door;

    ChildController(Children children, FromHome home, HomeThreshold threshold, ParentDoor door) {
        this.children = children;
        this.home = home;
        this.threshold = threshold;
        this.door = door;
    }

    @OpenToAll
    @GetMapping(CHILD)
    ResponseEntity<String> show(
            @PathVariable String brin,
            @PathVariable UUID way,
            ParentViewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var child = getChild(children.list(viewer.id()), brin, way);
        threshold.leave(request, response);
        return Answers.shown(page, PAGE, look(child, List.of(), false));
    }

    /** Every tap sends what was tapped before along; the last one is the try. */
    @OpenToAll
    @PostMapping(CHILD)
    ResponseEntity<String> tap(
            @PathVariable String brin,
            @PathVariable UUID way,
            @RequestParam(name = "plaatje", defaultValue = "") List<String> things,
            ParentViewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var all = children.list(viewer.id());
        var child = getChild(all, brin, way);
        threshold.leave(request, response);
        if (all.size() == 1) {
            return door.straightIn(child, response);
        }
        var asked = look(child, things, false);
        if (asked.asks() != Asks.PICTURES || things.size() < asked.size()) {
            return Answers.shown(page, PAGE, asked);
        }
        return switch (home.byPictures(child.school(), child.way().home(), things)) {
            case In in -> threshold.comeIn(child.school(), in, response);
            case Wrong() -> Answers.again(page, PAGE, look(child, List.of(), true));
            case AskTeacher(), NoCard(), NotHere() ->
                    Answers.again(page, PAGE, look(child, List.of(), false));
        };
    }

    /** Who sees the first ones, learns them; they are shown in this answer and nowhere else. */
    @OpenToAll
    @PostMapping(CHILD + "/plaatjes")
    ResponseEntity<String> first(
            @PathVariable String brin, @PathVariable UUID way, ParentViewer viewer, Page page) {
        var child = getChild(children.list(viewer.id()), brin, way);
        var given = home.give(child.school(), child.way().home());
        return given.isEmpty()
                ? Answers.to(child.address())
                : Answers.shown(page, PAGE, learn(child, given));
    }

    static ChildPage learn(Child child, List<String> given) {
        return new ChildPage(child, Asks.LEARN, given.size(), List.of(), given, List.of(), false);
    }

    private ChildPage look(Child child, List<String> chosen, boolean wrong) {
        return switch (home.look(child.school(), child.way().home())) {
            case HomeSecret.Tap(int size, var things) ->
                    new ChildPage(child, Asks.PICTURES, size, things, List.of(), chosen, wrong);
            case HomeSecret.None() -> ChildPage.of(child, Asks.FIRST);
            case HomeSecret.Locked() -> ChildPage.of(child, Asks.PARENT);
        };
    }

    /** Another's child, and one that left, are not there. */
    static Child getChild(List<Child> all, String brin, UUID way) {
        return all.stream()
                .filter(it -> it.way().id().equals(way))
                .filter(it -> it.school().brin().code().equals(brin))
                .findFirst()
                .orElseThrow(() -> new NotFound("child", way));
    }
}
