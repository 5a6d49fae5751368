package nl.startklaar.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.network.Admitted.In;
import nl.startklaar.network.Admitted.NotIn;
import nl.startklaar.network.Trip.Purpose;
import nl.startklaar.network.Returned.Failed;
import nl.startklaar.network.Returned.Recognised;
import nl.startklaar.school.School;
import nl.startklaar.signin.ByPortal;
import nl.startklaar.web.Answers;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way in by a portal: there, and back. A tile of the portal begins here as well, and goes the
 * whole way round: nobody is believed for what an address says. Whatever goes wrong, a child sees a
 * picture, one sentence and another way.
 */
@Controller
@RequestMapping("/portaal/{brin}/{connection:" + Doors.ID + "}")
class PortalController {

    private final Doors doors;
    private final SendOff sendOff;
    private final ComeBack comeBack;
    private final Welcome admission;
    private final Trials trials;
    private final Claiming claiming;
    private final PortalUses uses;
    private final BrowserMark marks;
    private final ByPortal pupils;

    PortalController(
            Doors doors,
            SendOff sendOff,
            ComeBack comeBack,
            Welcome admission,
            Trials trials,
            Claiming claiming,
            PortalUses uses,
            BrowserMark marks,
            ByPortal pupils) {
        this.doors = doors;
        this.sendOff = sendOff;
        this.comeBack = comeBack;
        this.admission = admission;
        this.trials = trials;
        this.claiming = claiming;
        this.uses = uses;
        this.marks = marks;
        this.pupils = pupils;
    }

    /**
     * @param iss who the portal says it is, when it begins itself
     * @param hint by which it recognises somebody again
     * @param target where that person wants to go
     */
    @OpenToAll
    @GetMapping
    ResponseEntity<String> begin(
            @PathVariable String brin,
            @PathVariable UUID connection,
            @RequestParam(defaultValue = "") String iss,
            @RequestParam(name = "login_hint", defaultValue = "") String hint,
            @RequestParam(name = "target_link_uri", defaultValue = "") String target,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var door = doors.find(brin, connection);
        boolean isOther =
                door.filter(it -> !iss.isEmpty() && !iss.equals(it.portal().issuer())).isPresent();
        return isOther
                ? closed(brin, page)
                : leave(brin, door, doors.wish(target), hint, request, response, page);
    }

    @OpenToAll
    @GetMapping("/les/{product:" + Doors.ID + "}")
    ResponseEntity<String> beginWith(
            @PathVariable String brin,
            @PathVariable UUID connection,
            @PathVariable UUID product,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var door = doors.find(brin, connection);
        return leave(brin, door, Wish.product(product), "", request, response, page);
    }

    private ResponseEntity<String> leave(
            String brin,
            Optional<Doors.Door> door,
            Wish wish,
            String hint,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        if (door.filter(it -> it.portal().isOn()).isEmpty()) {
            return closed(brin, page);
        }
        var school = door.get().school();
        var portal = door.get().portal();
        var trip =
                new Trip(portal.id(), Purpose.COME_IN, wish.text(), Optional.empty());
        var browser = marks.findOrGive(request, response, Trips.LIVES);
        return Answers.to(sendOff.to(school, portal, trip, browser, hint));
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
            return closed(brin, page);
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
                : closed(brin, page);
    }

    private ResponseEntity<String> admit(
            Doors.Door door,
            Recognised it,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        return switch (admission.admit(door.school(), door.portal(), it, request, response)) {
            case In(var path) -> Answers.to(path);
            case NotIn(var step, _) when step == Step.PLACE -> {
                uses.wentWrong(door.school().id(), door.portal().id(), step);
                yield pupils.notHere(door.school(), page);
            }
            case NotIn(var step, var number) -> {
                if (step == Step.STRANGER && door.portal().forStaff()) {
                    var browser = marks.findOrGive(request, response, Claiming.LIVES);
                    claiming.offer(door.school(), door.portal().id(), number, browser);
                }
                yield failed(door, step, page);
            }
        };
    }

    private ResponseEntity<String> failed(Doors.Door door, Step step, Page page) {
        uses.wentWrong(door.school().id(), door.portal().id(), step);
        return Answers.shown(page, HelpPage.TEMPLATE, HelpPage.after(door, step));
    }

    private ResponseEntity<String> closed(String brin, Page page) {
        return Answers.shown(
                page, HelpPage.TEMPLATE, HelpPage.closed(doors.findSchool(brin).map(School::brin)));
    }
}
