package nl.startklaar.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.startklaar.HouseTest;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The sheet as it comes out: every code on it is read by somebody else's reader, and used. */
@HouseTest
class CardSheetTest {

    private static final int PIXELS = 4;

    private static final Pattern CODE =
            Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"[^>]*><path d=\"([^\"]+)\"");

    private static final Pattern STROKE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    @Autowired MockMvc mvc;
    @Autowired SigninCast cast;
    @Autowired PupilCards cards;
    @Autowired SignedIn signedIn;

    @Test
    void everyCardOfTheSheetIsReadAndLetsItsPupilIn() throws Exception {
        var school = cast.aSchool();
        var names = IntStream.range(0, 12).mapToObj("Kind%02d"::formatted).toArray(String[]::new);
        var egels = cast.aGroup(school, "3 De Egels", "3", names);

        var codes = decode(print(school, egels.id() + "/kaarten"));

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
        var code = decode(sheet).getFirst();

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

        assertThat(decode(sheet)).hasSize(3);
        assertThat(sheet).containsSubsequence("3 De Egels", "4 De Mieren");
    }

    /** One newcomer must not cost a class its cards. */
    @Test
    void whoHasACardKeepsItUnlessEverybodyGetsANewOne() throws Exception {
        var school = cast.aSchool();
        var egels = cast.aGroup(school, "3 De Egels", "3", "Noor", "Sem");
        var old = cards.print(school, List.of(egels.first().id())).getFirst();

        assertThat(decode(print(school, egels.id() + "/kaarten"))).hasSize(1);
        assertThat(decode(print(school, "kaarten"))).isEmpty();
        assertThat(comesIn(school, old)).isTrue();

        assertThat(decode(print(school, egels.id() + "/kaarten/opnieuw"))).hasSize(2);
        assertThat(comesIn(school, old)).isFalse();
        assertThat(decode(print(school, "kaarten/opnieuw"))).hasSize(2);
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

    private static List<String> decode(String sheet) {
        return CODE.matcher(sheet)
                .results()
                .map(it -> decode(Integer.parseInt(it.group(1)), it.group(2)))
                .toList();
    }

    private static String decode(int size, String path) {
        int side = size * PIXELS;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        STROKE.matcher(path)
                .results()
                .forEach(it -> {
                    int x = Integer.parseInt(it.group(1)) * PIXELS;
                    int y = Integer.parseInt(it.group(2)) * PIXELS;
                    int width = Integer.parseInt(it.group(3)) * PIXELS;
                    for (int row = y; row < y + PIXELS; row++) {
                        Arrays.fill(pixels, row * side + x, row * side + x + width, 0);
                    }
                });
        try {
            var image = new RGBLuminanceSource(side, side, pixels);
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(image)),
                            Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (ReaderException unreadable) {
            throw new AssertionError("No reader can read this code", unreadable);
        }
    }
}
