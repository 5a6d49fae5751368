package nl.startklaar.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalledNamesTest {

    @Test
    void neverTellsASurnameOfWhoIsTheOnlyOne() {
        assertThat(labels(name("Noor", "van den", "Berg"), name("Jip", "", "Hoekstra")))
                .containsExactly("Noor", "Jip");
    }

    @Test
    void tellsNamesakesApartByAsLittleAsItTakes() {
        assertThat(
                        labels(
                                name("Noor", "van den", "Berg"),
                                name("noor", "", "Bakker"),
                                name("Jip", "", "Hoekstra")))
                .containsExactly("Noor v.d. B.", "noor B.", "Jip");
    }

    /** Then only the animal is different. */
    @Test
    void leavesTwoOfTheSameInitialAlike() {
        assertThat(labels(name("Noor", "", "Bakker"), name("Noor", "", "Bos")))
                .containsExactly("Noor B.", "Noor B.");
    }

    @Test
    void makesDoWithWhatThePupilAdministrationGave() {
        assertThat(new PersonName("", "Fenna Maria", "F.M.", "", "Vos").called())
                .isEqualTo("Fenna");
        assertThat(new PersonName("", "", "F.", "", "Vos").called()).isEqualTo("F.V.");
        assertThat(name("", "", "Vos").called()).isEqualTo("V.");
    }

    @Test
    void hidesAllButTheInitials() {
        assertThat(name("Çağla", "", "Öztürk").asInitials()).isEqualTo("Ç.Ö.");
        assertThat(name("Noor", "", "").asInitials()).isEqualTo("N.");
    }

    private static List<String> labels(PersonName... names) {
        var pupils = new LinkedHashMap<UUID, PersonName>();
        Stream.of(names).forEach(it -> pupils.put(UUID.randomUUID(), it));
        var labels = CalledNames.of(pupils);
        return pupils.keySet().stream().map(it -> labels.getOrDefault(it, "?")).toList();
    }

    private static PersonName name(String given, String prefix, String surname) {
        return new PersonName(given, "", "", prefix, surname);
    }
}
