package nl.startklaar.network;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.token.AccessTokenType;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.startklaar.network.ShownThere.Reason;
import nl.startklaar.portal.TileElsewhere;
import nl.startklaar.school.School;
import nl.startklaar.web.ForPrograms;
import nl.startklaar.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a portal fetches what one of its people can open, to show it on its own page. It says of
 * whom in a form, so that nothing about a person stands in an address, which others write down.
 */
@Controller
class TilesController {

    /** Stays the same in every language, for programs. */
    private static final String TYPE = "urn:startklaar:problem:";

    private static final int LONGEST_SUBJECT = 255;

    private final Doors doors;
    private final TilesKeys keys;
    private final Pace pace;
    private final TilesThere tiles;
    private final OurAddress ours;

    TilesController(Doors doors, TilesKeys keys, Pace pace, TilesThere tiles, OurAddress ours) {
        this.doors = doors;
        this.keys = keys;
        this.pace = pace;
        this.tiles = tiles;
        this.ours = ours;
    }

    @ForPrograms
    @PostMapping(PortalPaths.TILES + "/{brin}/{portal}/tegels")
    ResponseEntity<Object> list(
            @PathVariable String brin,
            @PathVariable String portal,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String authorization,
            Page page) {
        var proved = doors.find(brin, portal).flatMap(it -> prove(it, authorization));
        if (proved.isEmpty()) {
            return refuse(HttpStatus.UNAUTHORIZED, "not-proved", page);
        }
        var door = proved.get();
        if (!pace.allows(door.portal().id())) {
            return refuse(HttpStatus.TOO_MANY_REQUESTS, "too-often", page);
        }
        return asked(door.portal(), asked)
                .map(it -> answer(door.school(), door.portal(), it))
                .orElseGet(() -> refuse(HttpStatus.BAD_REQUEST, "nobody", page));
    }

    private Optional<Doors.Door> prove(Doors.Door door, @Nullable String authorization) {
        return bearer(authorization)
                .flatMap(it -> keys.prove(door.school().id(), door.portal().id(), it))
                .map(_ -> door);
    }

    private static Optional<String> bearer(@Nullable String header) {
        try {
            var token = BearerAccessToken.parse(header);
            return Optional.of(token)
                    .filter(it -> AccessTokenType.BEARER.equals(it.getType()))
                    .map(BearerAccessToken::getValue);
        } catch (ParseException none) {
            return Optional.empty();
        }
    }

    /**
     * Of whom: by its own number, as in its proofs, and if it wants by what others call them too,
     * so that somebody who never came sees tiles on the first day.
     */
    private static Optional<Told> asked(Connection portal, MultiValueMap<String, String> asked) {
        var more = new HashMap<String, Object>();
        keep(more, portal.claims().eckId(), asked.getFirst("eck_id"));
        keep(more, portal.claims().lasKey(), asked.getFirst("las_key"));
        return Optional.ofNullable(asked.getFirst("sub"))
                .filter(it -> !it.isBlank() && it.length() <= LONGEST_SUBJECT)
                .map(it -> new Told(it, more));
    }

    private static void keep(Map<String, Object> more, String claim, @Nullable String value) {
        if (value != null && !claim.isEmpty()) {
            more.put(claim, value);
        }
    }

    private ResponseEntity<Object> answer(School school, Connection portal, Told told) {
        var shown = tiles.list(school, portal, told);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("tiles", shown.tiles().stream().map(it -> told(school, portal, it)).toList());
        shown.reason().map(Reason::code).ifPresent(it -> answer.put("reason", it));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }

    /** These three, and nothing else. */
    private Map<String, String> told(School school, Connection portal, TileElsewhere tile) {
        return Map.of(
                "name", tile.name(),
                "icon", ours.value() + tile.icon(),
                "address", ours.begin(school, portal) + "/les/" + tile.product());
    }

    private static ResponseEntity<Object> refuse(HttpStatus status, String code, Page page) {
        var problem =
                ProblemDetail.forStatusAndDetail(status, page.text("network.problem." + code));
        problem.setType(URI.create(TYPE + code));
        problem.setTitle(page.text("network.problem.title"));
        return ResponseEntity.status(status)
                .headers(it -> help(it, status))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static void help(HttpHeaders headers, HttpStatus status) {
        if (status == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Startklaar\"");
        } else if (status == HttpStatus.TOO_MANY_REQUESTS) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Pace.EVERY.toSeconds()));
        }
    }
}
