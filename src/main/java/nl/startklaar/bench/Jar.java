package nl.startklaar.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a browser keeps of the page where somebody shows their secret.
 *
 * @param token what its form sends along
 */
record Jar(String cookies, String token) {

    static final Jar EMPTY = new Jar("", "");

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    static Jar of(Wire.Answer page) {
        var token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("A page without a form: " + page.status());
        }
        return new Jar(cookiesOf(page), token.group(1));
    }

    /** After an answer that brings more. */
    Jar with(Wire.Answer answer) {
        return new Jar(cookies + "; " + cookiesOf(answer), token);
    }

    private static String cookiesOf(Wire.Answer answer) {
        return answer.values("Set-Cookie")
                .map(it -> it.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    String form(String name, String value) {
        return "_csrf=" + encoded(token) + "&" + name + "=" + encoded(value);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
