package nl.startklaar.linking;

import static nl.startklaar.linking.LinkDesk.YEAR;
import static nl.startklaar.linking.LinkDesk.group;
import static nl.startklaar.linking.LinkDesk.placed;
import static nl.startklaar.linking.LinkDesk.pupil;
import static nl.startklaar.linking.LinkDesk.pupilsIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.startklaar.HouseTest;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.linking.LinkChange.Open;
import nl.startklaar.roster.BaseGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HouseTest
@Import(LinkDesk.Desks.class)
class ClaimSeatsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private final BaseGroup uilen = group("5/6 De Uilen", "5", "6");

    @Autowired Links links;

    private LinkDesk marieke;
    private TeachingMethod sums;

    @BeforeEach
    void aLicencePerPupil(@Autowired LinkDesk.Desks desks) {
        marieke = desks.coordinator();
        marieke.has(uilen);
        marieke.has(YEAR, pupilsIn(uilen, "5", 3));
        marieke.has(YEAR, pupilsIn(uilen, "6", 4));
        sums = marieke.perPupilMethod("Rekenrijk 4", 5, "5", "6");
    }

    @Test
    void everyPupilOfTheLinkedYearGroupTakesASeat() {
        opens("5");

        assertThat(marieke.seatsOf(sums)).isEqualTo(3);
    }

    @Test
    void nobodyIsRefusedALinkWhenTheSeatsAreGone() {
        opens("5");
        opens("6");

        assertThat(marieke.seatsOf(sums)).isEqualTo(5);
        assertThat(links.list(marieke.school(), YEAR, TODAY)).hasSize(2);
    }

    @Test
    void whoComesIntoTheGroupTakesASeatToo() {
        opens("5");
        var jip = pupil("Jip");

        marieke.has(jip, placed(jip, uilen, "5"));

        assertThat(marieke.seatsOf(sums)).isEqualTo(4);
    }

    private void opens(String level) {
        var link = Link.ofGroup(YEAR, uilen.id(), sums.id(), level, TODAY);
        links.apply(marieke.school(), YEAR, List.of(new Open(link)), "linking.audit.linked");
    }
}
