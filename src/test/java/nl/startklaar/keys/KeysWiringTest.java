package nl.startklaar.keys;

import static org.assertj.core.api.Assertions.assertThat;

import nl.startklaar.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class KeysWiringTest {

    @Test
    void everyModuleCanSealWithTheRingOfTheInstallation(@Autowired Seals seals) {
        assertThat(seals.open("test", seals.seal("test", "Jip"))).isEqualTo("Jip");
    }
}
