package nl.startklaar.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A child who cannot read has nothing but the pictures: each of them is really there. */
class SpriteTest {

    private static final Path SPRITE = Path.of("src/main/resources/static/assets/pictures.svg");

    @Test
    void holdsEveryPictureOfTheWayIn() throws IOException {
        var drawn = drawnIn(Files.readString(SPRITE));

        assertThat(drawn)
                .containsAll(Avatars.ANIMALS)
                .containsAll(SecretPictures.THINGS)
                .contains("door", "raised-hand", "camera-card", "house", "rainbow")
                .contains("speaker-high-volume", "muted-speaker");
    }

    /** As a browser reads it: a comment ends at the first arrow, and one drawing is the whole. */
    @Test
    void isOneDrawing() throws IOException {
        assertThat(withoutComments(Files.readString(SPRITE)).strip())
                .startsWith("<svg")
                .endsWith("</svg>")
                .doesNotContain("-->")
                .containsOnlyOnce("</svg>");
    }

    @Test
    void seesAPictureThatStandsInAComment() {
        assertThat(drawnIn("<!-- <!-- x --><symbol id=\"a\"/> <!-- <symbol id=\"b\"/> -->"))
                .containsExactly("a");
    }

    private static List<String> drawnIn(String sprite) {
        return Pattern.compile("<symbol id=\"([^\"]+)\"")
                .matcher(withoutComments(sprite))
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();
    }

    private static String withoutComments(String sprite) {
        return sprite.replaceAll("(?s)<!--.*?-->", "");
    }
}
