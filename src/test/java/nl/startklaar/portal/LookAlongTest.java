package nl.startklaar.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.startklaar.HouseTest;
import nl.startklaar.audit.AuditLine;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.school.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** <i>Bekijk als Jip</i>. */
@HouseTest
class LookAlongTest {

    private final MockMvcTester mvc;
    private final GivenClassroom builder;
    private final AuditTrail trail;

    private Classroom room;

    LookAlongTest(
            @Autowired MockMvcTester mvc,
            @Autowired GivenClassroom builder,
            @Autowired AuditTrail trail) {
        this.mvc = mvc;
        this.builder = builder;
        this.trail = trail;
    }

    @BeforeEach
    void aSchool() {
        room = builder.build();
    }

    @Test
    void showsWhatThePupilSeesAndNothingToOpen() {
        var page = as(Role.TEACHER).reads("/bekijk-als/" + room.jip());

        assertThat(page)
                .contains("Je kijkt mee als Jip.")
                .contains("Je kunt niets openen.")
                .contains("Dag Jip!")
                .contains("Rekenreis 5")
                .contains("/waarom/" + room.jip())
                .doesNotContain("/open/")
                .doesNotContain("Hoekstra")
                .doesNotContain("<form")
                .doesNotContain("<script");
        assertThat(count(page, "class=\"tile\"")).isOne();
    }

    @Test
    void speaksInPicturesToWhoCannotReadYet() {
        var page = as(Role.ICT_COORDINATOR).reads("/bekijk-als/" + room.noor());

        assertThat(page)
                .contains("<body class=\"pictures\">")
                .contains("<span class=\"vh\">Rekenreis 2</span>");
        assertThat(as(Role.ICT_COORDINATOR).reads("/bekijk-als/" + room.jip()))
                .contains("<body class=\"words\">")
                .contains("<span class=\"name\">Rekenreis 5</span>");
    }

    @Test
    void isWrittenDown() {
        as(Role.TEACHER).opens("/bekijk-als/" + room.jip());

        assertThat(trail.list(room.school().id(), 10))
                .filteredOn(it -> it.deed().equals("portal.audit.looked-along"))
                .extracting(AuditLine::subject)
                .containsExactly(room.jip().toString());
        assertThat(as(Role.ICT_COORDINATOR).reads("/logboek"))
                .containsSubsequence("Meegekeken als leerling", "Jip Hoekstra");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TEACHER", "SUBSTITUTE"})
    void isNotThereForATeacherOfAnotherGroup(Role role) {
        assertThat(as(role).opens("/bekijk-als/" + room.noor())).hasStatus(404);
        assertThat(trail.list(room.school().id(), 10))
                .noneMatch(it -> it.deed().equals("portal.audit.looked-along"));
    }

    @Test
    void isFoundWhereAPupilIsShown() {
        var link = "/bekijk-als/" + room.jip();

        assertThat(as(Role.TEACHER).reads("/groepen/" + room.uilen())).contains(link);
        assertThat(as(Role.TEACHER).reads("/waar-is/" + room.jip())).contains(link);
        assertThat(as(Role.ICT_COORDINATOR).reads("/leerlingen/" + room.jip())).contains(link);
        assertThat(as(Role.TRAINEE).reads("/groepen/" + room.uilen())).doesNotContain(link);
        assertThat(as(Role.HEAD).reads("/waar-is/" + room.jip())).doesNotContain(link);
    }

    @Test
    void isNotThereForAPupilOfAnotherSchool() {
        var other = builder.build();

        assertThat(as(Role.ICT_COORDINATOR).opens("/bekijk-als/" + other.jip())).hasStatus(404);
        assertThat(as(Role.ICT_COORDINATOR).opens("/bekijk-als/" + UUID.randomUUID()))
                .hasStatus(404);
    }

    private Someone as(Role role) {
        return Someone.who(mvc, room.school(), room.marieke(), role);
    }

    private static int count(String page, String part) {
        return page.split(part, -1).length - 1;
    }
}
