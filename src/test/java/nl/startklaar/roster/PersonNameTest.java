package nl.startklaar.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNameTest {

    @Test
    void putsThePrefixBetweenTheNames() {
        assertThat(name("Noor", "van den", "Berg").full()).isEqualTo("Noor van den Berg");
        assertThat(name("Gijs", "van 't", "Hof").full()).isEqualTo("Gijs van 't Hof");
    }

    @Test
    void putsAPrefixThatEndsInAnApostropheAgainstTheName() {
        assertThat(name("Gijs", "d'", "Hert").full()).isEqualTo("Gijs d'Hert");
        assertThat(name("Gijs", "d’", "Hert").full()).isEqualTo("Gijs d’Hert");
    }

    @Test
    void saysOnlyWhatThereIs() {
        assertThat(name("Ayu", "", "").full()).isEqualTo("Ayu");
        assertThat(name("", "", "Visser").full()).isEqualTo("Visser");
    }

    @Test
    void sortsOnTheSurname() {
        assertThat(name("Noor", "van den", "Berg").bySurname()).isEqualTo("Berg, Noor van den");
        assertThat(name("Ayu", "", "").bySurname()).isEqualTo("Ayu");
    }

    private static PersonName name(String given, String prefix, String surname) {
        return new PersonName(given, "", "", prefix, surname);
    }
}
