package nl.startklaar.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.ListYear;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.licence.Intention.Answer;
import nl.startklaar.readiness.Check;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Evidence;
import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.AsksYou;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.school.School;
import nl.startklaar.web.Sentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** V1 and V2: each finding with a school that has it and one that has not. */
@HouseTest
class LicenceChecksTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 18);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Autowired private OldContractsEnded old;
    @Autowired private NewMethodsReady coming;
    @Autowired private Contracts contracts;
    @Autowired private Intentions intentions;
    @Autowired private Given given;
    @Autowired private GivenMaterial material;
    @Autowired private MessageSource words;
    @Autowired private TestTime.Day day;

    private School school;
    private TeachingMethod numbers;
    private TeachingMethod letters;

    @BeforeEach
    void aSchoolWithTwoMethods() {
        school = given.aSchool();
        var publisher = material.aPublisher();
        numbers = material.aMethod(publisher, "Getallenpad");
        letters = material.aMethod(publisher, "Letterbos");
    }

    @Test
    void asksASchoolThatWroteNothingDown() {
        assertThat(verify(old, JUNE)).isInstanceOf(AsksYou.class);
        assertThat(verify(coming, JUNE)).isInstanceOf(AsksYou.class);
    }

    @Test
    void findsAContractThatRunsOnAlthoughItsMethodIsReplaced() {
        var contract = add(numbers, ContractKind.YEARLY, Agreed.LONG_AGO);
        say(numbers, Answer.NEW_VERSION, letters);

        var verdict = (NotMet) verify(old, JUNE);

        assertThat(verdict.severity()).isEqualTo(Severity.ACTION);
        assertThat(found(verdict))
                .containsExactly(
                        "Getallenpad loopt nog door, terwijl je er volgend jaar niet meer mee werkt.");
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
        assertThat(verify(coming, JUNE)).isInstanceOf(Met.class);
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

    @Test
    void stillSeesWhatWasForgottenWhenTheYearHasBegun() {
        add(numbers, ContractKind.YEARLY, Agreed.LONG_AGO);
        say(numbers, Answer.STOPS, null);

        assertThat(found(verify(old, LocalDate.of(2026, 9, 7)))).hasSize(1);
        assertThat(ListYear.on(LocalDate.of(2026, 9, 7))).isEqualTo(YEAR);
    }

    private UUID add(TeachingMethod method, ContractKind kind, LocalDate firstDay) {
        return contracts.add(school.id(), Agreed.contract(method, kind, firstDay));
    }

    private void say(TeachingMethod method, Answer answer, @Nullable TeachingMethod successor) {
        intentions.say(
                school.id(),
                YEAR,
                new Intention(
                        method.id(),
                        answer,
                        Optional.ofNullable(successor).map(TeachingMethod::id)));
    }

    private Verdict verify(Check check, LocalDate today) {
        return check.verify(new CheckedSchool(school, YEAR, today));
    }

    private List<String> found(Verdict verdict) {
        return ((NotMet) verdict).findings().stream().map(Finding::what).map(this::said).toList();
    }

    private List<String> evidence(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::what).map(this::said).toList();
    }

    private String said(Sentence sentence) {
        return sentence.in(words, Locale.forLanguageTag("nl-NL"));
    }
}
