package nl.startklaar.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCError;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import nl.startklaar.ops.OutsideAsked.Nonsense;
import nl.startklaar.ops.OutsideAsked.SentBack;
import nl.startklaar.ops.OutsideAsked.Who;
import org.springframework.core.io.ClassPathResource;

/**
 * The invented portal of a network provider: people say there who they are, see on its own page
 * what they can open with us, and go on from there.
 */
final class OutsidePortal {

    static final String BACK = "post_logout_redirect_uri";
    static final String STATE = "state";

    private static final String COOKIE = "knikkerplein";
    private static final List<String> PROTOCOL =
            List.of("/.well-known/", "/jwks", "/authorize", "/token", "/end-session");

    private final Screen screen;
    private final String address;
    private final OutsideSchoolClient client;
    private final OutsidePeople people = OutsidePeople.read();
    private final OutsidePortalPages pages;
    private final OutsideProvider provider;
    private final OutsideTiles tiles;
    private final Clock clock;

    /** By what the browser holds. */
    private final Map<String, OutsideSession> sessions = new ConcurrentHashMap<>();

    /** Who came from us and says first who they are. */
    private final Map<String, AuthenticationRequest> waiting = new ConcurrentHashMap<>();

    /** Whether it acts as portals do on a bad day. */
    private volatile boolean isBroken;

    OutsidePortal(Screen screen, String address, OutsideSchoolClient client, Clock clock) {
        this.screen = screen;
        this.address = address;
        this.client = client;
        this.clock = clock;
        this.pages = new OutsidePortalPages(screen, client);
        this.provider = new OutsideProvider(address, client, clock);
        this.tiles = new OutsideTiles(client);
    }

    HttpServer open(int port) throws IOException {
        var server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", it -> serve(new OutsideExchange(it)));
        server.start();
        return server;
    }

    private void serve(OutsideExchange asked) throws IOException {
        var path = asked.exchange().getRequestURI().getPath();
        asked.set("Content-Security-Policy", pages.policy());
        if (isBroken && PROTOCOL.stream().anyMatch(path::startsWith)) {
            asked.html(503, pages.broken());
            return;
        }
        switch (path) {
            case "/" -> home(asked);
            case "/stijl.css" -> style(asked);
            case "/ik" -> signIn(asked);
            case "/uit" -> signOut(asked);
            case "/storing" -> breakOrMend(asked);
            case "/.well-known/openid-configuration" -> asked.json(200, provider.discovery());
            case "/jwks" -> asked.json(200, provider.keys());
            case "/authorize" -> authorize(asked);
            case "/token" -> token(asked);
            case "/end-session" -> endSession(asked);
            default -> asked.html(404, pages.unknown());
        }
    }

    private void home(OutsideExchange asked) throws IOException {
        var session = session(asked);
        asked.html(
                200,
                session.map(it -> pages.home(it.person(), tiles.of(it.person()), isBroken))
                        .orElseGet(() -> pages.who(people, "", isBroken)));
    }

    private static void style(OutsideExchange asked) throws IOException {
        var file = new ClassPathResource("practice/portal.css").getContentAsByteArray();
        asked.answer(200, "text/css; charset=utf-8", file);
    }

    /** Somebody of the list; a real portal would ask for more. */
    private void signIn(OutsideExchange asked) throws IOException {
        if (!isFromHere(asked)) {
            asked.html(403, pages.unknown());
            return;
        }
        var form = asked.form();
        var person = people.find(first(form, "wie"));
        if (person.isEmpty()) {
            asked.to(URI.create(address + "/"));
            return;
        }
        asked.cookie(COOKIE).ifPresent(sessions::remove);
        var session = new OutsideSession(fresh(), person.get(), clock.instant());
        var held = fresh();
        sessions.put(held, session);
        asked.keep(COOKIE, held);
        var request = waiting.remove(first(form, "vraag"));
        asked.to(request == null ? URI.create(address + "/") : provider.letIn(request, session));
    }

    private void signOut(OutsideExchange asked) throws IOException {
        if (!isFromHere(asked)) {
            asked.html(403, pages.unknown());
            return;
        }
        leave(asked, asked.form());
    }

