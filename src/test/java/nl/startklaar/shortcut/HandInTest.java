package nl.startklaar.shortcut;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Product;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The addresses of the hub at our own server, and the new shortcuts a school gets for them. */
@HouseTest
class HandInTest {

    private static final String PUPILS = "/login/leerlingen/snelkoppelaar";

    @Autowired private MockMvc mvc;
    @Autowired private Given given;
    @Autowired private GivenMaterial material;
    @Autowired private Catalogue catalogue;
    @Autowired private SignedIn signedIn;
    @Autowired private Shortcuts shortcuts;
    @Autowired private HandIn handIn;
    @Autowired private Uses uses;

    private final String reference = UUID.randomUUID().toString();
    private Optional<School> school = Optional.empty();
    private Cookie coordinator = new Cookie("x", "x");

    @BeforeEach
    void aSchool() {
        school = Optional.of(given.aSchool());
        coordinator = signedIn.as(Role.ICT_COORDINATOR, theSchool());
    }

    @Test
    void handedInAnOldAddressLeadsToTheDoorAndIsCounted() throws Exception {
        handsIn("Rekenen;" + old("https://uitgever.example/acs"));

        var answer = open(PUPILS, "https://uitgever.example/acs", reference);

        assertThat(answer.getRedirectedUrl()).isEqualTo(door());
        assertThat(uses.countOld(theSchool().id())).isOne();
        assertThat(shortcuts.list(theSchool()))
                .extracting(Shortcut::name)
                .containsExactly("Rekenen");
    }

    @Test
    void throughAPortalItIsTheSame() throws Exception {
        handsIn(old("https://uitgever.example/acs"));

        assertThat(
                        open("/login/snelkoppelaar", "https://uitgever.example/acs", reference)
                                .getRedirectedUrl())
                .isEqualTo(door());
    }

    @Test
    void anotherTargetOfTheSameSchoolLeadsToItsDoor() throws Exception {
        handsIn(old("https://uitgever.example/acs"));

        assertThat(open(PUPILS, "https://nieuw.example/acs", reference).getRedirectedUrl())
                .isEqualTo(door());
    }

    @Test
    void theSameAgainChangesNothing() throws Exception {
        handsIn(old("https://uitgever.example/acs"));
        handsIn(old("https://uitgever.example/acs"));

        assertThat(shortcuts.list(theSchool())).hasSize(1);
        assertThat(handIn.list(theSchool())).hasSize(1);
    }

    @Test
    void theProductThatTheTargetNamesOpensAtOnce() {
        var publisher = material.aPublisher();
        var method = material.aMethod(publisher, "Topo");
        var product = material.aProduct(method, "5", Product.Audience.PUPIL);
        var other = material.aProduct(method, "6", Product.Audience.PUPIL);
        var offers = catalogue.listOffers(List.of(product.id(), other.id()));

        var target = "https://uitgever.example/" + method.code() + "/" + product.code();
        assertThat(Target.find(target, offers)).contains(product.id());
        assertThat(Target.find("https://uitgever.example/" + method.code(), offers)).isEmpty();
        assertThat(Target.find("https://uitgever.example/elders", offers)).isEmpty();
        assertThat(Target.find("", offers)).isEmpty();
        assertThat(Target.find(method.code(), catalogue.listOffers(List.of(product.id()))))
                .contains(product.id());
    }

    /** As many publishers write it: no word of the method, and thirteen digits. */
    @Test
    void anEanNamesItsProductWithoutTheMethod() {
        var ean = "9789990000016";
        var method = material.aMethod(material.aPublisher(), "Topo");
        var product = called(ean, material.aProduct(method, "5", Product.Audience.PUPIL));
        var other = material.aProduct(method, "6", Product.Audience.PUPIL);
        var offers = catalogue.listOffers(List.of(product.id(), other.id()));

        assertThat(Target.find("https://ecs.example/" + ean + "/portaal", offers))
                .contains(product.id());
        assertThat(Target.find("https://ecs.example/" + other.code() + "/portaal", offers))
                .as("a short code alone could be anybody's")
                .isEmpty();
    }

