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
import nl.startklaar.partner.Asked.Nonsense;
import nl.startklaar.partner.Asked.SentBack;
import nl.startklaar.partner.Asked.WhoThisIs;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.school.Viewer;
import nl.startklaar.web.Answers;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
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
            case SentBack(var address) -> to(address);
            case WhoThisIs asked ->
                    Viewer.of(request)
                            .map(it -> letIn(asked, it, request, response))
                            .orElseGet(() -> signInFirst(asked, request, response));
        };
    }

    /**
     * A page between signing in, or choosing a school, and the publisher: a link leads there. A form
     * may not, since our pages send forms to nobody else.
     */
    @For
    @GetMapping(GO_ON)
    ResponseEntity<String> goOn(Viewer viewer, HttpServletRequest request, Page page) {
        var query = waiting.find(request);
        return switch (reader.read(query.orElse(null))) {
            case Nonsense _ -> Answers.to("/");
            case SentBack(var address) -> to(address);
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
            case 1 -> to(success(asked, open.getFirst()));
            default -> ask(asked, OIDCError.ACCOUNT_SELECTION_REQUIRED, GO_ON, request, response);
        };
    }

    private ResponseEntity<String> signInFirst(
            WhoThisIs asked, HttpServletRequest request, HttpServletResponse response) {
        return ask(
                asked, OIDCError.LOGIN_REQUIRED, "/inloggen?naar=" + GO_ON, request, response);
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
                .filter(it ->
                        asked.school()
                                .filter(code -> !code.equals(it.details().brin().code()))
                                .isEmpty())
                .filter(it -> admission.lets(it, asked.client().publisher()))
                .toList();
    }

    private URI success(WhoThisIs asked, AtSchool at) {
        var visit = new Visit(at.school(), at.viewer().account(), asked.client().id());
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
        return to(reader.back(asked.redirectUri(), asked.state(), fault));
    }

    private Publisher publisher(WhoThisIs asked) {
        return catalogue.findPublisher(asked.client().publisher()).orElseThrow();
    }

    private static ResponseEntity<String> to(URI address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .cacheControl(CacheControl.noStore())
                .location(address)
                .build();
    }

    private static ResponseEntity<String> notUnderstood(Page page) {
        return ResponseEntity.badRequest()
                .cacheControl(CacheControl.noStore())
                .body(page.render("partner/not-understood.jte", Optional.empty()));
    }
}
