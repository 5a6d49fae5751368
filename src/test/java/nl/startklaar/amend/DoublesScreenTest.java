package nl.startklaar.amend;

import static nl.startklaar.amend.Cast.group;
import static nl.startklaar.amend.Cast.key;
import static nl.startklaar.amend.Cast.placed;
import static nl.startklaar.amend.Cast.pupil;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.startklaar.HouseTest;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.PersonMerged;
import nl.startklaar.roster.Pupil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

@HouseTest
@Import({Coordinator.Desk.class, DoublesScreenTest.Follower.class})
class DoublesScreenTest {

    private final BaseGroup egels = group("3 De Egels", "3");
    private final Pupil noor = pupil("Noor", "Berg");
    private final Pupil again = pupil("Noor", "Bérg");
    private final String pair = PersonPair.of(noor.id(), again.id()).id().toString();

    private Coordinator marieke;

    @BeforeEach
    void aChildWhoIsThereTwice(@Autowired Coordinator.Desk desk) {
        marieke = desk.coordinator();
        marieke.has(
                egels, noor, again, placed(noor, egels), placed(again, egels), key(noor, "10926"));
    }

    @Test
    void showsBothSideBySideTheOneTheLasKnowsFirst() {
        assertThat(marieke.opens("/dubbelen"))
                .bodyText()
                .contains("dezelfde naam en geboortedatum", "2026-2027: 3 De Egels")
                .containsSubsequence(
                        "value=\"" + noor.id() + "\" checked",
                        "value=\"" + again.id() + "\"",
                        "Sleutel 10926 van het LAS, sinds 10 augustus 2026",
                        "2026-2027: 3 De Egels: vervalt");
    }

    @Test
    void mergesAndUndoesAndTellsWhoFollows(@Autowired Follower follower) {
        var before = marieke.rows();

        var answer =
                marieke.sends(
                        "/dubbelen/" + pair + "/samenvoeging", "blijft", again.id().toString());

        assertThat(marieke.roster().pupils()).containsExactly(again);
        assertThat(marieke.roster().keys())
                .singleElement()
                .matches(it -> it.subject().equals(again.id()));
        assertThat(follower.told).containsExactly(again.id() + " was " + noor.id());
        assertThat(marieke.opens("/dubbelen")).bodyText().contains("Er staat niemand dubbel in.");

        marieke.undoes(answer);
        assertThat(marieke.rows()).isEqualTo(before);
    }

    @Test
    void whoAreTwoAreNotShownAgainAndKeepNothingOpen(@Autowired NoDoubles check) {
        assertThat(verify(check))
                .isInstanceOfSatisfying(
                        NotMet.class,
                        it ->
                                assertThat(it)
                                        .returns(Severity.ACTION, NotMet::severity)
                                        .satisfies(found ->
                                                assertThat(found.findings().getFirst().fix())
                                                        .hasValueSatisfying(fix ->
                                                                assertThat(fix.path())
                                                                        .isEqualTo("/dubbelen"))));

        assertThat(marieke.sends("/dubbelen/" + pair + "/verschil")).hasStatus(303);

        assertThat(marieke.opens("/dubbelen")).bodyText().contains("Er staat niemand dubbel in.");
        assertThat(verify(check)).isInstanceOf(Met.class);
        assertThat(marieke.sends("/dubbelen/" + pair + "/samenvoeging")).hasStatus(404);
        assertThat(marieke.roster().pupils()).hasSize(2);
    }

    private Verdict verify(NoDoubles check) {
        return check.verify(
                new CheckedSchool(marieke.school(), Cast.YEAR, LocalDate.of(2026, 9, 7)));
    }

    /** A module that keeps something about people. */
    @TestComponent
    static class Follower implements PersonMerged {

        private final List<String> told = new ArrayList<>();

        @Override
        public void merged(SchoolId school, UUID kept, UUID gone, UUID changeSet) {
            told.add(kept + " was " + gone);
        }
    }
}