    @Test
    void takesAFileToo() throws Exception {
        var bookmarks =
                "<DT><A HREF=\""
                        + old("https://uitgever.example/acs").replace("&", "&amp;")
                        + "\">Rekenen</A>";
        var file =
                new MockMultipartFile(
                        "bestand", "bladwijzers.html", "text/html", bookmarks.getBytes(UTF_8));

        mvc.perform(multipart(path()).file(file).cookie(coordinator).with(csrf()))
                .andExpect(status().isOk());

        assertThat(handIn.list(theSchool()))
                .extracting(it -> it.old().target())
                .containsExactly("https://uitgever.example/acs");
    }

    @Test
    void ofTwoSchoolsWithTheSameReferenceNeitherGetsTheOthers() throws Exception {
        handsIn(old("https://uitgever.example/acs"));
        var other = given.aSchool();
        handIn.take(other, OldList.read(old("https://uitgever.example/acs")).lines(), List.of());

        var answer = open(PUPILS, "https://uitgever.example/acs", reference);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).doesNotContain("/leerling/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elders.example",
                "//elders.example",
                "javascript:alert(1)",
                "",
                "\r\nLocation: https://elders.example",
                "/leerling/99AA00"
            })
    void aTargetIsNeverFollowed(String target) throws Exception {
        assertThat(open(PUPILS, target, reference).getStatus()).isEqualTo(200);
        assertThat(open(PUPILS, target, reference).getContentAsString()).doesNotContain("elders");

        handsIn(old("https://uitgever.example/acs"));
        assertThat(open(PUPILS, target, reference).getRedirectedUrl()).isEqualTo(door());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "geen-nummer", "1-1-1-1-1", "' or '1'='1", "\u0000"})
    void aReferenceThatIsNoneGetsHelp(String odd) throws Exception {
        assertThat(open(PUPILS, "https://uitgever.example/acs", odd).getStatus()).isEqualTo(200);
        assertThat(open(PUPILS, "a".repeat(5_000), reference).getStatus()).isEqualTo(200);
    }

    @Test
    void theListOfNewOnesCanBeSaved() throws Exception {
        handsIn("=1+1;" + old("https://uitgever.example/acs"));

        var csv = mvc.perform(get(path() + "/nieuw.csv").cookie(coordinator)).andReturn();

        assertThat(csv.getResponse().getContentAsString())
                .contains("\"https://uitgever.example/acs\"")
                .contains(shortcuts.list(theSchool()).getFirst().path())
                .contains("\"'=1+1\"");
    }

    @Test
    void saysWhatItCouldNotRead() throws Exception {
        assertThat(handsIn("onzin").getStatus()).isEqualTo(422);
        assertThat(handsIn("onzin\n" + old("x")).getContentAsString())
                .contains("Op deze regels staat geen oude snelkoppeling: 1.");
    }

    private Product called(String code, Product it) {
        var named =
                new Product(
                        it.id(),
                        it.method(),
                        code,
                        it.name(),
                        it.yearGroup(),
                        it.audience(),
                        it.opens(),
                        it.address(),
                        it.icon(),
                        it.deviceProfile(),
                        it.offered());
        catalogue.keep(List.of(), List.of(), List.of(named));
        return named;
    }

    private String old(String target) {
        return "https://hub.example"
                + PUPILS
                + "?TARGET="
                + target
                + "&INSTELLING_REF="
                + reference;
    }

    private MockHttpServletResponse handsIn(String list) throws Exception {
        return mvc.perform(post(path()).cookie(coordinator).with(csrf()).param("lijst", list))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse open(String path, String target, String ref) throws Exception {
        return mvc.perform(
                        get(path)
                                .param("TARGET", target)
                                .param("INSTELLING_REF", ref)
                                .param("NETWERKBEHEERDER", "4"))
                .andReturn()
                .getResponse();
    }

    private String path() {
        return theSchool().home() + "/snelkoppelingen/inleveren";
    }

    private String door() {
        return "/leerling/" + theSchool().brin();
    }

    private School theSchool() {
        return school.orElseThrow();
    }
}
