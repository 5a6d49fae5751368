package nl.startklaar.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class ClientAddressRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://oefenen.uitgever.example/terug",
                "https://oefenen.uitgever.example:8443/terug?vak=rekenen",
                "http://127.0.0.1:9000/terug",
                "http://localhost:9000/terug"
            })
    void takesAnAddressOfAPublisher(String address) {
        assertThat(ClientAddressRule.holds(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://oefenen.uitgever.example/terug",
                "http://localhost.elders.example/terug",
                "https://uitgever.example@elders.example/terug",
                "https://uitgever.example/terug#deel",
                "https:///terug",
                "javascript:alert(1)",
                "data:text/html,x",
                "/terug",
                "https://uitgever.example/a b",
                ""
            })
    void refusesWhatCouldLeadElsewhere(String address) {
        assertThat(ClientAddressRule.holds(address)).isFalse();
    }

    @Test
    void namesTheFirstThatIsWrong() {
        assertThat(PublisherClients.findFault(List.of("https://a.example/", "http://b.example/")))
                .isEqualTo(Optional.of("http://b.example/"));
        assertThat(PublisherClients.findFault(List.of("https://a.example/"))).isEmpty();
    }
}
