package nl.startklaar.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.startklaar.HouseTest;
import nl.startklaar.kernel.ListYear;
import nl.startklaar.licence.Intention.Answer;
import nl.startklaar.readiness.Verdict.AsksYou;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.Severity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** V1: each finding with a school that has it and one that has not. */
@HouseTest
class OldContractsEndedTest extends PlanningSchool {

    @Autowired private OldContractsEnded old;

    @Test
    void asksASchoolThatWroteNothingDown() {
        assertThat(verify(old, JUNE)).isInstanceOf(AsksYou.class);
    }

    @Test
    void findsAContractThatRunsOnAlthoughItsMethodIsReplaced() {
        var contract = add(numbers, ContractKind.YEARLY, Agreed.LONG_AGO);
        say(numbers, Answer.NEW_VERSION, letters);

        var verdict = (NotMet) verify(old, JUNE);

        assertThat(verdict.severity()).isEqualTo(Severity.ACTION);
        assertThat(found(verdict))
                .containsExactly(
                        "Getallenpad loopt nog door, terwijl je er in 2026-2027 niet meer mee werkt.");
        var finding = verdict.findings().getFirst();
        assertThat(said(finding.remedy()))
                .isEqualTo("Beëindig het uiterlijk 30 juni 2026. Daarna betaal je nog een jaar.");
        assertThat(finding.fix().orElseThrow().path()).isEqualTo("/licenties/" + contract);
    }

    @Test
    void isContentOnceItIsEndedAndSaysThatTeachersStillSeeIt() {
        var contract = add(numbers, ContractKind.YEARLY, Agreed.LONG_AGO);
        say(numbers, Answer.STOPS, null);
        day.itIs(JUNE);
        contracts.end(school.id(), contract);

        for (LocalDate it : List.of(JUNE, LocalDate.of(2026, 9, 7))) {
            assertThat(verify(old, it))
                    .isInstanceOfSatisfying(
                            Met.class,
                            met ->
                                    assertThat(evidence(met.evidence()))
                                            .anyMatch(text ->
                                                    text.startsWith(
                                                            "Getallenpad is beëindigd. Leerkrachten kunnen het inzien tot en met 31 juli 2027")));
        }
    }

    @Test
    void onlyAsksForAttentionWhenItIsTooLate() {
        add(numbers, ContractKind.YEARLY, Agreed.LONG_AGO);
        say(numbers, Answer.STOPS, null);

        assertThat(verify(old, JULY))
                .isInstanceOfSatisfying(
                        NotMet.class,
                        it -> {
                            assertThat(it.severity()).isEqualTo(Severity.ATTENTION);
                            assertThat(found(it))
                                    .containsExactly(
                                            "Getallenpad had tot en met 30 juni 2026 beëindigd moeten zijn. Het loopt door tot en met 31 juli 2027.");
                        });
    }

    @Test
    void isContentWithWhatStays() {
        add(numbers, ContractKind.YEARLY, Agreed.LONG_AGO);
        say(numbers, Answer.STAYS, null);

        assertThat(verify(old, JUNE)).isInstanceOf(Met.class);
    }

    @Test
    void wantsAnAnswerOnlyAboutWhatCanBeEnded() {
        add(numbers, ContractKind.YEARLY, Agreed.LONG_AGO);
        add(letters, ContractKind.PACKAGE, Agreed.LAST_YEAR);

        assertThat(found(verify(old, JUNE)))
                .containsExactly(
                        "Van 1 methode heb je nog niet gezegd wat ermee gebeurt: Getallenpad.");
        assertThat(verify(old, JULY)).as("nobody can end it now").isInstanceOf(Met.class);
    }

    @Test
    void doesNotAskToEndWhatEndsByItselfOrCannot() {
        add(numbers, ContractKind.BOUGHT_OFF, Agreed.LONG_AGO);
        add(letters, ContractKind.PER_CHILD, Agreed.LAST_YEAR);
        say(numbers, Answer.STOPS, null);
        say(letters, Answer.STOPS, null);

        assertThat(verify(old, JUNE)).isInstanceOf(Met.class);
    }

    @Test
    void stillSeesWhatWasForgottenWhenTheYearHasBegun() {
        add(numbers, ContractKind.YEARLY, Agreed.LONG_AGO);
        say(numbers, Answer.STOPS, null);

        assertThat(found(verify(old, LocalDate.of(2026, 9, 7)))).hasSize(1);
        assertThat(ListYear.on(LocalDate.of(2026, 9, 7))).isEqualTo(YEAR);
    }
}
