package nl.startklaar.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.School;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a child finds inside: the own tiles, each of which opens, and never an error. */
@HouseTest
class PupilHomeTest {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired MockMvc mvc;
    @Autowired SigninCast cast;
    @Autowired PupilCards cards;
    @Autowired GivenMaterial material;
    @Autowired Catalogue catalogue;

    @Test
    void showsTheOwnTilesAndOpensThem() throws Exception {
        var school = cast.aSchool();
        var group = cast.aGroup(school, "6 De Bevers", "6", "Noor");
        var mine = aProduct(school, group, "6");
        var other = aProduct(school, group, "7");
        var tablet = comesIn(school, group);
        var door = "/leerling/" + school.brin();

        assertThat(tablet.open(door + "/thuis").getContentAsString())
                .contains("<title>Mijn lessen", "Steek je hand op.")
                .contains("Dag Noor!", "Telboom 6", door + "/les/" + mine.id())
                .doesNotContain("Telboom 7");
        assertThat(tablet.open(door + "/les/" + mine.id()).getContentAsString())
                .contains("Telboom 6", "Hier komt je les.", door + "/thuis", "Steek je hand op.");

        var gone = tablet.open(door + "/les/" + other.id());
        assertThat(gone.getStatus()).isEqualTo(200);
        assertThat(gone.getContentAsString()).contains("Dag Noor!", "Telboom 6");
    }

    @Test
    void saysOfWhatIsAtItsPublisherThatItDoesNotOpenYet() throws Exception {
        var school = cast.aSchool();
        var group = cast.aGroup(school, "6 De Bevers", "6", "Noor");
        var mine = aProduct(school, group, "6");
        catalogue.keep(List.of(), List.of(), List.of(elsewhere(mine)));

        var page = comesIn(school, group).open("/leerling/" + school.brin() + "/les/" + mine.id());

        assertThat(page.getContentAsString())
                .contains("Dit gaat hier nog niet open.")
                .doesNotContain("Hier komt je les.");
    }

    private static Product elsewhere(Product it) {
        return new Product(
                it.id(),
                it.method(),
                it.code(),
                it.name(),
                it.yearGroup(),
                it.audience(),
                Product.Opens.OUTSIDE,
                "https://lessen.example/",
                "",
                "",
                true);
    }

    @Test
    void letsNobodyElseOpenATile() throws Exception {
        var school = cast.aSchool();
        var group = cast.aGroup(school, "6 De Bevers", "6", "Noor");
        var mine = aProduct(school, group, "6");

        var answer = new Tablet(mvc).open("/leerling/" + school.brin() + "/les/" + mine.id());

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getContentAsString()).doesNotContain("Telboom");
    }

    /** Linked at the level of the group alone. */
    private Product aProduct(School school, SigninCast.Group group, String level) {
        var publisher = material.aPublisher();
        var method = material.aMethod(publisher, "Telboom");
        material.aLicence(school.id(), method, null, AUGUST, null);
        material.switchedOn(school.id(), publisher, AUGUST);
        if (level.equals("6")) {
            material.aGroupLink(school.id(), YEAR, group.id(), null, method, level);
        }
        return material.aProduct(method, level, Audience.PUPIL);
    }

    private Tablet comesIn(School school, SigninCast.Group group) throws Exception {
        var tablet = new Tablet(mvc);
        var card = cards.print(school, group.ids()).getFirst();
        tablet.submit("/leerling/" + school.brin() + "/kaart", "kaart", SigninCast.read(card));
        return tablet;
    }
}
