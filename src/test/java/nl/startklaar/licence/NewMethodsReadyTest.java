package nl.startklaar.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.startklaar.HouseTest;
import nl.startklaar.licence.Intention.Answer;
import nl.startklaar.readiness.Verdict.AsksYou;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.Severity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** V2: each finding with a school that has it and one that has not. */
@HouseTest
class NewMethodsReadyTest extends PlanningSchool {

    @Autowired private NewMethodsReady coming;

    @Test
    void asksASchoolThatWroteNothingDown() {
        assertThat(verify(coming, JUNE)).isInstanceOf(AsksYou.class);
    }

    @Test
    void isContentWhenWhatStaysRunsOn() {
        add(numbers, ContractKind.YEARLY, Agreed.LONG_AGO);
        say(numbers, Answer.STAYS, null);

        assertThat(verify(coming, JUNE)).isInstanceOf(Met.class);
    }

    @Test
    void wantsNothingForWhatStops() {
        add(numbers, ContractKind.BOUGHT_OFF, Agreed.LONG_AGO);
        add(letters, ContractKind.PER_CHILD, Agreed.LAST_YEAR);
        say(numbers, Answer.STOPS, null);
        say(letters, Answer.STOPS, null);

        assertThat(verify(coming, JUNE)).isInstanceOf(Met.class);
    }

    @Test
    void findsLicencesThatEndByThemselvesAndWereNotOrderedAgain() {
        add(letters, ContractKind.PER_CHILD, Agreed.LAST_YEAR);
        say(letters, Answer.STAYS, null);

        for (LocalDate it : List.of(JUNE, LocalDate.of(2026, 9, 7))) {
            var verdict = (NotMet) verify(coming, it);
            assertThat(verdict.severity()).isEqualTo(Severity.ACTION);
            assertThat(found(verdict))
                    .containsExactly(
                            "De licentie van Letterbos eindigt vanzelf op 31 juli 2026, en is niet opnieuw besteld.");
            assertThat(verdict.findings().getFirst().fix().orElseThrow().path())
                    .isEqualTo("/licenties/nieuw?methode=" + letters.id());
        }

        add(letters, ContractKind.PER_CHILD, Agreed.THIS_YEAR);
        assertThat(verify(coming, JUNE)).isInstanceOf(Met.class);
    }

    @Test
    void findsOnesThatEndByThemselvesAndNobodySpokeOf() {
        add(letters, ContractKind.PACKAGE, Agreed.LAST_YEAR);

        assertThat(found(verify(coming, JUNE)))
                .containsExactly(
                        "Letterbos eindigt vanzelf op 31 juli 2026, en je hebt nog niet gezegd of het blijft.");
    }

    @Test
    void findsASuccessorWithoutALicence() {
        add(numbers, ContractKind.YEARLY, Agreed.LONG_AGO);
        say(numbers, Answer.OTHER_METHOD, letters);

        assertThat(found(verify(coming, JUNE)))
                .containsExactly("Voor Letterbos is er geen licentie in 2026-2027.");

        add(letters, ContractKind.YEARLY, Agreed.THIS_YEAR);
        assertThat(verify(coming, JUNE)).isInstanceOf(Met.class);
    }

    @Test
    void noticesALicenceThatStartsAfterTheFirstSchoolDay() {
        add(numbers, ContractKind.YEARLY, Agreed.LONG_AGO);
        say(numbers, Answer.OTHER_METHOD, letters);
        add(letters, ContractKind.YEARLY, LocalDate.of(2026, 8, 18));

        var verdict = (NotMet) verify(coming, JUNE);

        assertThat(verdict.severity()).isEqualTo(Severity.ATTENTION);
        assertThat(found(verdict))
                .containsExactly(
                        "De licentie van Letterbos start pas op 18 augustus 2026. De eerste schooldag is 17 augustus 2026.");

        add(letters, ContractKind.YEARLY, LocalDate.of(2026, 8, 17));
        assertThat(verify(coming, JUNE)).isInstanceOf(Met.class);
    }
}
