package nl.startklaar.signin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.catalogue.Product;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A child that comes by a shortcut to one product: made by the coordinator, used with a card. */
@HouseTest
class ByShortcutTest {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
    private static final Pattern ADDRESS = Pattern.compile("(/k/[0-9A-Z]{6}-[0-9A-Z]{16})/");

    @Autowired MockMvc mvc;
    @Autowired SigninCast cast;
    @Autowired PupilCards cards;
    @Autowired GivenMaterial material;
    @Autowired SignedIn signedIn;

    @Test
    void comesToTheProductOnceAndToAllTilesAfterwards() throws Exception {
        var school = cast.aSchool();
        var group = cast.aGroup(school, "6 De Bevers", "6", "Noor");
        var product = aProduct(school, group);
        var tablet = new Tablet(mvc);
        var home = "/leerling/" + school.brin() + "/thuis";

        assertThat(tablet.open(shortcut(school, group, product)).getRedirectedUrl())
                .isEqualTo("/leerling/" + school.brin() + "/" + group.id());
        comesIn(tablet, school, group);

        assertThat(tablet.open(home).getRedirectedUrl())
                .isEqualTo("/leerling/" + school.brin() + "/les/" + product);
        assertThat(tablet.open(home).getStatus()).isEqualTo(200);
    }

    @Test
    void aProductThatDoesNotOpenForThisChildLeadsToTheTiles() throws Exception {
        var school = cast.aSchool();
        var group = cast.aGroup(school, "6 De Bevers", "6", "Noor");
        var other = cast.aGroup(school, "7 De Dassen", "7", "Jip");
        var product = aProduct(school, group);
        var tablet = new Tablet(mvc);

        tablet.open(shortcut(school, group, product));
        comesIn(tablet, school, other);
        var lesson = tablet.open("/leerling/" + school.brin() + "/thuis").getRedirectedUrl();

        assertThat(lesson).isNotNull();
        var page = tablet.open("/leerling/" + school.brin() + "/les/" + product);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("Dag Jip!").doesNotContain("Telboom");
    }

    private String shortcut(School school, SigninCast.Group group, UUID product) throws Exception {
        Cookie coordinator = signedIn.as(Role.ICT_COORDINATOR, school);
        var made =
                mvc.perform(
                                post(school.home() + "/snelkoppelingen")
                                        .cookie(coordinator)
                                        .with(csrf())
                                        .param("naam", "Telboom")
                                        .param("voor", "PUPILS")
                                        .param("groep", group.id().toString())
                                        .param("product", product.toString()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl();
        var page =
                mvc.perform(get(requireNonNull(made)).cookie(coordinator))
                        .andReturn()
                        .getResponse();
        var found = ADDRESS.matcher(page.getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void comesIn(Tablet tablet, School school, SigninCast.Group group) throws Exception {
        var card = cards.print(school, group.ids()).getFirst();
        tablet.submit("/leerling/" + school.brin() + "/kaart", "kaart", SigninCast.read(card));
    }

    private UUID aProduct(School school, SigninCast.Group group) {
        var publisher = material.aPublisher();
        var method = material.aMethod(publisher, "Telboom");
        material.aLicence(school.id(), method, null, AUGUST, null);
        material.switchedOn(school.id(), publisher, AUGUST);
        material.aGroupLink(school.id(), new SchoolYear(2026), group.id(), null, method, "6");
        return material.aProduct(method, "6", Product.Audience.PUPIL).id();
    }
}
