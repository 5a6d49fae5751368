package nl.startklaar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every case of the matrix in test resource ip/xff-matrix.json, which was written for this product.
 */
class ClientAddressTest {

    @ParameterizedTest
    @MethodSource("cases")
    void believesOnlyWhatOurOwnProxiesAdded(JsonNode it) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(it.get("peer").asString());
        it.get("headers")
                .properties()
                .forEach(header ->
                        values(header.getValue())
                                .forEach(value -> request.addHeader(header.getKey(), value)));

        var expected = it.get("expectedClientIp");
        assertThat(addressFor(strings(it.get("trustedProxies"))).of(request))
                .as(it.get("why").asString())
                .isEqualTo(expected.isNull() ? ClientAddress.UNKNOWN : expected.asString());
    }

    @Test
    void readsTheWholeMatrix() throws IOException {
        assertThat(all()).hasSize(69);
    }

    /** A chain of 2,000 hops never gets here: the server refuses headers of that size. */
    static Stream<JsonNode> cases() throws IOException {
        return all().filter(it -> !it.get("expectedClientIp").asString("").startsWith("HTTP"));
    }

    private static Stream<JsonNode> all() throws IOException {
        try (var file = new ClassPathResource("ip/xff-matrix.json").getInputStream()) {
            return StreamSupport.stream(new JsonMapper().readTree(file).spliterator(), false)
                    .toList()
                    .stream();
        }
    }

    private static ClientAddress addressFor(List<String> proxies) {
        return new ClientAddress(new WebSettings(proxies, "", true));
    }

    private static List<String> values(JsonNode value) {
        return value.isArray() ? strings(value) : List.of(value.asString());
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
    }
}
