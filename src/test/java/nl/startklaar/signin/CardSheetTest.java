package nl.startklaar.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.stream.IntStream;
import nl.startklaar.HouseTest;
import nl.startklaar.PrintedCode;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The sheet as it comes out: every code on it is read by somebody else's reader, and used. */
@HouseTest
class CardSheetTest {

    @Autowired MockMvc mvc;
    @Autowired SigninCast cast;
    @Autowired PupilCards cards;
    @Autowired SignedIn signedIn;

    @Test
    void everyCardOfTheSheetIsReadAndLetsItsPupilIn() throws Exception {
        var school = cast.aSchool();
        var names = IntStream.range(0, 12).mapToObj("Kind%02d"::formatted).toArray(String[]::new);
        var egels = cast.aGroup(school, "3 De Egels", "3", names);

        var codes = PrintedCode.readAll(print(school, egels.id() + "/kaarten"));

        assertThat(codes).hasSize(12).doesNotHaveDuplicates();
        for (int card = 0; card < codes.size(); card++) {
            var tablet = new Tablet(mvc);
            var address = codes.get(card);
            assertThat(address).contains("/leerling/" + school.brin() + "/kaart#");
            var path = "/leerling/" + school.brin() + "/kaart";
            var read = address.substring(address.indexOf('#') + 1);

            assertThat(tablet.submit(path, "kaart", read).getStatus()).isEqualTo(303);
            assertThat(tablet.open("/leerling/" + school.brin() + "/thuis").getContentAsString())
                    .contains("Dag " + egels.pupils().get(card).name().given() + "!");
        }
    }

    @Test
    void nothingSecretStandsOnTheSheetInWords() throws Exception {
        var school = cast.aSchool();
        var egels = cast.aGroup(school, "3 De Egels", "3", "Noor Geheimeachternaam");

        var sheet = print(school, egels.id() + "/kaarten");
        var code = PrintedCode.readAll(sheet).getFirst();

        assertThat(sheet)
                .contains("Noor", "3 De Egels", "Kaart 1001", "Kwijt? Vraag je juf of meester.")
                .doesNotContain("Geheimeachternaam", code.substring(code.indexOf('#') + 1));
    }

    @Test
    void aDayCardSaysOnWhichDayItWorks() throws Exception {
        var school = cast.aSchool();
        var egels = cast.aGroup(school, "3 De Egels", "3", "Noor");

        assertThat(print(school, egels.id() + "/" + egels.first().id() + "/dagkaart"))
                .contains("Alleen 7 september 2026");
    }

    @Test
    void theWholeSchoolIsPrintedGroupByGroup() throws Exception {
        var school = cast.aSchool();
        cast.aGroup(school, "3 De Egels", "3", "Noor", "Sem");
        cast.aGroup(school, "4 De Mieren", "4", "Jip");

        var sheet = print(school, "kaarten");

        assertThat(PrintedCode.readAll(sheet)).hasSize(3);
        assertThat(sheet).containsSubsequence("3 De Egels", "4 De Mieren");
    }

    /** One newcomer must not cost a class its cards. */
    @Test
    void whoHasACardKeepsItUnlessEverybodyGetsANewOne() throws Exception {
        var school = cast.aSchool();
        var egels = cast.aGroup(school, "3 De Egels", "3", "Noor", "Sem");
        var old = cards.print(school, List.of(egels.first().id())).getFirst();

        assertThat(PrintedCode.readAll(print(school, egels.id() + "/kaarten"))).hasSize(1);
        assertThat(PrintedCode.readAll(print(school, "kaarten"))).isEmpty();
        assertThat(comesIn(school, old)).isTrue();

        assertThat(PrintedCode.readAll(print(school, egels.id() + "/kaarten/opnieuw"))).hasSize(2);
        assertThat(comesIn(school, old)).isFalse();
        assertThat(PrintedCode.readAll(print(school, "kaarten/opnieuw"))).hasSize(2);
    }

    @Test
    void namesakesAreToldApartOnTheirCards() throws Exception {
        var school = cast.aSchool();
        var egels = cast.aGroup(school, "3 De Egels", "3", "Noor Berg", "Noor Smit");

        assertThat(print(school, egels.id() + "/kaarten")).contains("Noor B.", "Noor S.");
        assertThat(print(school, egels.id() + "/" + egels.first().id() + "/kaart"))
                .contains("Noor B.");
    }

    private boolean comesIn(School school, PrintedCard card) throws Exception {
        var path = "/leerling/" + school.brin() + "/kaart";
        return new Tablet(mvc).submit(path, "kaart", SigninCast.read(card)).getStatus() == 303;
    }

    /** The animal on the card says nothing about the pictures that open the door. */
    @Test
    void noAnimalIsASecretPicture() {
        assertThat(Avatars.ANIMALS).doesNotContainAnyElementsOf(SecretPictures.THINGS);
        assertThat(SecretPictures.THINGS).hasSize(12).doesNotHaveDuplicates();
    }

    private String print(School school, String what) throws Exception {
        return mvc.perform(
                        post("/s/" + school.brin() + "/inloggen-leerlingen/" + what)
                                .cookie(signedIn.as(Role.ICT_COORDINATOR, school))
                                .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
