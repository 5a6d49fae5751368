package nl.startklaar.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * How many bytes of a page travel: of itself each time, and of what it names to a device that never
 * came here before.
 */
record Weight(int page, int assets) {

    static Weight of(URI address, String cookies) throws Exception {
        var page = fetch(address, cookies);
        return new Weight(page.length, assets(address, page, cookies));
    }

    /** Everything the page names, and what the style sheet names of it, once. */
    private static int assets(URI address, byte[] page, String cookies) throws Exception {
        var named = addresses("/assets/[^\"#]+", unzipped(page));
        assertThat(named).anyMatch(it -> it.endsWith("kid.css"));
        int weight = 0;
        for (String name : named) {
            var file = fetch(address.resolve(name), cookies);
            weight += file.length;
            if (name.endsWith(".css")) {
                for (String font : addresses("fonts/[^\"]+", unzipped(file))) {
                    weight += fetch(address.resolve(name).resolve(font), cookies).length;
                }
            }
        }
        return weight;
    }

    private static List<String> addresses(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** As it travels: the bytes on the line. */
    private static byte[] fetch(URI address, String cookies) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(address)
                            .header("Cookie", cookies)
                            .header("Accept", "text/html")
                            .header("Accept-Encoding", "gzip")
                            .build();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as("%s", address).isEqualTo(200);
            return answer.body();
        }
    }

    /** A page of a few lines travels as it is. */
    private static String unzipped(byte[] body) throws IOException {
        if (body[0] != 0x1f) {
            return new String(body, UTF_8);
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
