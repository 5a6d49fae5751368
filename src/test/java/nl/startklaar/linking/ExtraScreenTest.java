package nl.startklaar.linking;

import static nl.startklaar.linking.LinkDesk.PAGE;
import static nl.startklaar.linking.LinkDesk.YEAR;
import static nl.startklaar.linking.LinkDesk.group;
import static nl.startklaar.linking.LinkDesk.placed;
import static nl.startklaar.linking.LinkDesk.pupil;
import static nl.startklaar.linking.LinkDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.HouseTest;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;
import nl.startklaar.school.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
@Import(LinkDesk.Desks.class)
class ExtraScreenTest {

    private static final String EXTRA = PAGE + "/extra";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private final BaseGroup five = group("5", "5");
    private final BaseGroup six = group("6", "6");
    private final Pupil noor = pupil("Noor");
    private final Pupil jip = pupil("Jip");

    @Autowired Links links;
    @Autowired LinkDesk.Desks desks;

    private LinkDesk marieke;
    private TeachingMethod sums;

    @BeforeEach
    void twoGroupsWithTheirTeachers() {
        marieke = desks.coordinator();
        marieke.has(five, six, noor, jip, placed(noor, five, "5"), placed(jip, six, "6"));
        teaches("Sanne", five);
        teaches("Bart", six);
        sums = marieke.method("Rekenrijk 4", "4", "5", "6");
    }

    @Test
    void showsWhoWillSeeItBeforeItIsDone() {
        var page = text(marieke.opens(EXTRA + asked("leerling-" + noor.id(), "4")));

        assertThat(page)
                .contains(
                        "Wie ziet Rekenrijk 4, niveau 4?",
                        "Noor Berg ziet dit niveau nu niet.",
                        "Sanne Berg",
                        "Koppel Noor Berg")
                .doesNotContain("Bart Berg");
        assertThat(links.list(marieke.school(), YEAR)).isEmpty();
    }

    @Test
    void linksOnePupilFromADayToADayAndStopsIt() {
        var done = sends("leerling-" + noor.id(), "4", "van", "10-9-2026", "tot", "18-12-2026");

        assertThat(links.list(marieke.school(), YEAR))
                .singleElement()
                .returns(noor.id(), Link::who)
                .returns(Link.Target.PUPIL, Link::target)
                .returns("4", Link::level)
                .returns(LocalDate.of(2026, 9, 10), Link::firstDay)
                .returns(Optional.of(LocalDate.of(2026, 12, 19)), Link::goneFrom);
        assertThat(marieke.reads(done)).contains("Maak ongedaan", "1 extra");
        assertThat(text(marieke.opens(EXTRA))).contains("10 september 2026 t/m 18 december 2026");

        var link = links.list(marieke.school(), YEAR).getFirst();
        var stopped = marieke.sends(EXTRA + "/" + link.id() + "/stop");
        assertThat(links.list(marieke.school(), YEAR, LocalDate.of(2026, 10, 1))).isEmpty();

        marieke.undoes(stopped);
        assertThat(links.list(marieke.school(), YEAR)).containsExactly(link);
    }

    @Test
    void linksAWholeGroupToAnotherLevel() {
        sends("groep-" + six.id(), "5");

        assertThat(links.list(marieke.school(), YEAR, TODAY))
                .singleElement()
                .returns(six.id(), Link::who)
                .returns(Optional.empty(), Link::pupilsOf)
                .returns("5", Link::level);
        assertThat(text(marieke.opens(EXTRA + asked("leerling-" + jip.id(), "5"))))
                .contains("Jip Berg ziet dit niveau nu al.");
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        var answer =
                marieke.opens(
                        EXTRA
                                + "?wie=leerling-"
                                + UUID.randomUUID()
                                + "&methode="
                                + sums.id()
                                + "&niveau=8&van=1-9-2027&tot=1-8-2026");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Kies een leerling of een groep.",
                        "Rekenrijk 4 heeft geen licentie of geen materiaal voor dit niveau",
                        "Kies een dag van",
                        "De laatste dag ligt voor de eerste dag.");
        assertThat(sends("leerling-" + noor.id(), "8")).hasStatus(422);
        assertThat(links.list(marieke.school(), YEAR)).isEmpty();
    }

    @Test
    void anotherSchoolsPupilIsNobody() {
        var stranger = desks.coordinator();

        assertThat(stranger.opens(EXTRA + asked("leerling-" + noor.id(), "4"))).hasStatus(422);
        sends("leerling-" + noor.id(), "4");
        var link = links.list(marieke.school(), YEAR).getFirst();
        assertThat(stranger.sends(EXTRA + "/" + link.id() + "/stop")).hasStatus(404);
    }

    @Test
    void theCareCoordinatorOnlyLooks() {
        var looker = desks.at(marieke.details(), Role.CARE_COORDINATOR);

        assertThat(text(looker.opens(EXTRA))).doesNotContain("Voeg iemand toe");
        assertThat(looker.sends(EXTRA)).hasStatus(404);
    }

    @Test
    void aPupilsPageLeadsHere() {
        assertThat(text(marieke.opens("/leerlingen/" + noor.id())))
                .contains(EXTRA + "?wie=leerling-" + noor.id());
        assertThat(text(marieke.opens(EXTRA + "?wie=leerling-" + noor.id())))
                .contains("value=\"leerling-" + noor.id() + "\" selected");
    }

    private String asked(String who, String level) {
        return "?wie=" + who + "&methode=" + sums.id() + "&niveau=" + level + "&van=&tot=";
    }

    private MvcTestResult sends(String who, String level, String... more) {
        var fields =
                new ArrayList<>(
                        List.of("wie", who, "methode", sums.id().toString(), "niveau", level));
        fields.addAll(List.of(more));
        return marieke.sends(EXTRA, fields);
    }

    private void teaches(String given, BaseGroup group) {
        var member =
                new StaffMember(UUID.randomUUID(), new PersonName(given, "", "", "", "Berg"), "");
        marieke.has(
                member, new Staffing(UUID.randomUUID(), YEAR, member.id(), group.id(), List.of()));
    }
}
