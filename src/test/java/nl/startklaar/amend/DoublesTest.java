package nl.startklaar.amend;

import static nl.startklaar.amend.Cast.YEAR;
import static nl.startklaar.amend.Cast.group;
import static nl.startklaar.amend.Cast.member;
import static nl.startklaar.amend.Cast.named;
import static nl.startklaar.amend.Cast.placed;
import static nl.startklaar.amend.Cast.pupil;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.amend.LikelyDouble.Why;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.RosterState;
import org.junit.jupiter.api.Test;

class DoublesTest {

    private final Pupil noor = pupil("Noor", "Berg");

    @Test
    void findsOneChildWithTwoKeysAlsoWhenOneOfThemLeft() {
        var again = pupil("NOOR", "Bérg");
        var left =
                new Departure(
                        UUID.randomUUID(),
                        Departure.Kind.PUPIL,
                        noor.id(),
                        LocalDate.of(2026, 8, 1));

        assertThat(find(noor, again, left))
                .singleElement()
                .returns(Why.SAME_NAME_AND_BIRTH_DATE, LikelyDouble::why)
                .returns(PersonPair.of(again.id(), noor.id()), LikelyDouble::pair)
                .returns(true, LikelyDouble::isSure);
    }

    @Test
    void leavesNamesakesAloneUnlessTheySitInOneGroup() {
        var namesake = new Pupil(UUID.randomUUID(), noor.name(), LocalDate.of(2017, 1, 2));
        var egels = group("3 De Egels", "3");
        var hazen = group("4 De Hazen", "4");

        assertThat(find(noor, namesake)).isEmpty();
        assertThat(find(noor, namesake, egels, hazen, placed(noor, egels), placed(namesake, hazen)))
                .isEmpty();
        assertThat(find(noor, namesake, egels, placed(noor, egels), placed(namesake, egels)))
                .extracting(LikelyDouble::why)
                .containsExactly(Why.SAME_NAME_IN_GROUP);
    }

    @Test
    void findsANameThatDiffersTwoLettersAndNotThree() {
        assertThat(find(noor, pupil("Nora", "Berg")))
                .extracting(LikelyDouble::why)
                .containsExactly(Why.NEARLY_SAME_NAME);
        assertThat(find(noor, pupil("Noortje", "Berg"))).isEmpty();
    }

    @Test
    void findsColleaguesByAddressAndByName() {
        var merel = member("Merel", "Heijden", "m@deboom.example");

        assertThat(find(merel, member("M", "Heijden", "M@DeBoom.example")))
                .extracting(LikelyDouble::why)
                .containsExactly(Why.SAME_ADDRESS);
        assertThat(find(merel, member("Merel", "Heijden", "")))
                .extracting(LikelyDouble::why)
                .containsExactly(Why.SAME_NAME);
        assertThat(find(merel, member("Tom", "Hart", ""), member("Tim", "Hart", ""))).isEmpty();
    }

    @Test
    void isNotAskedAgainAboutWhoAreTwo() {
        var again = new Pupil(UUID.randomUUID(), named("Noor", "Berg"), noor.birthDate());
        var roster = RosterState.of(YEAR, List.of(noor, again));

        assertThat(Doubles.find(roster, Set.of(PersonPair.of(noor.id(), again.id())))).isEmpty();
    }

    private static List<LikelyDouble> find(RosterRow... rows) {
        return Doubles.find(RosterState.of(YEAR, List.of(rows)), Set.of());
    }
}
