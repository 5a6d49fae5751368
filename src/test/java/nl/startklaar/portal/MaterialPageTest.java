package nl.startklaar.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
class MaterialPageTest {

    private final MockMvcTester mvc;
    private final GivenClassroom builder;
    private final GivenMaterial material;

    private Classroom room;
    private Someone marieke;

    MaterialPageTest(
            @Autowired MockMvcTester mvc,
            @Autowired GivenClassroom builder,
            @Autowired GivenMaterial material) {
        this.mvc = mvc;
        this.builder = builder;
        this.material = material;
    }

    @BeforeEach
    void aTeacherWithAGroup() {
        room = builder.build();
        marieke = as(Role.TEACHER);
    }

    @Test
    void showsATeacherTheOwnGroupWithWhatOpensForIt() {
        assertThat(marieke.reads("/lesmateriaal"))
                .contains("Goedemorgen Marieke")
                .contains("5 De Uilen")
                .contains("/open/" + room.forFive().id())
                .contains("/open/" + room.manual().id())
                .doesNotContain("/open/" + room.forTwo().id())
                .doesNotContain("De Kikkers");
    }

    @Test
    void showsWhoIsInTheGroupByFirstNameAndThatNobodySignedIn() {
        assertThat(marieke.reads("/lesmateriaal"))
                .contains("Jip")
                .contains("Nog niemand is ingelogd.")
                .doesNotContain("Hoekstra")
                .doesNotContain("Noor");
    }

    @Test
    void hidesNamesOnTheBoardUntilTheyAreAskedBack() {
        var answer = marieke.sends("/lesmateriaal/namen", "verberg", "true", "groep", "");
        var hidden = cookie(answer.getResponse().getCookie("__Host-sk_board"));

        assertThat(marieke.reads("/lesmateriaal", hidden))
                .contains("J.H.")
                .contains("Toon namen")
                .doesNotContain("> Jip<");
        assertThat(
                        cookie(
                                        marieke.sends("/lesmateriaal/namen", "verberg", "false")
                                                .getResponse()
                                                .getCookie("__Host-sk_board"))
                                .getMaxAge())
                .isZero();
    }

    @Test
    void showsACareCoordinatorEveryGroupOneAtATime() {
        var esther = as(Role.CARE_COORDINATOR);

        assertThat(esther.reads("/lesmateriaal?groep=" + room.kikkers()))
                .contains("/open/" + room.forTwo().id())
                .doesNotContain("/open/" + room.forFive().id());
        assertThat(esther.reads("/lesmateriaal?groep=" + room.uilen()))
                .contains("/open/" + room.forFive().id());
    }

    /** Through a group across groups, which cannot be chosen on this page. */
    @Test
    void keepsWithinReachWhatOpensThroughNoneOfTheGroups() {
        var publisher = material.aPublisher();
        opensFor(UUID.randomUUID(), publisher, material.aMethod(publisher, "Plus"));

        assertThat(as(Role.CARE_COORDINATOR).reads("/lesmateriaal?groep=" + room.uilen()))
                .contains("<b>Plus 7</b>");
    }

    private void opensFor(UUID group, Publisher publisher, TeachingMethod method) {
        var school = room.school().id();
        var year = new SchoolYear(2026);
        material.aProduct(method, "7", Audience.PUPIL);
        material.aLicence(school, method, null, year.firstDay(), null);
        material.switchedOn(school, publisher, year.firstDay());
        material.aGroupLink(school, year, group, null, method, "7");
    }

    @Test
    void hasNoGroupThatTheTeacherDoesNotSee() {
        assertThat(marieke.opens("/lesmateriaal?groep=" + room.kikkers())).hasStatus(404);
        assertThat(marieke.opens("/lesmateriaal?groep=" + builder.build().uilen())).hasStatus(404);
        assertThat(marieke.sends("/lesmateriaal/namen", "groep", room.kikkers().toString()))
                .hasStatus(404);
    }

    @Test
    void tellsACoordinatorWhoDoesNotTeachWhyNothingOpens() {
        assertThat(rinske(Role.ICT_COORDINATOR).reads("/lesmateriaal?groep=" + room.uilen()))
                .contains("Je geeft hier geen les")
                .contains("/medewerkers")
                .contains("/bekijk-als/" + room.jip())
                .doesNotContain("/open/");
    }

    @Test
    void givesACoordinatorWhoTeachesBoth() {
        var page = as(Role.ICT_COORDINATOR, Role.TEACHER).reads("/lesmateriaal");

        assertThat(page)
                .contains("/open/" + room.forFive().id())
                .contains("Startlijst")
                .doesNotContain("Je geeft hier geen les");
    }

    @Test
    void teachesWhoHasNoGroupWhatToDo() {
        assertThat(rinske(Role.TEACHER).reads("/lesmateriaal"))
                .contains("Je hebt nog geen groep")
                .contains("/lesmateriaal/mist")
                .doesNotContain("Verberg namen");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TRAINEE", "SUPPORT_STAFF"})
    void letsNobodyLookAlongWhoIsNoTeacher(Role role) {
        assertThat(as(role).reads("/lesmateriaal")).contains("Jip").doesNotContain("/bekijk-als/");
    }

    private Someone as(Role... roles) {
        return Someone.who(mvc, room.school(), room.marieke(), roles);
    }

    /** Who works here and is in no group. */
    private Someone rinske(Role... roles) {
        return Someone.who(mvc, room.school(), room.rinske(), roles);
    }

    private static Cookie cookie(@Nullable Cookie found) {
        return Objects.requireNonNull(found);
    }
}