    /** Out, and back to whoever sent the person here, when that is one we know. */
    private void leave(OutsideExchange asked, Map<String, List<String>> form) throws IOException {
        end(asked);
        if (first(form, BACK).equals(client.signedOut().toString())) {
            asked.to(withState(client.signedOut(), first(form, STATE)));
        } else {
            asked.html(200, pages.signedOut());
        }
    }

    private void end(OutsideExchange asked) throws IOException {
        var session = asked.cookie(COOKIE).map(sessions::remove);
        asked.forget(COOKIE);
        if (session.isPresent()) {
            tell(session.get());
        }
    }

    /** That somebody signed out. */
    private void tell(OutsideSession session) {
        var request = new HTTPRequest(HTTPRequest.Method.POST, client.backChannel());
        try {
            request.setContentType("application/x-www-form-urlencoded");
            request.setBody("logout_token=" + provider.goodbye(session).serialize());
            request.send();
        } catch (IOException nobodyListens) {
            screen.say("ops.portal.not-told", nobodyListens.getClass().getSimpleName());
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void breakOrMend(OutsideExchange asked) throws IOException {
        if (!isFromHere(asked)) {
            asked.html(403, pages.unknown());
            return;
        }
        isBroken = first(asked.form(), "stuk").equals("ja");
        asked.to(URI.create(address + "/"));
    }

    private void authorize(OutsideExchange asked) throws IOException {
        var query = asked.isPost() ? asked.body() : asked.query();
        switch (provider.read(query)) {
            case Nonsense _ -> asked.html(400, pages.notUnderstood());
            case SentBack(var to) -> asked.to(to);
            case Who(var request) -> authorize(asked, request);
        }
    }

    private void authorize(OutsideExchange asked, AuthenticationRequest request)
            throws IOException {
        var session = session(asked);
        if (session.isPresent() && !has(request, Prompt.Type.LOGIN)) {
            asked.to(provider.letIn(request, session.get()));
        } else if (has(request, Prompt.Type.NONE)) {
            asked.to(provider.back(request.getState(), OIDCError.LOGIN_REQUIRED));
        } else {
            var number = fresh();
            waiting.put(number, request);
            asked.html(200, pages.who(people, number, isBroken));
        }
    }

    private static boolean has(AuthenticationRequest request, Prompt.Type type) {
        return request.getPrompt() != null && request.getPrompt().contains(type);
    }

    private void token(OutsideExchange asked) throws IOException {
        var request = new HTTPRequest(HTTPRequest.Method.POST, URI.create(address + "/token"));
        try {
            request.setContentType(asked.header("Content-Type").orElse(""));
            asked.header("Authorization").ifPresent(request::setAuthorization);
            request.setBody(asked.body());
        } catch (ParseException wrong) {
            asked.json(400, Map.of("error", OAuth2Error.INVALID_REQUEST.getCode()));
            return;
        }
        var answer = provider.token(request).toHTTPResponse();
        asked.answer(
                answer.getStatusCode(),
                "application/json",
                Optional.ofNullable(answer.getBody()).orElse("").getBytes(UTF_8));
    }

    /** With a proof of this very session at once, else after a question. */
    private void endSession(OutsideExchange asked) throws IOException {
        var form = URLUtils.parseParameters(asked.isPost() ? asked.body() : asked.query());
        var isProved =
                provider.sessionOf(first(form, "id_token_hint"))
                        .equals(session(asked).map(OutsideSession::id));
        if (!isProved && session(asked).isPresent()) {
            asked.html(200, pages.askToSignOut(first(form, BACK), first(form, STATE)));
            return;
        }
        leave(asked, form);
    }

    private static URI withState(URI to, String state) {
        if (state.isEmpty()) {
            return to;
        }
        var query =
                URLUtils.serializeParameters(Map.of("state", List.of(new State(state).getValue())));
        return URI.create(to + (to.getRawQuery() == null ? "?" : "&") + query);
    }

    private Optional<OutsideSession> session(OutsideExchange asked) {
        return asked.cookie(COOKIE).map(sessions::get);
    }

    /** A form that was sent from another site changes nothing here. */
    private boolean isFromHere(OutsideExchange asked) {
        return asked.isPost() && asked.header("Origin").filter(it -> !it.equals(address)).isEmpty();
    }

    private static String first(Map<String, List<String>> values, String name) {
        return Optional.ofNullable(MultivaluedMapUtils.getFirstValue(values, name)).orElse("");
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
