package nl.startklaar.family;

import static nl.startklaar.AnswerTimes.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.startklaar.AnswerTimes;
import nl.startklaar.HouseTest;
import nl.startklaar.staff.Passwords;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether the time of an answer tells who is a parent of a school. */
@HouseTest
class HomeTimingTest {

    @Autowired AnswerTimes times;
    @Autowired ParentStore parents;
    @Autowired Passwords passwords;
    @Autowired Clock clock;

    @Test
    void signingInTellsNobodyWhoIsAParent() throws Exception {
        assertThat(times.tellsApart("/thuis", known())).isCloseTo(0.5, within(TOLERANCE));
    }

    @Test
    void forgettingThePasswordTellsNobodyWhoIsAParent() throws Exception {
        assertThat(times.tellsApart("/thuis/vergeten", known())).isCloseTo(0.5, within(TOLERANCE));
    }

    private List<String> known() {
        var hash = passwords.hash("vier losse woorden hier");
        var known = AnswerTimes.addresses();
        known.forEach(it -> parents.add(new Parent(UUID.randomUUID(), it, hash), clock.instant()));
        return known;
    }
}
