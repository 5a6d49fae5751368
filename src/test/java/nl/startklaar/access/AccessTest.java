package nl.startklaar.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.AsViewer;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.access.Explanation.Party;
import nl.startklaar.access.Verdict.Condition;
import nl.startklaar.access.Verdict.State;
import nl.startklaar.access.Verdict.Why;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class AccessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    private final Access access;
    private final Rosters rosters;
    private final Given given;
    private final GivenMaterial material;

    private final RosterOf roster = new RosterOf();
    private School school;
    private Publisher publisher;
    private TeachingMethod method;
    private Product five;
    private Product six;
    private Product manual;
    private Product test;

    AccessTest(
            @Autowired Access access,
            @Autowired Rosters rosters,
            @Autowired Given given,
            @Autowired GivenMaterial material) {
        this.access = access;
        this.rosters = rosters;
        this.given = given;
        this.material = material;
    }

    @BeforeEach
    void aSchoolWithAMethod() {
        school = given.aSchool();
        publisher = material.aPublisher();
        method = material.aMethod(publisher, "Rekenrijk");
        five = material.aProduct(method, "5", Audience.PUPIL);
        six = material.aProduct(method, "6", Audience.PUPIL);
        manual = material.aProduct(method, "5", Audience.TEACHER);
        test = material.aProduct(method, "5", Audience.TEST);
    }

    private void licensedAndOn() {
        material.aLicence(school.id(), method, null, AUGUST, null);
        material.switchedOn(school.id(), publisher, AUGUST);
    }

    private void link(UUID group, @Nullable String pupilsOf, String level) {
        material.aGroupLink(school.id(), RosterOf.YEAR, group, pupilsOf, method, level);
    }

    private List<UUID> tiles(PersonRef person) {
        return access.tiles(school.id(), person, TODAY).stream()
                .map(it -> it.product().id())
                .toList();
    }

    private Why why(PersonRef person, Product product) {
        return access.explain(school.id(), person, product.id(), TODAY)
                .verdict()
                .firstUnmet()
                .map(Verdict.Step::why)
                .orElse(Why.FINE);
    }

    @Test
    void givesEachHalfOfACombinationGroupItsOwnLevel() {
        var group = roster.group("5/6", "5", "6");
        var jip = roster.pupil("Jip", "5", group);
        var noor = roster.pupil("Noor", "6", group);
        roster.applyTo(rosters, school);
        licensedAndOn();
        link(group, "5", "5");

        assertThat(tiles(PersonRef.pupil(jip))).containsExactlyInAnyOrder(five.id(), test.id());
        assertThat(tiles(PersonRef.pupil(noor))).isEmpty();
        assertThat(why(PersonRef.pupil(noor), five)).isEqualTo(Why.ONLY_OTHER_YEAR_GROUP);

        link(group, "6", "6");
        assertThat(tiles(PersonRef.pupil(noor))).containsExactly(six.id());
    }

    @Test
    void showsAnotherLevelToThatPupilAndItsOwnTeachersOnly() {
        var fives = roster.group("5", "5");
        var eights = roster.group("8", "8");
        var jip = roster.pupil("Jip", "5", fives);
        var teacher = roster.staff("Sanne", null, "LRK");
        var other = roster.staff("Bram", null, "LRK");
        roster.atGroup(teacher, fives);
        roster.atGroup(other, eights);
        roster.applyTo(rosters, school);
        licensedAndOn();
        material.aPupilLink(school.id(), RosterOf.YEAR, jip, method, "6");

        assertThat(tiles(PersonRef.pupil(jip))).containsExactly(six.id());
        assertThat(tiles(PersonRef.staff(teacher))).containsExactly(six.id());
        assertThat(tiles(PersonRef.staff(other))).isEmpty();
    }

    @Test
    void reachesPupilsThroughACombinedGroup() {
        var group = roster.group("5", "5");
        var plus = roster.combinedGroup("Plusgroep");
        var jip = roster.pupil("Jip", "5", group);
        roster.combine(jip, plus);
        var noor = roster.pupil("Noor", "5", group);
        roster.applyTo(rosters, school);
        licensedAndOn();
        link(plus, null, "6");

        assertThat(tiles(PersonRef.pupil(jip))).containsExactly(six.id());
        assertThat(tiles(PersonRef.pupil(noor))).isEmpty();
    }

    @Test
    void addsWhatTheRosterSaysOfAViewerToWhatTheirAccountSays() {
        var group = roster.group("5", "5");
        var sanne = roster.staff("Marieke", null, "LRK", "STA");
        roster.atGroup(sanne, group);
        roster.applyTo(rosters, school);
        licensedAndOn();
        link(group, null, "5");

        assertThat(tiles(viewer(Role.ICT_COORDINATOR)))
                .containsExactlyInAnyOrder(five.id(), manual.id(), test.id());
    }

    @Test
    void tellsACoordinatorWithoutAGroupThatTheRoleGivesNoLessons() {
        var group = roster.group("5", "5");
        roster.applyTo(rosters, school);
        licensedAndOn();
        link(group, null, "5");

        var found = access.explain(school.id(), viewer(Role.ICT_COORDINATOR), five.id(), TODAY);

        assertThat(found.opens()).isFalse();
        assertThat(found.verdict().chain())
                .extracting(Verdict.Step::state)
                .containsExactly(
                        State.MET,
                        State.NOT_ASKED,
                        State.NOT_ASKED,
                        State.NOT_ASKED,
                        State.UNMET,
                        State.NOT_REACHED);
    }

    @Test
    void namesWhoActsAndWhereForTheFirstThingThatIsMissing() {
        var group = roster.group("5", "5");
        var jip = PersonRef.pupil(roster.pupil("Jip", "5", group));
        roster.applyTo(rosters, school);

        assertThat(why(jip, five)).isEqualTo(Why.NOT_LINKED);
        link(group, null, "5");
        assertThat(why(jip, five)).isEqualTo(Why.NO_LICENCE);
        material.aLicence(school.id(), method, "5", AUGUST, null);
        var missing = access.explain(school.id(), jip, five.id(), TODAY);
        assertThat(missing.verdict().firstUnmet())
                .hasValueSatisfying(
                        it -> assertThat(it.condition()).isEqualTo(Condition.PUBLISHER_ON));
        assertThat(missing.remedy())
                .hasValueSatisfying(it -> {
                    assertThat(it.who()).isEqualTo(Party.COORDINATOR);
                    assertThat(it.fix().orElseThrow().path())
                            .isEqualTo("/licenties/uitgeverijen/" + publisher.code() + "/aan");
                });
        material.switchedOn(school.id(), publisher, TODAY);
        assertThat(why(jip, five)).isEqualTo(Why.FINE);
    }

    @Test
    void explainsEveryProductOfWhatTheSchoolHas() {
        var group = roster.group("5", "5");
        var jip = PersonRef.pupil(roster.pupil("Jip", "5", group));
        roster.applyTo(rosters, school);
        licensedAndOn();

        assertThat(access.explainAll(school.id(), jip, TODAY))
                .extracting(it -> it.offer().product().id())
                .containsExactlyInAnyOrder(five.id(), six.id(), manual.id(), test.id());
    }

    @Test
    void findsNoProductThatNobodyOffers() {
        var nobody = PersonRef.pupil(UUID.randomUUID());

        assertThatThrownBy(() -> access.explain(school.id(), nobody, UUID.randomUUID(), TODAY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void saysTheSameOfEverybodyTogetherAsOfEachAlone() {
        var group = roster.group("5/6", "5", "6");
        var plus = roster.combinedGroup("Plusgroep");
        var jip = roster.pupil("Jip", "5", group);
        roster.combine(jip, plus);
        roster.pupil("Noor", "6", group);
        roster.pupil("Guus", "6", group, null, TODAY);
        roster.pupil("Mees", "5", null);
        var gone = roster.pupil("Fleur", "5", group);
        roster.left(gone, Departure.Kind.PUPIL, TODAY);
        var sanne = roster.staff("Sanne", null, "LRK");
        roster.atGroup(sanne, group);
        roster.staff("Els", null, "IB");
        roster.staff("Ton", TODAY.minusDays(1), "LRK");
        roster.pupil("Tess", "5", group);
        var kai = roster.pupil("Kai", "5", group);
        var lot = roster.pupil("Lot", "5", group);
        roster.applyTo(rosters, school);
        licensedAndOn();
        link(group, "5", "5");
        link(plus, null, "6");
        material.aPupilLink(school.id(), RosterOf.YEAR, kai, method, "6");
        var english = material.aMethod(publisher, "Engels");
        material.aProduct(english, null, Audience.PUPIL);
        material.aGroupLink(school.id(), RosterOf.YEAR, group, "5", english, "5");
        material.seats(
                school.id(), material.aLicence(school.id(), english, null, AUGUST, null), lot);

        var everybody = access.everybody(school.id(), TODAY).people();

        assertThat(everybody).hasSize(11);
        for (var seen : everybody) {
            var ref =
                    seen.person().kind() == Person.Kind.PUPIL
                            ? PersonRef.pupil(seen.person().id())
                            : PersonRef.staff(seen.person().id());
            assertThat(
                            seen.answers().stream()
                                    .filter(it -> it.verdict().opens())
                                    .map(Answer::product))
                    .as("%s", seen.person())
                    .containsExactlyInAnyOrderElementsOf(tiles(ref));
        }
    }

    @Test
    void countsAnAdultWhoStandsThereTwiceOnce() {
        var group = roster.group("5", "5");
        roster.atGroup(roster.staff("Sanne", null, "LRK"), group);
        roster.staff("Sanne", null, "OWA");
        roster.staff("Bram", null, "LRK");
        roster.applyTo(rosters, school);
        licensedAndOn();
        link(group, null, "5");

        assertThat(access.everybody(school.id(), TODAY).people()).hasSize(2);
        assertThat(access.everybody(school.id(), five.id(), TODAY).people())
                .filteredOn(it -> it.answers().getFirst().verdict().opens())
                .hasSize(1);
    }

    @Test
    void answersForAProductThatTheSchoolDoesNotHave() {
        var group = roster.group("5", "5");
        var jip = PersonRef.pupil(roster.pupil("Jip", "5", group));
        roster.applyTo(rosters, school);
        var other = material.aProduct(material.aMethod(publisher, "Taaltuin"), "5", Audience.PUPIL);

        assertThat(why(jip, other)).isEqualTo(Why.NOT_LINKED);
        assertThat(access.everybody(school.id(), other.id(), TODAY).people()).hasSize(1);
        assertThat(access.explainAll(school.id(), jip, TODAY)).isEmpty();
    }

    private PersonRef viewer(Role role) {
        var viewer = AsViewer.at(school, role).viewer();
        return PersonRef.viewer(new AtSchool(viewer, school, viewer.rolesAt(school)));
    }
}
