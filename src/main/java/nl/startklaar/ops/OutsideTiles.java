package nl.startklaar.ops;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
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
            var address =
                    UriComponentsBuilder.fromUri(client.tiles())
                            .queryParam("sub", "{sub}")
                            .build(person.subject());
            var request = new HTTPRequest(HTTPRequest.Method.GET, address);
            request.setAuthorization("Bearer " + client.tilesSecret());
            request.setConnectTimeout(PATIENCE_MILLIS);
            request.setReadTimeout(PATIENCE_MILLIS);
            var answer = request.send();
            return answer.getStatusCode() == 200
                    ? read(JSON.readTree(answer.getBody()))
                    : new Fetched.Failed("HTTP " + answer.getStatusCode());
        } catch (IOException | JacksonException unable) {
            return new Fetched.Failed(unable.getClass().getSimpleName());
        }
    }

    private static Fetched read(JsonNode answer) {
        var tiles =
                answer.path("tiles").valueStream().map(OutsideTiles::tile).toList();
        return new Fetched.Tiles(tiles, answer.path("reason").asString(""));
    }

    private static Tile tile(JsonNode tile) {
        return new Tile(
                tile.path("name").asString(),
                URI.create(tile.path("icon").asString()),
                URI.create(tile.path("address").asString()));
    }
}
