package nl.startklaar.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.startklaar.network.Admitted.In;
import nl.startklaar.network.Admitted.NotIn;
import nl.startklaar.network.Returned.Failed;
import nl.startklaar.network.Returned.Recognised;
import nl.startklaar.signin.ByPortal;
import nl.startklaar.web.Answers;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Back from a portal, and in. Whatever goes wrong, a child sees a picture, one sentence and another
 * way.
 */
@Controller
@RequestMapping("/portaal/{brin}/{connection:" + Doors.ID + "}")
class ReturnController {

    private final Doors doors;
    private final ComeBack comeBack;
    private final Welcome welcome;
    private final Trials trials;
    private final Claiming claiming;
    private final PortalUses uses;
    private final BrowserMark marks;
    private final ByPortal pupils;

    ReturnController(
            Doors doors,
            ComeBack comeBack,
            Welcome welcome,
            Trials trials,
            Claiming claiming,
            PortalUses uses,
            BrowserMark marks,
            ByPortal pupils) {
        this.doors = doors;
        this.comeBack = comeBack;
        this.welcome = welcome;
        this.trials = trials;
        this.claiming = claiming;
        this.uses = uses;
        this.marks = marks;
        this.pupils = pupils;
    }

    /** Where the portal sends the browser back, with its answer or without. */
    @OpenToAll
    @GetMapping("/terug")
    ResponseEntity<String> back(
            @PathVariable String brin,
            @PathVariable UUID connection,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var door = doors.find(brin, connection);
        if (door.isEmpty()) {
            return Answers.shown(page, HelpPage.TEMPLATE, doors.closed(brin));
        }
        var school = door.get().school();
        var portal = door.get().portal();
        var returned =
                comeBack.read(school, portal, request.getParameterMap(), marks.find(request));
        var trial = trials.answer(door.get(), returned, request, page);
        if (trial.isPresent()) {
            return trial.get();
        }
        return portal.isOn()
                ? switch (returned) {
                    case Failed(var step, _, _) -> failed(door.get(), step, page);
                    case Recognised it -> admit(door.get(), it, request, response, page);
                }
                : Answers.shown(page, HelpPage.TEMPLATE, doors.closed(brin));
    }

    private ResponseEntity<String> admit(
            Doors.Door door,
            Recognised it,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        return switch (welcome.admit(door.school(), door.portal(), it, request, response)) {
            case In(var path) -> Answers.to(path);
            case NotIn(var step, _) when step == Step.PLACE -> {
                uses.wentWrong(door.school().id(), door.portal().id(), step);
                yield pupils.notHere(door.school(), page);
            }
            case NotIn(var step, var number) -> {
                if (step == Step.STRANGER && door.portal().forStaff()) {
                    var browser = marks.findOrGive(request, response, Claiming.LIVES);
                    var who = new Claim(number, it.told().called());
                    claiming.offer(door.school(), door.portal().id(), who, browser);
                }
                yield failed(door, step, page);
            }
        };
    }

    private ResponseEntity<String> failed(Doors.Door door, Step step, Page page) {
        uses.wentWrong(door.school().id(), door.portal().id(), step);
        return Answers.shown(page, HelpPage.TEMPLATE, HelpPage.after(door, step));
    }
}
