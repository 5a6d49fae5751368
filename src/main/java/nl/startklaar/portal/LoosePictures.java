package nl.startklaar.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Each picture of our sheet as a file of its own. */
@Component
class LoosePictures {

    private static final Pattern PICTURE =
            Pattern.compile(
                    "<symbol id=\"([a-z0-9-]+)\" viewBox=\"([0-9 ]+)\">(.*?)</symbol>",
                    Pattern.DOTALL);

    private final Map<String, String> pictures = read();

    Optional<String> find(String name) {
        return Optional.ofNullable(pictures.get(name));
    }

    private static Map<String, String> read() {
        try {
            var sheet =
                    new ClassPathResource("static/assets/pictures.svg").getContentAsString(UTF_8);
            return PICTURE.matcher(sheet)
                    .results()
                    .collect(toUnmodifiableMap(it -> it.group(1), LoosePictures::drawing));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String drawing(MatchResult symbol) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s\">%s</svg>"
                .formatted(symbol.group(2), symbol.group(3));
    }
}
