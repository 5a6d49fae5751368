package nl.startklaar.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.network.Trip.Purpose;
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
 * The way to a portal. A tile of the portal begins here as well, and goes the whole way round:
 * nobody is believed for what an address says.
 */
@Controller
@RequestMapping("/portaal/{brin}/{connection:" + Doors.ID + "}")
class BeginController {

    private final Doors doors;
    private final SendOff sendOff;
    private final BrowserMark marks;

    BeginController(Doors doors, SendOff sendOff, BrowserMark marks) {
        this.doors = doors;
        this.sendOff = sendOff;
        this.marks = marks;
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
                ? Answers.shown(page, HelpPage.TEMPLATE, doors.closed(brin))
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
            return Answers.shown(page, HelpPage.TEMPLATE, doors.closed(brin));
        }
        var school = door.get().school();
        var portal = door.get().portal();
        var trip = new Trip(portal.id(), Purpose.COME_IN, wish.text(), Optional.empty());
        var browser = marks.findOrGive(request, response, Trips.LIVES);
        return Answers.to(sendOff.to(school, portal, trip, browser, hint));
    }
}
