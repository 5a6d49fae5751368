package nl.startklaar.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalitiesTest {

    private final Municipalities municipalities = Municipalities.official();

    @ParameterizedTest
    @CsvSource({
        "Groningen, NOORD",
        "Zwolle, NOORD",
        "Hattem, NOORD",
        "Heerde, MIDDEN",
        "Eemnes, NOORD",
        "Baarn, MIDDEN",
        "Zeewolde, MIDDEN",
        "Almere, NOORD",
        "Tiel, MIDDEN",
        "Arnhem, ZUID",
        "Nijmegen, ZUID",
        "West Betuwe, MIDDEN",
        "West Maas en Waal, ZUID",
        "Vijfheerenlanden, MIDDEN",
        "Tilburg, ZUID",
        "Maastricht, ZUID",
        "Terneuzen, ZUID",
    })
    void knowsTheRegionOnBothSidesOfItsBorders(String municipality, Region region) {
        assertThat(municipalities.findRegion(municipality)).contains(region);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Altena", "De Ronde Venen", "Montferland", "Neder-Betuwe"})
    void asksTheSchoolWhenTheMunicipalityIsDivided(String municipality) {
        assertThat(municipalities.find(municipality)).isPresent();
        assertThat(municipalities.findRegion(municipality)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'S-GRAVENHAGE, MIDDEN",
                "’s-Gravenhage, MIDDEN",
                "s gravenhage, MIDDEN",
                "den haag, MIDDEN",
                "Den Bosch, ZUID",
                "SUDWEST FRYSLAN, NOORD",
                "Súdwest-Fryslân, NOORD",
                "Gemeente Utrecht, MIDDEN",
                "Utrecht (gemeente), MIDDEN",
                "oost  gelre , MIDDEN",
                "Oost-Gelre, MIDDEN",
                "\"Nuenen, Gerwen en Nederwetten\", ZUID",
                "Nuenen c.a., ZUID",
                "BERGEN NH, NOORD",
                "Bergen (L.), ZUID",
            })
    void findsItHoweverItWasTyped(String typed, Region region) {
        assertThat(municipalities.findRegion(typed)).contains(region);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bergen", "", "   ", "'", "Atlantis", "Gemeente"})
    void findsNobodyRatherThanSomebody(String typed) {
        assertThat(municipalities.find(typed)).isEmpty();
        assertThat(municipalities.findRegion(typed)).isEmpty();
    }

    @Test
    void hasAllMunicipalitiesInTwelveProvinces() {
        assertThat(municipalities.list())
                .hasSize(342)
                .allSatisfy(each -> assertThat(each.name()).isNotBlank());
        assertThat(municipalities.list().stream().map(Municipality::province).distinct())
                .hasSize(12);
        assertThat(municipalities.list().stream().map(Municipality::region).filter(Objects::isNull))
                .hasSize(4);
    }
}
