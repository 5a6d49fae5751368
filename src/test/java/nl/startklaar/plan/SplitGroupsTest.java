package nl.startklaar.plan;

import static nl.startklaar.plan.PlanGiven.after;
import static nl.startklaar.plan.PlanGiven.applied;
import static nl.startklaar.plan.PlanGiven.edexml;
import static nl.startklaar.plan.PlanGiven.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.startklaar.plan.Question.OneGroup;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.SourceKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A combination group that is in the file in parts is one group again, and stays one. */
class SplitGroupsTest {

    private static final Answers ONE = new Answers(Map.of("one-group 5/6", true));
    private static final Answers TWO = new Answers(Map.of("one-group 5/6", false));

    @Test
    void asksOnceAndShowsWhatIsInEachPart() {
        var plan = plan(split("g5", "g6"), RosterState.empty(PlanGiven.YEAR));

        assertThat(plan.questions())
                .singleElement()
                .isEqualTo(
                        new OneGroup(
                                1, "5/6", List.of("g5", "g6"), List.of("5", "6"), List.of(2, 1)));
        assertThat(plan.findings()).extracting(PlanFinding::code).contains("group-name-twice");
    }

    @Test
    void makesOneGroupOfTwoPartsWithEachPupilInTheirOwnYearGroup() {
        var after = joined(RosterState.empty(PlanGiven.YEAR), "g5", "g6");

        assertThat(after.groups())
                .singleElement()
                .matches(it -> it.name().equals("5/6"))
                .matches(it -> it.yearGroups().equals(List.of("5", "6")));
        assertThat(after.placements())
                .extracting(Placement::yearGroup)
                .containsExactlyInAnyOrder("5", "5", "6");
        assertThat(after.placements())
                .extracting(Placement::group)
                .containsOnly(after.groups().getFirst().id());
        assertThat(after.staffings()).hasSize(1);
    }

    @Test
    void isNotSplitAgainByTheNextFileNorByOtherKeys() {
        var joined = joined(RosterState.empty(PlanGiven.YEAR), "g5", "g6");

        var again = plan(split("g5", "g6"), joined, ONE);
        var otherKeys = joined(joined, "h5", "h6");

        assertThat(again.changes()).isEmpty();
        assertThat(otherKeys.groups()).extracting(BaseGroup::name).containsExactly("5/6");
    }

    @Test
    void staysOneWhenItsKeysLeadToOneGroupAndNobodyEverAnswered() {
        var joined = joined(RosterState.empty(PlanGiven.YEAR), "g5", "g6");

        var again = plan(split("g5", "g6"), joined, Answers.NONE);

        assertThat(again.changes()).isEmpty();
        assertThat(again.questions()).isEmpty();
    }

    @Test
    void joinsTwoGroupsThatWereImportedApart() {
        var apart = after(split("g5", "g6"));
        assertThat(apart.groups()).hasSize(2);

        var plan = plan(split("g5", "g6"), apart, ONE);
        var after = applied(apart, plan.changes());

        assertThat(plan.stop()).isEmpty();
        assertThat(after.groups()).hasSize(1);
        assertThat(after.keys())
                .filteredOn(it -> it.kind() == SourceKey.Kind.GROUP)
                .hasSize(2)
                .allMatch(it -> it.subject().equals(after.groups().getFirst().id()));
        assertThat(plan(split("g5", "g6"), after, ONE).changes()).isEmpty();
    }

    @Test
    void leavesTwoGroupsApartWhenAPersonSaysSo() {
        var plan = plan(split("g5", "g6"), RosterState.empty(PlanGiven.YEAR), TWO);

        assertThat(plan.questions()).isEmpty();
        assertThat(plan.findings())
                .extracting(PlanFinding::code)
                .doesNotContain("group-name-twice");
        assertThat(plan.groups()).isEqualTo(2);
    }

    @Test
    void doesNotTakeTwoGroupsOfOneYearForOneCombinationGroup() {
        var plan =
                plan(
                        split("g5", "g6")
                                .replace(
                                        "<jaargroep>6</jaargroep></groep>",
                                        "<jaargroep>5</jaargroep></groep>"));

        assertThat(plan.questions()).isEmpty();
        assertThat(plan.findings()).extracting(PlanFinding::code).contains("group-name-twice");
    }

    @ParameterizedTest(name = "{0} pupils of another year make a combination group: {1}")
    @CsvSource({"1, false", "2, false", "3, true"})
    void seesACombinationGroupByItsPupils(int others, boolean combination) {
        var pupils = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            pupils.append(pupil("p" + i, "g5", i < others ? "6" : "5"));
        }
        var file =
                edexml(
                        "<groepen>"
                                + groep("g5", "5")
                                + "</groepen><leerlingen>"
                                + pupils
                                + "</leerlingen>");

        assertThat(after(file).groups())
                .singleElement()
                .matches(it ->
                        it.yearGroups().equals(combination ? List.of("5", "6") : List.of("5")));
    }

    @Test
    void doesNotCountWhoHasLeft() {
        var file =
                edexml(
                        "<groepen>"
                                + groep("g5", "C")
                                + "</groepen><leerlingen>"
                                + pupil("p1", "g5", "5")
                                + pupil("p2", "g5", "H")
                                + "</leerlingen>");

        assertThat(after(file).groups())
                .singleElement()
                .matches(it -> it.yearGroups().equals(List.of("5")));
    }

    @Test
    void doesNotTakeACombinedGroupForACombinationGroup() {
        var file =
                edexml(
                        "<groepen>"
                                + groep("g5", "5")
                                + "<samengestelde_groep key='s1'><naam>5/6</naam></samengestelde_groep></groepen><leerlingen>"
                                + pupil("p1", "g5", "5")
                                + "</leerlingen>");

        assertThat(plan(file).questions()).isEmpty();
        assertThat(after(file).combinedGroups()).hasSize(1);
    }

    private static RosterState joined(RosterState now, String five, String six) {
        return applied(now, plan(split(five, six), now, ONE).changes());
    }

    private static String split(String five, String six) {
        return edexml(
                "<groepen>"
                        + groep(five, "5")
                        + groep(six, "6")
                        + "</groepen><leerlingen>"
                        + pupil("p1", five, "5")
                        + pupil("p2", five, "5")
                        + pupil("p3", six, "6")
                        + "</leerlingen><leerkrachten><leerkracht key='l1'><achternaam>Vos</achternaam><roepnaam>Mila</roepnaam><emailadres>m.vos@school.example</emailadres><rol>LRK</rol><groepen><groep key='%s'/><groep key='%s'/></groepen></leerkracht></leerkrachten>"
                                .formatted(five, six));
    }

    private static String groep(String key, String year) {
        return "<groep key='%s'><naam>5/6</naam><jaargroep>%s</jaargroep></groep>"
                .formatted(key, year);
    }

    private static String pupil(String key, String group, String year) {
        return "<leerling key='%s'><achternaam>Berg%s</achternaam><roepnaam>Noor</roepnaam><jaargroep>%s</jaargroep><groep key='%s'/></leerling>"
                .formatted(key, key, year, group);
    }
}
