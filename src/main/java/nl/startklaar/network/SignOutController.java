package nl.startklaar.network;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.network.LoggedOut.Done;
import nl.startklaar.network.LoggedOut.Refused;
import nl.startklaar.school.School;
import nl.startklaar.school.Viewer;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Cookies;
import nl.startklaar.web.ForPrograms;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Going out, here and at the portal together, whichever of the two begins. */
@Controller
@RequestMapping("/portaal/{brin}/{connection:" + Doors.ID + "}")
class SignOutController {

    private final Doors doors;
    private final LogoutMessages messages;
    private final OurAddress ours;
    private final Cookies cookies;

    SignOutController(Doors doors, LogoutMessages messages, OurAddress ours, Cookies cookies) {
        this.doors = doors;
        this.messages = messages;
        this.ours = ours;
        this.cookies = cookies;
    }

    /**
     * On to the portal, to go out there too. A page of its own: a form of ours never leads
     * elsewhere, and the browser goes on by itself. Not while somebody is inside here: they would
     * be out there alone.
     */
    @OpenToAll
    @GetMapping("/uit")
    ResponseEntity<String> goOut(
            @PathVariable String brin,
            @PathVariable UUID connection,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        cookies.clear(response, Farewells.NAME);
        var door = doors.find(brin, connection);
        var there = isInside(request) ? Optional.<String>empty() : door.flatMap(this::endSession);
        var words = there.isPresent() ? "network.out.going" : "network.out.here-only";
        var view = view(brin, door, there, words, request);
        var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        there.ifPresent(it -> answer.header("Refresh", "1;url=" + it));
        return answer.body(page.render(OutPage.TEMPLATE, view));
    }

    /** Where the portal brings somebody who went out there. */
    @OpenToAll
    @GetMapping("/dag")
    ResponseEntity<String> isOut(
            @PathVariable String brin,
            @PathVariable UUID connection,
            HttpServletRequest request,
            Page page) {
        var door = doors.find(brin, connection);
        return Answers.shown(
                page,
                OutPage.TEMPLATE,
                view(brin, door, Optional.empty(), "network.out.done", request));
    }

    /** An adult: the address of a page ends no visit, whoever sent somebody there. */
    private static boolean isInside(HttpServletRequest request) {
        return Viewer.of(request).isPresent();
    }

    private OutPage view(
            String brin,
            Optional<Doors.Door> door,
            Optional<String> there,
            String words,
            HttpServletRequest request) {
        var portal = door.map(it -> it.portal().name()).orElse("");
        return new OutPage(
                portal,
                there.orElse(""),
                doors.findSchool(brin).map(School::brin).map(Object::toString).orElse(""),
                words(portal, words, request),
                isInside(request));
    }

    /** Of a portal that nobody has, nobody went out. */
    private static String words(String portal, String words, HttpServletRequest request) {
        if (isInside(request)) {
            return "network.out.inside";
        }
        return portal.isEmpty() ? "network.out.title" : words;
    }

    /** No proof of who it was goes along: we have thrown it away. The portal may ask once more. */
    private Optional<String> endSession(Doors.Door door) {
        var at = door.portal().endpoints().endSession();
        if (at.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> asked = new TreeMap<>();
        asked.put("client_id", List.of(door.portal().clientId()));
        asked.put("post_logout_redirect_uri", List.of(ours.after(door.school(), door.portal())));
        return Optional.of(
                at + (at.contains("?") ? "&" : "?") + URLUtils.serializeParameters(asked));
    }

    /** The portal itself says that somebody signed out there. */
    @ForPrograms
    @PostMapping(path = "/uitgelogd", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> signedOutThere(
            @PathVariable String brin, @PathVariable UUID connection, HttpServletRequest request) {
        var said = request.getParameterMap().getOrDefault("logout_token", new String[0]);
        var door = doors.find(brin, connection);
        if (door.isEmpty()) {
            throw new NotFound("portal", connection);
        }
        var outcome =
                said.length == 1 ? messages.hear(door.get(), said[0]) : new Refused(Doubt.SHAPE);
        return switch (outcome) {
            case Done() -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
            case Refused _ ->
                    ResponseEntity.badRequest().cacheControl(CacheControl.noStore()).build();
        };
    }
}
