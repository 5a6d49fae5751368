package nl.startklaar.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.SeenPupil;
import org.junit.jupiter.api.Test;

class FirstNamesTest {

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
        assertThat(FirstNames.of(new PersonName("", "Fenna Maria", "F.M.", "", "Vos")))
                .isEqualTo("Fenna");
        assertThat(FirstNames.of(new PersonName("", "", "F.", "", "Vos"))).isEqualTo("F.V.");
    }

    @Test
    void hidesAllButTheInitials() {
        assertThat(FirstNames.initials(name("Çağla", "", "Öztürk"))).isEqualTo("Ç.Ö.");
        assertThat(FirstNames.initials(name("Noor", "", ""))).isEqualTo("N.");
    }

    private static List<String> labels(PersonName... names) {
        var pupils =
                Stream.of(names).map(it -> new SeenPupil(UUID.randomUUID(), it, "5", "")).toList();
        var labels = FirstNames.of(pupils);
        return pupils.stream().map(it -> labels.getOrDefault(it.id(), "?")).toList();
    }

    private static PersonName name(String given, String prefix, String surname) {
        return new PersonName(given, "", "", prefix, surname);
    }
}
