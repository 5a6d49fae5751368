package nl.startklaar.linking;

import static nl.startklaar.linking.LinkDesk.LAST_YEAR;
import static nl.startklaar.linking.LinkDesk.PAGE;
import static nl.startklaar.linking.LinkDesk.YEAR;
import static nl.startklaar.linking.LinkDesk.group;
import static nl.startklaar.linking.LinkDesk.placed;
import static nl.startklaar.linking.LinkDesk.pupil;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.linking.LinkChange.Open;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Fix;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.AsksYou;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.NotYet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Pupil;
import nl.startklaar.web.Sentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HouseTest
@Import(LinkDesk.Desks.class)
class GroupsLinkedTest {

    private static final LocalDate IN_SUMMER = LocalDate.of(2026, 8, 10);

    private final BaseGroup uilen = group("5/6 De Uilen", "5", "6");
    private final Pupil noor = pupil("Noor");
    private final Pupil jip = pupil("Jip");

    @Autowired Links links;
    @Autowired GroupsLinked check;
    @Autowired TestTime.Day day;

    private LinkDesk marieke;

    @BeforeEach
    void aSchool(@Autowired LinkDesk.Desks desks) {
        day.itIs(IN_SUMMER);
        marieke = desks.coordinator();
    }

    @Test
    void waitsForGroupsAndAsksASchoolThatKeepsNoLicencesHere() {
        assertThat(verdict()).isInstanceOf(NotYet.class);

        aCombinationGroup();

        assertThat(verdict()).isInstanceOf(AsksYou.class);
    }

    @Test
    void isMetWhenEachYearGroupHasItsLevel() {
        aCombinationGroup();
        var sums = marieke.method("Rekenrijk 4", "5", "6");
        opens(link(sums, "5"), link(sums, "6"));

        assertThat(verdict()).isInstanceOf(Met.class);
    }

    @Test
    void findsTheHalfThatWasForgottenAndLeadsToItsCell() {
        aCombinationGroup();
        var sums = marieke.method("Rekenrijk 4", "5", "6");
        opens(link(sums, "5"));

        assertThat(findings(Severity.ACTION))
                .singleElement()
                .returns(
                        Sentence.of("linking.check.missing", "5/6 De Uilen", "Rekenrijk 4 (6)"),
                        Finding::what)
                .extracting(it -> it.fix().map(Fix::path).orElseThrow())
                .isEqualTo(PAGE + "?schooljaar=2026-2027#groep-" + uilen.id());
    }

    @Test
    void aGroupWithNothingIsFoundUnlessItWorksOnPaper() {
        aCombinationGroup();
        marieke.method("Rekenrijk 4", "5", "6");
        assertThat(findings(Severity.ACTION))
                .extracting(Finding::what)
                .containsExactly(Sentence.of("linking.check.nothing", "5/6 De Uilen"));

        marieke.sends(PAGE + "/groep/" + uilen.id() + "/papier", "papier", "true");

        assertThat(verdict()).isInstanceOf(Met.class);
    }

    @Test
    void findsWhatBeginsAfterTheFirstDayOfSchool() {
        aCombinationGroup();
        var late = marieke.methodFrom("Rekenrijk 4", LocalDate.of(2026, 10, 1), "5", "6");
        opens(link(late, "5"), link(late, "6"));

        assertThat(findings(Severity.ACTION))
                .extracting(it -> it.what().key())
                .containsExactly("linking.check.late", "linking.check.late");
    }

    @Test
    void findsALinkWithoutALicenceThatRuns() {
        aCombinationGroup();
        var ended =
                marieke.endedMethod(
                        "Rekenrijk 4",
                        LocalDate.of(2026, 8, 5),
                        LocalDate.of(2027, 7, 31),
                        "5",
                        "6");
        opens(link(ended, "5"), link(ended, "6"));

        assertThat(findings(Severity.ACTION))
                .extracting(it -> it.what().key())
                .containsExactly("linking.check.ended", "linking.check.ended");
    }

    @Test
    void asksAboutAPupilWhoWorkedOnAnotherLevelUntilSomebodySaidSomething() {
        aCombinationGroup();
        var sums = marieke.method("Rekenrijk 4", "4", "5", "6");
        opens(link(sums, "5"), link(sums, "6"));
        marieke.material().aPupilLink(marieke.school(), LAST_YEAR, noor.id(), sums, "4");
        assertThat(findings(Severity.ATTENTION))
                .extracting(Finding::what)
                .containsExactly(Sentence.of("linking.check.pupil", "Noor Berg", "4"));

        marieke.material().aPupilLink(marieke.school(), YEAR, noor.id(), sums, "4");

        assertThat(verdict()).isInstanceOf(Met.class);
    }

    @Test
    void anotherLevelMayBeginLaterByChoice() {
        aCombinationGroup();
        var sums = marieke.method("Rekenrijk 4", "5", "6", "7");
        var inOctober = LocalDate.of(2026, 10, 1);
        opens(link(sums, "5"), link(sums, "6"), otherLevel(sums, inOctober));

        assertThat(verdict()).isInstanceOf(Met.class);
    }

    @Test
    void anotherLevelNeedsALicenceOnItsFirstDay() {
        aCombinationGroup();
        var sums = marieke.methodFrom("Rekenrijk 4", LocalDate.of(2026, 11, 1), "7");
        var inOctober = LocalDate.of(2026, 10, 1);
        opens(otherLevel(sums, inOctober));

        assertThat(findings(Severity.ACTION))
                .extracting(it -> it.what().key())
                .containsExactly("linking.check.late");
    }

    /** The whole group gets it beside its own. */
    private Link otherLevel(TeachingMethod method, LocalDate firstDay) {
        return new Link(
                UUID.randomUUID(),
                YEAR,
                method.id(),
                "7",
                Link.Target.GROUP,
                uilen.id(),
                Optional.empty(),
                firstDay,
                Optional.empty());
    }

    private void aCombinationGroup() {
        marieke.has(uilen, noor, jip, placed(noor, uilen, "5"), placed(jip, uilen, "6"));
    }

    private Link link(TeachingMethod method, String level) {
        return Link.ofGroup(YEAR, uilen.id(), method.id(), level, YEAR.firstDay());
    }

    private void opens(Link... some) {
        var changes = Stream.of(some).map(it -> (LinkChange) new Open(it)).toList();
        links.apply(marieke.school(), YEAR, changes, "linking.audit.linked");
    }

    private Verdict verdict() {
        return check.verify(new CheckedSchool(marieke.details(), YEAR, IN_SUMMER));
    }

    private List<Finding> findings(Severity severity) {
        return verdict() instanceof NotMet(var found, var findings, _) && found == severity
                ? findings
                : List.of();
    }
}
