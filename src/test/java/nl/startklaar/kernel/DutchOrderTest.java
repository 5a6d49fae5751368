package nl.startklaar.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DutchOrderTest {

    @Test
    void looksPastCapitalsAndAccents() {
        assertThat(
                        Stream.of("zwaluw", "Élise", "Elsa", "de Wit", "De Vries")
                                .sorted(DutchOrder.ofNames()))
                .containsExactly("De Vries", "de Wit", "Élise", "Elsa", "zwaluw");
    }
}
