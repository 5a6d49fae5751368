package nl.startklaar.ops;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the invented portal shows on its own pages of what somebody can open with us. */
final class OutsideTiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE_MILLIS = 5_000;

    /** What came of asking. */
    sealed interface Fetched {

        /**
         * @param reason why there are none, as a word for programs; empty when there are some
         */
        record Tiles(List<Tile> tiles, String reason) implements Fetched {

            public Tiles {
                tiles = List.copyOf(tiles);
            }
        }

        /** The other side did not answer, or did not let the portal in. */
        record Failed(String technically) implements Fetched {}
    }

    /** One of them: nothing of whoever opens it. */
    record Tile(String name, URI icon, URI address) {}

    private final OutsideSchoolClient client;

    OutsideTiles(OutsideSchoolClient client) {
        this.client = client;
    }

    Fetched of(OutsidePerson person) {
        try {
            var request = new HTTPRequest(HTTPRequest.Method.POST, client.tiles());
            request.setAuthorization("Bearer " + client.tilesSecret());
            request.setContentType("application/x-www-form-urlencoded");
            request.setBody(URLUtils.serializeParametersAlt(question(person)));
            request.setConnectTimeout(PATIENCE_MILLIS);
            request.setReadTimeout(PATIENCE_MILLIS);
            var answer = request.send();
            return answer.getStatusCode() == 200
                    ? read(JSON.readTree(answer.getBody()))
                    : new Fetched.Failed("HTTP " + answer.getStatusCode());
        } catch (IOException | ParseException | JacksonException unable) {
            return new Fetched.Failed(unable.getClass().getSimpleName());
        }
    }

    /** In the form and not in the address, which others write down. */
    private static Map<String, String[]> question(OutsidePerson person) {
        var asked = new LinkedHashMap<String, String[]>();
        asked.put("sub", new String[] {person.subject()});
        for (String also : List.of("eck_id", "las_key")) {
            Optional.ofNullable(person.claims().get(also))
                    .ifPresent(it -> asked.put(also, new String[] {it}));
        }
        return asked;
    }

    private static Fetched read(JsonNode answer) {
        var tiles = answer.path("tiles").valueStream().map(OutsideTiles::tile).toList();
        return new Fetched.Tiles(tiles, answer.path("reason").asString(""));
    }

    private static Tile tile(JsonNode tile) {
        return new Tile(
                tile.path("name").asString(),
                URI.create(tile.path("icon").asString()),
                URI.create(tile.path("address").asString()));
    }
}
