package nl.startklaar.amend;

import static nl.startklaar.amend.Cast.group;
import static nl.startklaar.amend.Cast.key;
import static nl.startklaar.amend.Cast.placed;
import static nl.startklaar.amend.Cast.pupil;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.startklaar.HouseTest;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.SourceKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HouseTest
@Import(Coordinator.Desk.class)
class JoinScreenTest {

    private final BaseGroup fives = group("5/6 De Uilen", "5");
    private final BaseGroup sixes = group("5/6 De Uilen", "6");
    private final Pupil noor = pupil("Noor", "Berg");

    private Coordinator marieke;

    @BeforeEach
    void aCombinationGroupWrittenAsTwo(@Autowired Coordinator.Desk desk) {
        marieke = desk.coordinator();
        marieke.has(
                fives,
                sixes,
                noor,
                placed(noor, sixes),
                key(SourceKey.Kind.GROUP, "5U", fives.id()),
                key(SourceKey.Kind.GROUP, "6U", sixes.id()));
    }

    @Test
    void theListOffersItTheCheckFindsItAndThePageShowsWhatBecomesOfIt(
            @Autowired OneGroupOfAName check) {
        var school = new CheckedSchool(marieke.school(), Cast.YEAR, LocalDate.of(2026, 9, 7));
        assertThat(marieke.opens("/groepen"))
                .bodyText()
                .contains("/groepen/" + fives.id() + "/samen", "voeg samen");
        assertThat(check.verify(school)).isInstanceOf(NotMet.class);

        assertThat(marieke.opens("/groepen/" + fives.id() + "/samen"))
                .bodyText()
                .contains("Eén groep 5/6 De Uilen, met leerjaar 5, 6", "Er komt 1 leerling");

        marieke.sends("/groepen/" + fives.id() + "/samen", "met", sixes.id().toString());
        assertThat(check.verify(school)).isInstanceOf(Met.class);
    }

    @Test
    void joinsAndUndoes() {
        var before = marieke.rows();

        var answer =
                marieke.sends("/groepen/" + fives.id() + "/samen", "met", sixes.id().toString());

        assertThat(marieke.roster().groups())
                .singleElement()
                .returns(List.of("5", "6"), BaseGroup::yearGroups);
        assertThat(marieke.opens("/groepen/" + fives.id())).bodyText().contains("Berg, Noor");
        marieke.undoes(answer);
        assertThat(marieke.rows()).isEqualTo(before);
    }

    @Test
    void asksForTheOtherGroupWhenNoneHasTheSameName() {
        var egels = group("3 De Egels", "3");
        marieke.has(egels);

        assertThat(marieke.opens("/groepen/" + egels.id() + "/samen"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Zo wordt het");
        assertThat(marieke.sends("/groepen/" + egels.id() + "/samen"))
                .hasStatus(422)
                .bodyText()
                .contains("Kies de andere groep.");
        assertThat(marieke.sends("/groepen/" + egels.id() + "/samen", "met", egels.id().toString()))
                .hasStatus(422);
    }
}
