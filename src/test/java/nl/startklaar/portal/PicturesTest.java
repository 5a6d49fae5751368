package nl.startklaar.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.signin.Avatars;
import org.junit.jupiter.api.Test;

class PicturesTest {

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([a-z-]+)\"");

    @Test
    void givesEachTileOfAPageItsOwnPicture() {
        var tiles = tiles(6, "rekenen");

        assertThat(new HashSet<>(Pictures.of(tiles).values())).hasSize(6);
    }

    @Test
    void staysTheSameInWhateverOrderTheTilesCome() {
        var tiles = new ArrayList<>(tiles(5, "taal"));
        var pictures = Pictures.of(tiles);
        tiles.add(tiles.removeFirst());

        assertThat(Pictures.of(tiles)).isEqualTo(pictures);
    }

    @Test
    void showsATestAsATest() {
        var test = tile("rekenen", Audience.TEST, 1);

        assertThat(Pictures.of(List.of(test))).containsValue("memo");
    }

    /** A child's own animal must never be one of the things it opens. */
    @Test
    void keepsAnimalsForChildren() {
        var tiles = Stream.concat(tiles(40, "iets").stream(), tiles(9, "rekenen").stream());

        assertThat(Pictures.of(tiles.toList()).values())
                .doesNotContainAnyElementsOf(Avatars.ANIMALS);
    }

    @Test
    void onlyNamesPicturesThatAreInTheSprite() throws IOException {
        var subjects =
                Stream.of(
                        "rekenen",
                        "spelling",
                        "taal",
                        "lezen",
                        "schrijven",
                        "wereldoriëntatie",
                        "geschiedenis",
                        "natuur",
                        "techniek",
                        "muziek",
                        "kunst",
                        "verkeer",
                        "sociaal",
                        "kleuters",
                        "engels",
                        "wiskunde",
                        "iets anders");
        var used = new HashSet<>(Avatars.ANIMALS);
        subjects.forEach(it -> used.addAll(Pictures.of(tiles(15, it)).values()));

        assertThat(sprite()).containsAll(used).contains("door", "raised-hand", "umbrella");
    }

    @Test
    void givesAChildTheSameAnimalEveryDay() {
        var pupil = UUID.randomUUID();

        assertThat(Avatars.of(pupil)).isEqualTo(Avatars.of(pupil));
    }

    private static Set<String> sprite() throws IOException {
        try (var file = PicturesTest.class.getResourceAsStream("/static/assets/pictures.svg")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
            return new HashSet<>(
                    SYMBOL.matcher(text).results().map((MatchResult it) -> it.group(1)).toList());
        }
    }

    private static List<Material> tiles(int count, String subject) {
        return IntStream.range(0, count).mapToObj(it -> tile(subject, Audience.PUPIL, it)).toList();
    }

    private static Material tile(String subject, Audience audience, int number) {
        var method =
                new TeachingMethod(new UUID(0, 1), new UUID(0, 2), "m", "Methode", subject, true);
        var product =
                new Product(
                        new UUID(subject.hashCode(), number),
                        method.id(),
                        "p",
                        "Iets",
                        Optional.empty(),
                        audience,
                        Product.Opens.INSIDE,
                        "",
                        "",
                        "",
                        true);
        return new Material(product, method, Set.of(), Optional.empty());
    }
}
