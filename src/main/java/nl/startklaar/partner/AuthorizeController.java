package nl.startklaar.partner;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.OIDCError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.kernel.Brin;
import nl.startklaar.partner.Asked.Nonsense;
import nl.startklaar.partner.Asked.SentBack;
import nl.startklaar.partner.Asked.WhoThisIs;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.school.School;
import nl.startklaar.school.Viewer;
import nl.startklaar.signin.PupilViewer;
import nl.startklaar.web.Answers;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where publishers send people to hear who they are. */
@Controller
class AuthorizeController {

    private static final String GO_ON = "/oidc/verder";

    private final AskedReader reader;
    private final Admission admission;
    private final Grants grants;
    private final Catalogue catalogue;
    private final OurIssuer issuer;
    private final WaitingCookie waiting;

    AuthorizeController(
            AskedReader reader,
            Admission admission,
            Grants grants,
            Catalogue catalogue,
            OurIssuer issuer,
            WaitingCookie waiting) {
        this.reader = reader;
        this.admission = admission;
        this.grants = grants;
        this.catalogue = catalogue;
        this.issuer = issuer;
        this.waiting = waiting;
    }

    @OpenToAll
    @GetMapping("/oidc/authorize")
    ResponseEntity<String> authorize(
            HttpServletRequest request, HttpServletResponse response, Page page) {
        return switch (reader.read(request.getQueryString())) {
            case Nonsense _ -> notUnderstood(page);
            case SentBack(var address) -> Answers.leave(address);
            case WhoThisIs asked when isForPupil(asked, request) -> letPupilIn(asked, request);
            case WhoThisIs asked ->
                    Viewer.of(request)
                            .map(it -> letIn(asked, it, request, response))
                            .orElseGet(() -> signInFirst(asked, request, response));
        };
    }

    /** Who came by themselves is the adult who is inside, or else the pupil. */
    private static boolean isForPupil(WhoThisIs asked, HttpServletRequest request) {
        return asked.hint()
                .map(Hint::isPupil)
                .orElseGet(
                        () -> Viewer.of(request).isEmpty() && PupilViewer.of(request).isPresent());
    }

    /** A child never meets a refusal at a publisher: it stays, or comes to where it begins. */
    private ResponseEntity<String> letPupilIn(WhoThisIs asked, HttpServletRequest request) {
        var inside = PupilViewer.of(request).filter(it -> isOf(asked, it.details()));
        if (inside.isEmpty()) {
            return asked.silently()
                    ? back(asked, OIDCError.LOGIN_REQUIRED)
                    : Answers.to(doorOf(asked));
        }
        var viewer = inside.get();
        var visit = new Visit(viewer.school(), Guest.pupil(viewer), asked.client().id());
        if (admission.lets(visit, asked.client().publisher())) {
            return Answers.leave(success(asked, visit));
        }
        return asked.silently()
                ? back(asked, OAuth2Error.ACCESS_DENIED)
                : Answers.to(viewer.home());
    }

    private static String doorOf(WhoThisIs asked) {
        return asked.hint()
                .flatMap(it -> Brin.find(it.school()))
                .map(it -> "/leerling/" + it)
                .orElse("/");
    }

    private static boolean isOf(WhoThisIs asked, School school) {
        return asked.hint().isEmpty() || asked.hint().get().isOf(school);
    }

    /**
     * A page between signing in, or choosing a school, and the publisher: a link leads there. A
     * form may not, since our pages send forms to nobody else.
     */
    @For
    @GetMapping(GO_ON)
    ResponseEntity<String> goOn(Viewer viewer, HttpServletRequest request, Page page) {
        var query = waiting.find(request);
        return switch (reader.read(query.orElse(null))) {
            case Nonsense _ -> Answers.to("/");
            case SentBack(var address) -> Answers.leave(address);
            case WhoThisIs asked ->
                    Answers.shown(
                            page,
                            "partner/go-on.jte",
                            new GoOnPage(
                                    publisher(asked).name(),
                                    query.orElseThrow(),
                                    open(asked, viewer).stream().map(AtSchool::details).toList()));
        };
    }

    private ResponseEntity<String> letIn(
            WhoThisIs asked,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var open = open(asked, viewer);
        return switch (open.size()) {
            case 0 -> back(asked, OAuth2Error.ACCESS_DENIED);
            case 1 -> Answers.leave(success(asked, open.getFirst()));
            default -> ask(asked, OIDCError.ACCOUNT_SELECTION_REQUIRED, GO_ON, request, response);
        };
    }

    private ResponseEntity<String> signInFirst(
            WhoThisIs asked, HttpServletRequest request, HttpServletResponse response) {
        return ask(asked, OIDCError.LOGIN_REQUIRED, "/inloggen?naar=" + GO_ON, request, response);
    }

    /** With a page of ours, unless the program wants none. */
    private ResponseEntity<String> ask(
            WhoThisIs asked,
            ErrorObject otherwise,
            String path,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (asked.silently()) {
            return back(asked, otherwise);
        }
        waiting.leave(response, Objects.requireNonNull(request.getQueryString()));
        return Answers.to(path);
    }

    /** The schools of this viewer where something of the publisher opens for them. */
    private List<AtSchool> open(WhoThisIs asked, Viewer viewer) {
        return viewer.appointments().stream()
                .map(Appointment::school)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(it -> admission.at(viewer, it).stream())
                .filter(it -> isOf(asked, it.details()))
                .filter(it -> admission.lets(it, asked.client().publisher()))
                .toList();
    }

    private URI success(WhoThisIs asked, AtSchool at) {
        var guest = Guest.adult(at.viewer().account());
        return success(asked, new Visit(at.school(), guest, asked.client().id()));
    }

    private URI success(WhoThisIs asked, Visit visit) {
        var code =
                grants.issueCode(
                        visit, asked.redirectUri().toString(), asked.challenge(), asked.nonce());
        return new AuthenticationSuccessResponse(
                        asked.redirectUri(),
                        new AuthorizationCode(code.text()),
                        null,
                        null,
                        asked.state(),
                        null,
                        issuer.value(),
                        ResponseMode.QUERY)
                .toURI();
    }

    private ResponseEntity<String> back(WhoThisIs asked, ErrorObject fault) {
        return Answers.leave(reader.back(asked.redirectUri(), asked.state(), fault));
    }

    private Publisher publisher(WhoThisIs asked) {
        return catalogue.findPublisher(asked.client().publisher()).orElseThrow();
    }

    private static ResponseEntity<String> notUnderstood(Page page) {
        return ResponseEntity.badRequest()
                .cacheControl(CacheControl.noStore())
                .body(page.render("partner/not-understood.jte", Optional.empty()));
    }
}
