package nl.startklaar.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.startklaar.place.Reading.Read;
import nl.startklaar.place.Reading.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every input of test resource ip/allowlist-input.json, and what lies around it. */
class ReadingTest {

    /** With one of these nobody comes in over the internet, or far too many do. */
    private static final Set<Doubt> NEVER_BY_ITSELF =
            EnumSet.of(Doubt.PRIVATE, Doubt.LOOPBACK, Doubt.LINK_LOCAL, Doubt.SHARED);

    @ParameterizedTest
    @MethodSource("inputs")
    void readsEveryInputOfTheListAsItSays(JsonNode it) {
        var reading = Reading.of(it.get("input").asString());

        if (it.get("normalised").isNull()) {
            assertThat(isRefusedUnlessSomebodyInsists(reading)).isTrue();
        } else {
            assertThat(reading).isInstanceOf(Read.class);
            var read = (Read) reading;
            assertThat(read.range().cidr()).isEqualTo(it.get("normalised").asString());
            assertThat(read.doubts()).doesNotContainAnyElementsOf(NEVER_BY_ITSELF);
        }
    }

    @Test
    void readsTheWholeList() throws IOException {
        assertThat(inputs()).hasSize(34);
    }

    private static boolean isRefusedUnlessSomebodyInsists(Reading reading) {
        return switch (reading) {
            case Refused _ -> true;
            case Read read -> read.doubts().stream().anyMatch(NEVER_BY_ITSELF::contains);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, PRIVATE",
        "172.31.255.255, PRIVATE",
        "192.168.0.0/24, PRIVATE",
        "fd12::1, PRIVATE",
        "127.0.0.1, LOOPBACK",
        "::1, LOOPBACK",
        "169.254.3.4, LINK_LOCAL",
        "fe80::1, LINK_LOCAL",
        "100.64.0.1, SHARED",
        "100.127.255.255, SHARED",
        "192.0.2.7, DOCUMENTATION",
        "198.51.100.0/24, DOCUMENTATION",
        "2001:db8:1::/56, DOCUMENTATION",
        "84.12.28.0/23, HUGE",
        "2a02:a40::/55, HUGE"
    })
    void asksAboutWhatIsProbablyNotMeant(String typed, Doubt doubt) {
        assertThat(Reading.of(typed))
                .isInstanceOfSatisfying(
                        Read.class, it -> assertThat(it.doubts()).containsExactly(doubt));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "84.12.30.7",
                "84.12.30.0/24",
                "2a02:a40:12:30::/64",
                "2a02:a40::/56",
                "9.255.255.255",
                "11.0.0.0",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.0"
            })
    void takesWhatASchoolHas(String typed) {
        assertThat(Reading.of(typed))
                .isInstanceOfSatisfying(Read.class, it -> assertThat(it.doubts()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                          | place.misspelled.NOTHING
                    fe80::1%eth0                | place.misspelled.ZONE
                    84.12.30.7-20               | place.misspelled.FROM_TO
                    84.12.30.7 - 84.12.30.20    | place.misspelled.FROM_TO
                    84.12.30.7;84.12.30.8       | place.misspelled.SEVERAL
                    84.12.30.7, 84.12.30.8      | place.misspelled.SEVERAL
                    84.12.30.007                | place.misspelled.LEADING_ZERO
                    0124.12.30.7                | place.misspelled.LEADING_ZERO
                    84.12.30.7/33               | place.misspelled.PREFIX
                    84.12.30.7/+8               | place.misspelled.PREFIX
                    84.12.30.7/024              | place.misspelled.PREFIX
                    84.12.30.7/                 | place.misspelled.PREFIX
                    84.12.30/24                 | place.misspelled.PREFIX
                    2a02::/129                  | place.misspelled.PREFIX
                    84.12.30                    | place.misspelled.SOMETHING_ELSE
                    1409286151                  | place.misspelled.SOMETHING_ELSE
                    school.example              | place.misspelled.SOMETHING_ELSE
                    84.12.30.7:443              | place.misspelled.SOMETHING_ELSE
                    [2a02::1]                   | place.misspelled.SOMETHING_ELSE
                    84.12.30.9/24               | place.refused.inside
                    84.0.0.0/15                 | place.refused.wide
                    2a02::/31                   | place.refused.wide
                    0.0.0.0                     | place.refused.nobody
                    224.0.0.1                   | place.refused.nobody
                    255.255.255.255             | place.refused.nobody
                    ::                          | place.refused.nobody
                    ff02::1                     | place.refused.nobody
                    64:ff9b::cb00:710a          | place.refused.nobody
                    2002:cb00:710a::1           | place.refused.nobody
                    2001:0:1::1                 | place.refused.nobody
                    """)
    void saysWhatToWriteInstead(String typed, String words) {
        assertThat(Reading.of(typed))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.why().key()).isEqualTo(words));
    }

    @ParameterizedTest
    @CsvSource({
        "2A02:0A40:0000:0000:0000:0000:0000:0001, 2a02:a40::1",
        "2a02:0:0:1:0:0:0:1, 2a02:0:0:1::1",
        "2a02:0:1:0:1:0:1:0, 2a02:0:1:0:1:0:1:0",
        "2a02:0:0:1:0:0:1:1, 2a02::1:0:0:1:1",
        "::ffff:84.12.30.7, 84.12.30.7",
        "::ffff:84.12.30.0/120, 84.12.30.0/24",
        "84.12.30.7/32, 84.12.30.7",
        "2a02:a40::/64, 2a02:a40::/64"
    })
    void hasOneWayToWriteIt(String typed, String written) {
        assertThat(Reading.of(typed))
                .isInstanceOfSatisfying(
                        Read.class, it -> assertThat(it.range().text()).isEqualTo(written));
    }

    @ParameterizedTest
    @CsvSource({
        "84.12.30.7, 84.12.30.7",
        "2a02:a40:12:30:1:2:3:4, 2a02:a40:12:30::/64",
        "::ffff:84.12.30.7, 84.12.30.7"
    })
    void remembersOfIpv6TheNetworkAndNotTheDevice(String seen, String site) {
        assertThat(AddressRange.site(seen).orElseThrow().text()).isEqualTo(site);
    }

    static Stream<JsonNode> inputs() throws IOException {
        try (var file = new ClassPathResource("ip/allowlist-input.json").getInputStream()) {
            return StreamSupport.stream(new JsonMapper().readTree(file).spliterator(), false)
                    .toList()
                    .stream();
        }
    }
}
