package nl.startklaar.shortcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import nl.startklaar.web.WebSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/** A shortcut in the form of each device: read back as that device would. */
@HouseTest
class DeviceFilesTest {

    /** What breaks a file that is put together by hand. */
    private static final String ODD = "Groep 3/4 \"De <Egels>\" & co ]]> ’t Nest";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired private MockMvc mvc;
    @Autowired private Given given;
    @Autowired private SignedIn signedIn;
    @Autowired private Shortcuts shortcuts;
    @Autowired private WebSettings web;

    private Optional<School> school = Optional.empty();
    private Optional<Shortcut> made = Optional.empty();

    @BeforeEach
    void aShortcut() {
        school = Optional.of(given.aSchool());
        var wish = new Wish(ODD, Audience.PUPILS, Optional.empty(), Optional.empty());
        made = Optional.of(shortcuts.make(school.orElseThrow(), wish));
    }

    @Test
    void windowsReadsTheAddress() throws Exception {
        assertThat(file(DeviceFile.WINDOWS).getContentAsString())
                .isEqualTo("[InternetShortcut]\r\nURL=" + address() + "\r\n");
    }

    @Test
    void aMacReadsTheAddress() throws Exception {
        assertThat(texts(file(DeviceFile.MAC).getContentAsString(), "string")).contains(address());
    }

    @Test
    void anIpadReadsAWebClip() throws Exception {
        var profile = file(DeviceFile.IPAD);

        assertThat(profile.getContentType()).startsWith("application/x-apple-aspen-config");
        assertThat(texts(profile.getContentAsString(), "string"))
                .contains("com.apple.webClip.managed")
                .contains(ODD)
                .contains(address());
        assertThat(texts(profile.getContentAsString(), "data")).startsWith("iVBORw0KGgo");
    }

    @Test
    void installingTheSameProfileTwiceReplacesIt() throws Exception {
        assertThat(file(DeviceFile.IPAD).getContentAsString())
                .isEqualTo(file(DeviceFile.IPAD).getContentAsString());
    }

    @Test
    void chromebooksReadBookmarksAndApps() throws Exception {
        var policy = JSON.readTree(file(DeviceFile.CHROMEBOOK).getContentAsString());

        assertThat(policy.at("/ManagedBookmarks/0/toplevel_name").asString())
                .isEqualTo(school.orElseThrow().name());
        assertThat(policy.at("/ManagedBookmarks/1/name").asString()).isEqualTo(ODD);
        assertThat(policy.at("/ManagedBookmarks/1/url").asString()).isEqualTo(address());
        assertThat(policy.at("/WebAppInstallForceList/0/url").asString()).isEqualTo(address());
        assertThat(policy.at("/WebAppInstallForceList/0/fallback_app_name").asString())
                .isEqualTo(ODD);
    }

    @Test
    void theManifestStartsAtTheShortcutAndItsIconsAreThere() throws Exception {
        var manifest = JSON.readTree(file(DeviceFile.MANIFEST).getContentAsString());

        assertThat(manifest.at("/start_url").asString()).isEqualTo(shortcut().path());
        assertThat(manifest.at("/display").asString()).isEqualTo("standalone");
        assertThat(manifest.at("/icons").size()).isEqualTo(3);
        for (var icon : manifest.at("/icons")) {
            var answer = open(icon.at("/src").asString());
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentType()).isEqualTo("image/png");
        }
    }

    @ParameterizedTest
    @EnumSource(DeviceFile.class)
    void anOldOneIsGivenOutNoMore(DeviceFile file) throws Exception {
        shortcuts.revoke(school.orElseThrow(), shortcut().id());

        assertThat(file(file).getContentType()).startsWith("text/html");
        assertThat(file(file).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(value = DeviceFile.class, names = "MANIFEST", mode = EnumSource.Mode.EXCLUDE)
    void isSavedUnderANameThatEveryDeviceTakes(DeviceFile file) throws Exception {
        assertThat(file(file).getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(file.fileName(ODD)).doesNotContain("/", "\"", "<", ">");
        assertThat(file.fileName("../..")).startsWith("Startklaar.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"elders", "windows.exe", "..", "WINDOWS.URL"})
    void aFileThatIsNotThereGetsHelp(String name) throws Exception {
        var answer = open(shortcut().path() + "/" + name);

        assertThat(answer.getStatus()).isIn(200, 400);
    }

    @Test
    void thePageForTheDeviceNamesTheManifestAndTheFiles() throws Exception {
        assertThat(open(shortcut().path() + "/apparaat").getContentAsString())
                .contains("<link rel=\"manifest\" href=\"" + shortcut().path() + "/app.webmanifest")
                .contains("windows.url", "mac.webloc", "ipad.mobileconfig")
                .contains("niet ondertekend")
                .doesNotContain("<Egels>");
    }

    @Test
    void theSheetForTheWallHasTheCodeAndTheAddress() throws Exception {
        var coordinator = signedIn.as(Role.ICT_COORDINATOR, school.orElseThrow());
        var path = school.orElseThrow().home() + "/snelkoppelingen/" + shortcut().id() + "/blad";

        var sheet = mvc.perform(get(path).cookie(coordinator)).andReturn().getResponse();

        assertThat(sheet.getContentAsString())
                .contains("<svg class=\"qr\"", address())
                .doesNotContain("<Egels>");
    }

    private MockHttpServletResponse file(DeviceFile file) throws Exception {
        return open(shortcut().path() + "/" + file.path());
    }

    private MockHttpServletResponse open(String address) throws Exception {
        var answer = mvc.perform(get(address)).andReturn().getResponse();
        answer.setDefaultCharacterEncoding("UTF-8");
        return answer;
    }

    private static String texts(String plist, String tag) throws Exception {
        var texts = new StringBuilder();
        var found = parse(plist).getElementsByTagName(tag);
        for (int i = 0; i < found.getLength(); i++) {
            texts.append(found.item(i).getTextContent()).append('\n');
        }
        return texts.toString();
    }

    private static Document parse(String plist) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(plist)));
    }

    private String address() {
        return web.address() + shortcut().path();
    }

    private Shortcut shortcut() {
        return made.orElseThrow();
    }
}
