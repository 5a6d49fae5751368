package nl.startklaar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.startklaar.ops.PracticeTown;
import nl.startklaar.signin.GivenRoom;
import nl.startklaar.signin.GivenRoom.Child;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Forty scripts of a device that children share, in a real browser. Noor comes in; something
 * happens; Sem comes in. Sem never sees Noor's page and never does anything as Noor, and of Noor's
 * visit nothing is left, not even for who kept a copy.
 */
@PracticeServer
class SharedDeviceScriptsTest {

    @LocalServerPort int port;
    @Autowired PracticeTown town;
    @Autowired GivenRoom room;

    private Optional<Browser> browser = Optional.empty();
    private List<Child> children = List.of();

    @BeforeAll
    void openTheDemo() {
        town.open(LocalDate.of(2026, 8, 24));
        browser = Optional.of(new Browser("http://127.0.0.1:" + port));
        children = room.children("Noor", "Sem");
    }

    @AfterAll
    void close() {
        browser.ifPresent(Browser::close);
    }

    static Stream<Script> scripts() {
        return Script.ALL.stream();
    }

    @Test
    void areForty() {
        assertThat(Script.ALL).hasSize(40).extracting(Script::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void theNextChildSeesAndDoesNothingAsTheLastOne(Script script) {
        try (var tablet = new SharedTablet(browser.orElseThrow(), room, noor(), sem())) {
            tablet.comesIn(noor(), script.first());
            var noors = tablet.visit();
            assertThat(noors).isNotEmpty();

            script.between().forEach(tablet::happens);
            assertThat(script.between().isEmpty() || !tablet.shows(noor()))
                    .as("the page of who has gone is gone")
                    .isTrue();

            tablet.comesIn(sem(), script.second());
            assertThat(tablet.words()).doesNotContain("Noor");
            assertThat(tablet.visit()).isNotEmpty().isNotEqualTo(noors);

            script.after().forEach(tablet::happens);
            tablet.opensTheOwnPage(sem());
            assertThat(tablet.words()).doesNotContain("Noor");
            assertThat(tablet.isStillInside(noors, noor())).isEqualTo(isOnlyForgotten(script));
        }
    }

    /** A browser that closes tells nobody: it forgets the visit, and twenty minutes end it. */
    private static boolean isOnlyForgotten(Script script) {
        return script.between().contains(Script.Step.CLOSES_THE_BROWSER);
    }

    /** The offender: who only looks away is still inside, and a copy of the visit is as well. */
    @Test
    void seesAVisitThatIsNotOver() {
        try (var tablet = new SharedTablet(browser.orElseThrow(), room, noor(), sem())) {
            tablet.comesIn(noor(), Script.ALL.getFirst().first());
            tablet.happens(Script.Step.RELOADS);

            assertThat(tablet.shows(noor())).isTrue();
            assertThat(tablet.isStillInside(tablet.visit(), noor())).isTrue();
        }
    }

    private Child noor() {
        return children.getFirst();
    }

    private Child sem() {
        return children.getLast();
    }
}
