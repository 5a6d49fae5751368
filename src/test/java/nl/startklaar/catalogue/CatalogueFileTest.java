package nl.startklaar.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.startklaar.catalogue.CatalogueReading.Refused;
import nl.startklaar.catalogue.CatalogueReading.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueFileTest {

    static final String GOOD =
            """
            {"format": "startklaar-catalogue-1", "publishers": [
              {"code": "egel", "name": "Uitgeverij De Egel", "roster": "FORM", "lastDayToEnd": "06-01",
               "endsDirectWay": true, "fields": ["GIVEN_NAME", "GROUP"], "purpose": "Samen oefenen.",
               "email": "hulp@deegel.example", "phone": "010 000 00 09", "website": "www.deegel.example",
               "methods": [
                 {"code": "stekels", "name": "Stekels", "subject": "rekenen", "products": [
                   {"code": "groep-4", "name": "Stekels 4", "yearGroup": "4", "audience": "PUPIL",
                    "opens": "INSIDE", "address": "/stekels/groep-4", "device": "tablet",
                    "icon": "<svg xmlns=\\"http://www.w3.org/2000/svg\\" viewBox=\\"0 0 8 8\\"><circle cx=\\"4\\" cy=\\"4\\" r=\\"3\\"/></svg>"},
                   {"code": "extra", "name": "Stekels thuis", "audience": "PUPIL",
                    "opens": "OUTSIDE", "address": "https://www.deegel.example/thuis?groep=4"}]}]}]}
            """;

    @Test
    void readsEverythingThatIsInIt() {
        var publisher = understood(GOOD).publishers().getFirst();
        var method = publisher.methods().getFirst();
        var product = method.products().getFirst();

        assertThat(publisher.code()).isEqualTo("egel");
        assertThat(publisher.roster()).isEqualTo(Publisher.RosterBy.FORM);
        assertThat(publisher.lastDayToEnd()).isEqualTo(MonthDay.of(6, 1));
        assertThat(publisher.endsDirectWay()).isTrue();
        assertThat(publisher.fields()).isEqualTo(Set.of(SharedField.GIVEN_NAME, SharedField.GROUP));
        assertThat(method.subject()).isEqualTo("rekenen");
        assertThat(product.yearGroup()).contains("4");
        assertThat(product.icon()).startsWith("<svg");
        assertThat(method.products().getLast().yearGroup()).isEqualTo(Optional.empty());
    }

    /** What is written instead of what, where that is found, and what is said about it. */
    static Stream<Arguments> offenders() {
        return Stream.of(
                wrong("startklaar-catalogue-1", "startklaar-catalogue-9", "format", "format"),
                wrong("\"egel\"", "\"De Egel\"", "publishers 1 / code", "code"),
                wrong("\"egel\"", "\"egel-\"", "publishers 1 / code", "code"),
                wrong("\"egel\"", "\"../egel\"", "publishers 1 / code", "code"),
                wrong("\"egel\"", "\"ègel\"", "publishers 1 / code", "code"),
                wrong("\"egel\"", "\"\"", "publishers 1 / code", "missing"),
                wrong("\"egel\"", "17", "publishers 1 / code", "no-text"),
                wrong("\"extra\"", "\"groep-4\"", "egel / stekels / groep-4 / code", "twice"),
                wrong("Uitgeverij De Egel", "", "egel / name", "missing"),
                wrong("Uitgeverij De Egel", "x".repeat(81), "egel / name", "too-long"),
                wrong("Uitgeverij De Egel", "De \\u202eEgel", "egel / name", "unseen"),
                wrong("Uitgeverij De Egel", "De\\u200bEgel", "egel / name", "unseen"),
                wrong("Uitgeverij De Egel", "De\\u0000Egel", "egel / name", "unseen"),
                wrong("\"FORM\"", "\"FAX\"", "egel / roster", "choice"),
                wrong("\"FORM\"", "\"form\"", "egel / roster", "choice"),
                wrong("06-01", "06-31", "egel / lastDayToEnd", "day"),
                wrong("06-01", "02-29", "egel / lastDayToEnd", "day"),
                wrong("06-01", "1 juni", "egel / lastDayToEnd", "day"),
                wrong("true", "\"true\"", "egel / endsDirectWay", "no-flag"),
                wrong("\"GIVEN_NAME\"", "\"BSN\"", "egel / fields", "choice"),
                wrong("\"GIVEN_NAME\"", "{}", "egel / fields", "choice"),
                wrong("[\"GIVEN_NAME\", \"GROUP\"]", "\"GROUP\"", "egel / fields", "no-list"),
                wrong("hulp@deegel.example", "hulp at deegel", "egel / email", "email"),
                wrong("hulp@deegel.example", "a@b.example,c@d.example", "egel / email", "email"),
                wrong(
                        "\"www.deegel.example\"",
                        "\"javascript:alert(1)\"",
                        "egel / website",
                        "website"),
                wrong("\"purpose\"", "\"porpose\"", "egel / porpose", "unknown"),
                wrong("\"4\"", "\"9\"", "egel / stekels / groep-4 / yearGroup", "year-group"),
                wrong("\"4\"", "4", "egel / stekels / groep-4 / yearGroup", "no-text"),
                wrong(
                        "\"PUPIL\",\n        \"opens\": \"INSIDE\"",
                        "\"ROBOT\", \"opens\": \"INSIDE\"",
                        "egel / stekels / groep-4 / audience",
                        "choice"),
                wrong(
                        "\"/stekels/groep-4\"",
                        "\"//kwaad.example\"",
                        "egel / stekels / groep-4 / address",
                        "own-path"),
                wrong(
                        "\"/stekels/groep-4\"",
                        "\"/../beheer\"",
                        "egel / stekels / groep-4 / address",
                        "own-path"),
                wrong(
                        "\"/stekels/groep-4\"",
                        "\"https://kwaad.example\"",
                        "egel / stekels / groep-4 / address",
                        "own-path"),
                wrong(
                        "https://www.deegel.example/thuis?groep=4",
                        "http://www.deegel.example",
                        "egel / stekels / extra / address",
                        "address"),
                wrong(
                        "https://www.deegel.example/thuis?groep=4",
                        "javascript:alert(1)",
                        "egel / stekels / extra / address",
                        "address"),
                wrong(
                        "https://www.deegel.example/thuis?groep=4",
                        "https://jan:geheim@deegel.example",
                        "egel / stekels / extra / address",
                        "address"),
                wrong(
                        "https://www.deegel.example/thuis?groep=4",
                        "https:///thuis",
                        "egel / stekels / extra / address",
                        "address"),
                wrong("\"tablet\"", "\"Een iPad\"", "egel / stekels / groep-4 / device", "device"),
                wrong(
                        "<circle",
                        "<script>alert(1)</script><circle",
                        "egel / stekels / groep-4 / icon",
                        "icon"));
    }

    @ParameterizedTest
    @MethodSource("offenders")
    void namesThePlaceThatIsWrong(String from, String to, String place, String words) {
        assertThat(GOOD).contains(from);

        assertThat(refused(GOOD.replace(from, to)).problems())
                .anySatisfy(it -> {
                    assertThat(it.place()).isEqualTo(place);
                    assertThat(it.what().key()).isEqualTo("catalogue.wrong." + words);
                });
    }

    @Test
    void namesAllPlacesAtOnce() {
        var wrong = GOOD.replace("\"egel\"", "\"De Egel\"").replace("06-01", "juni");

        assertThat(refused(wrong).problems()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "geen json",
                "[]",
                "null",
                "17",
                "{\"format\": \"startklaar-catalogue-1\"}",
                "{\"format\": \"startklaar-catalogue-1\", \"publishers\": {}}",
                "{\"format\": \"startklaar-catalogue-1\", \"publishers\": [17]}",
                "{\"format\": \"startklaar-catalogue-1\", \"publishers\": [null]}",
                "{\"format\": \"startklaar-catalogue-1\", \"format\": \"startklaar-catalogue-1\"}",
                "{\"format\": \"startklaar-catalogue-1\", \"publishers\": []} en meer",
                "\u0000\u0001\u0002"
            })
    void refusesWhatIsNoSuchFile(String text) {
        assertThat(refused(text).problems()).isNotEmpty();
    }

    @Test
    void refusesAFileThatIsTooLargeOrTooDeep() {
        assertThat(refused(GOOD + " ".repeat(CatalogueFile.LARGEST)).problems())
                .extracting(it -> it.what().key())
                .containsExactly("catalogue.wrong.too-large");
        assertThat(refused("[".repeat(100_000)).problems()).isNotEmpty();
        assertThat(refused("{\"format\": " + "9".repeat(5_000) + "}").problems()).isNotEmpty();
    }

    @Test
    void stopsCountingWhatIsWrong() {
        var many = "{\"x\": 1},".repeat(199) + "{}";
        var file = "{\"format\": \"startklaar-catalogue-1\", \"publishers\": [" + many + "]}";

        assertThat(refused(file).problems()).hasSize(100);
    }

    @Test
    void understandsThePracticeCatalogue() throws IOException {
        var file = Files.readString(Path.of("src/main/resources/practice/catalogue.json"));

        assertThat(understood(file).publishers())
                .extracting(CatalogueFile.PublisherEntry::code)
                .containsExactly("zwaluw", "hazelaar", "kompas");
    }

    private static Arguments wrong(String from, String to, String place, String words) {
        return Arguments.of(from, to, place, words);
    }

    private static CatalogueFile understood(String text) {
        return switch (CatalogueFile.read(text.getBytes(UTF_8))) {
            case Understood(var file) -> file;
            case Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    private static Refused refused(String text) {
        return (Refused) CatalogueFile.read(text.getBytes(UTF_8));
    }
}
