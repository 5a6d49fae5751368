package nl.startklaar.family;

import static java.util.Objects.requireNonNull;
import static nl.startklaar.family.Household.PASSWORD;
import static nl.startklaar.family.Household.address;
import static nl.startklaar.family.Household.home;
import static nl.startklaar.family.Household.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.kernel.Brin;
import nl.startklaar.mail.Outbox;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.school.School;
import nl.startklaar.signin.FromHome;
import nl.startklaar.signin.PupilCredentials;
import nl.startklaar.signin.PupilSignInOutcome;
import nl.startklaar.signin.SigninCast;
import nl.startklaar.signin.SigninCast.Group;
import nl.startklaar.signin.Way;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a letter opens, for whom, and what it never does. */
@HouseTest
class FamilyTest {

    /** What a browser offers to keep: any field that is not hidden. */
    private static final Pattern FIELD =
            Pattern.compile("<(input(?![^>]*type=\"hidden\")|textarea|select)\\b");

    @Autowired MockMvc mvc;
    @Autowired Outbox outbox;
    @Autowired SigninCast cast;
    @Autowired Letters letters;
    @Autowired Ways ways;
    @Autowired Children children;
    @Autowired Parents parents;
    @Autowired FromHome door;
    @Autowired PupilCredentials credentials;
    @Autowired TestTime.Moment clock;
    @Autowired TestTime.Day day;

    private @Nullable School school;
    private @Nullable Group egels;
    private @Nullable Household family;

    @BeforeEach
    void aGroupAndAFamily() {
        school = cast.aSchool();
        egels = cast.aGroup(school(), "4 De Egels", "4", "Noor", "Sem", "Fatima");
        family = new Household(mvc, outbox);
    }

    @Test
    void letsTheOnlyChildStraightIn() throws Exception {
        var answer = family().comesInWith(letter(noor()));

        assertThat(location(answer)).isEqualTo(home(school()));
        assertThat(family().sees(home(school()))).contains("Noor");
    }

    @Test
    void opensNothingBeforeTheMailAddressIsProved() throws Exception {
        family().fillsIn(letter(noor()));

        assertThat(family().signsIn().getStatus()).isEqualTo(422);
        assertThat(parents.findByEmail(family().email)).isEmpty();
    }

    /** A letter in the wrong mailbox shows no child to whoever reads that. */
    @Test
    void theLinkAloneOpensNothing() throws Exception {
        family().fillsIn(letter(noor()));
        var link = family().lastLink("/thuis/bevestig/");

        var answer = family().device.submit(link, "password", "niet dit wachtwoord");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(family().confirms(link).getStatus()).isEqualTo(303);
        assertThat(family().confirms(link).getStatus()).isEqualTo(404);
    }

    @Test
    void theLinkWorksForADay() throws Exception {
        family().fillsIn(letter(noor()));
        var link = family().lastLink("/thuis/bevestig/");
        clock.passes(Duration.ofHours(24).minusSeconds(1));
        assertThat(family().sees(link)).contains(family().email);

        clock.passes(Duration.ofSeconds(1));
        assertThat(family().confirms(link).getStatus()).isEqualTo(404);
    }

    @Test
    void aLetterWorksOnce() throws Exception {
        var letter = letter(noor());
        family().comesInWith(letter);

        var other = new Household(mvc, outbox);

        assertThat(other.device.open(address(letter)).getStatus()).isEqualTo(404);
        assertThat(other.fillsIn(letter).getStatus()).isEqualTo(404);
    }

    /** Two people filled it in; the first who proves an address has it. */
    @Test
    void aLetterThatTwoFilledInIsOfOne() throws Exception {
        var letter = letter(noor());
        var other = new Household(mvc, outbox);
        family().fillsIn(letter);
        other.fillsIn(letter);

        assertThat(location(other.confirms(other.lastLink("/thuis/bevestig/"))))
                .isEqualTo(home(school()));
        assertThat(family().confirms(family().lastLink("/thuis/bevestig/")).getStatus())
                .isEqualTo(404);
        assertThat(children.list(parent(other))).hasSize(1);
    }

    @Test
    void aNewLetterKillsTheOldOne() throws Exception {
        var lost = letter(noor());
        family().fillsIn(lost);
        var found = letters.print(school(), noor().id(), 1).getFirst();
        clock.passes(Duration.ofMinutes(1));

        assertThat(family().device.open(address(lost)).getStatus()).isEqualTo(404);
        assertThat(family().confirms(family().lastLink("/thuis/bevestig/")).getStatus())
                .isEqualTo(404);
        assertThat(location(family().comesInWith(found))).isEqualTo(home(school()));
    }

    @Test
    void aLetterIsGoodForSixtyDays() {
        var letter = letter(noor());
        var today = day.today();
        day.itIs(today.plusDays(60));
        assertThat(letters.find(school(), letter.code())).isPresent();

        day.itIs(today.plusDays(61));
        assertThat(letters.find(school(), letter.code())).isEmpty();
    }

    @Test
    void isReadAsPeopleTypeIt() {
        var code = LetterCode.random(new Brin("99BI01"));

        assertThat(LetterCode.find(code.onPaper().toLowerCase(Locale.ROOT))).contains(code);
        assertThat(
                        LetterCode.find(
                                code.onPaper()
                                        .replace(' ', '-')
                                        .replace('0', 'O')
                                        .replace('1', 'l')))
                .contains(code);
        assertThat(LetterCode.find(code.text() + "1")).isEmpty();
    }

    @Test
    void twoParentsOfOneChildDoNotSeeEachOther() throws Exception {
        var other = new Household(mvc, outbox);
        family().comesInWith(letter(noor()));
        other.comesInWith(letters.print(school(), noor().id(), 2).getFirst());

        assertThat(other.sees("/thuis/gezin")).contains("Noor").doesNotContain(family().email);
        assertThat(family().sees("/thuis/gezin")).contains("Noor").doesNotContain(other.email);

        ways.end(school(), noor().id(), wayOf(family(), noor()).id());
        assertThat(family().sees("/thuis")).doesNotContain("Noor");
        assertThat(location(family().device.open(home(school()))))
                .isEqualTo("/leerling/" + school().brin());
        assertThat(other.sees(home(school()))).contains("Noor");
    }

    @Test
    void aParentHasChildrenAtTwoSchools() throws Exception {
        var elsewhere = cast.aSchool();
        var mol = cast.aGroup(elsewhere, "6 De Mol", "6", "Bram").first();
        family().comesInWith(letter(noor()));

        var answer = family().addsWith(letters.print(elsewhere, mol.id(), 1).getFirst());

        assertThat(location(answer)).isEqualTo("/thuis/gezin");
        assertThat(family().sees("/thuis")).contains("Noor", "Bram");
        assertThat(family().sees("/thuis/gezin")).contains("Noor", "Bram");
    }

    /** Who has a way in already, and fills in a second letter without signing in first. */
    @Test
    void aSecondLetterByMailNeedsTheOldPassword() throws Exception {
        family().comesInWith(letter(noor()));
        var second = letter(sem());
        family().device.submit("/thuis/uit");
        clock.passes(Duration.ofMinutes(1));
        family().device
                .submit(
                        address(second),
                        "email",
                        family().email,
                        "password",
                        "een heel ander wachtwoord");
        var link = family().lastLink("/thuis/bevestig/");

        assertThat(
                        family().device
                                .submit(link, "password", "een heel ander wachtwoord")
                                .getStatus())
                .isEqualTo(422);
        assertThat(location(family().confirms(link))).isEqualTo("/thuis");
        assertThat(family().sees("/thuis")).contains("Noor", "Sem");
    }

    @Test
    void behindThePasswordNoPageHasAFieldToTypeIn() throws Exception {
        credentials.setWay(school().id(), egels().id(), Way.PASSWORD);
        var child = twoChildren();

        for (var page : List.of("/thuis", child.address())) {
            assertThat(family().sees(page)).doesNotContainPattern(FIELD);
        }
        var learn = family().device.submit(child.address() + "/plaatjes").getContentAsString();
        assertThat(learn).contains("plaatjes voor thuis").doesNotContainPattern(FIELD);
        var things = things(learn);
        assertThat(family().taps(child, things.subList(0, 1)).getContentAsString())
                .doesNotContainPattern(FIELD);
        assertThat(family().taps(child, things.reversed()).getContentAsString())
                .contains("Nog een keer")
                .doesNotContainPattern(FIELD);
        assertThat(location(family().taps(child, things))).isEqualTo(home(school()));
        assertThat(family().sees(home(school()))).doesNotContainPattern(FIELD);
    }

    @Test
    void seesAFieldToTypeIn() throws Exception {
        assertThat(family().sees("/thuis")).containsPattern(FIELD);
    }

    @Test
    void aChildTapsAtHomeWhatItTapsAtSchool() throws Exception {
        credentials.setWay(school().id(), egels().id(), Way.PICTURES);
        var things = credentials.resetPictures(school().id(), List.of(noor())).getFirst().things();
        var child = twoChildren();

        assertThat(family().taps(child, things.reversed()).getStatus()).isEqualTo(422);
        assertThat(location(family().taps(child, things))).isEqualTo(home(school()));
        assertThat(location(family().device.submit(child.address() + "/plaatjes")))
                .isEqualTo(child.address());
    }

    @Test
    void picturesForHomeAreShownOnce() throws Exception {
        var child = twoChildren();
        family().device.submit(child.address() + "/plaatjes");

        assertThat(location(family().device.submit(child.address() + "/plaatjes")))
                .isEqualTo(child.address());
    }

    @Test
    void twoHundredGuessesAtOnceAreFiveGuesses() throws Exception {
        var child = twoChildren();
        var right = door.give(school(), child.way().home());

        var answers =
                atOnce(200, () -> door.byPictures(school(), child.way().home(), right.reversed()));

        assertThat(answers.stream().filter(PupilSignInOutcome.Wrong.class::isInstance)).hasSize(4);
        assertThat(door.byPictures(school(), child.way().home(), right))
                .isInstanceOf(PupilSignInOutcome.AskTeacher.class);
        assertThat(family().sees(child.address())).contains("Vraag je vader");
    }

    @Test
    void onlyAParentGivesAnotherChance() throws Exception {
        var child = twoChildren();
        var right = door.give(school(), child.way().home());
        for (int guess = 0; guess < 5; guess++) {
            family().taps(child, right.reversed());
        }

        assertThat(family().device.submit(child.helpAddress(), "current", "mis").getStatus())
                .isEqualTo(422);
        assertThat(family().sees(child.address())).contains("Vraag je vader");

        var learn = family().device.submit(child.helpAddress(), "current", PASSWORD);
        var things = things(learn.getContentAsString());
        assertThat(location(family().taps(child, things))).isEqualTo(home(school()));
    }

    @Test
    void anothersChildIsNotThere() throws Exception {
        twoChildren();
        var other = new Household(mvc, outbox);
        other.comesInWith(letter(egels().pupils().get(2)));
        var child = wayOf(other, egels().pupils().get(2));
        var address = "/thuis/kind/" + school().brin() + "/" + child.id();

        assertThat(family().device.open(address).getStatus()).isEqualTo(404);
        assertThat(family().device.submit(address).getStatus()).isEqualTo(404);
        assertThat(family().device.submit(address + "/plaatjes").getStatus()).isEqualTo(404);
        assertThat(
                        family().device
                                .submit(
                                        address.replace("/kind/", "/gezin/") + "/opnieuw",
                                        "current",
                                        PASSWORD)
                                .getStatus())
                .isEqualTo(404);
        assertThat(family().sees("/thuis")).doesNotContain("Fatima");
    }

    @Test
    void aChildThatLeftIsGoneAtOnce() throws Exception {
        family().comesInWith(letter(noor()));
        assertThat(family().sees(home(school()))).contains("Noor");

        cast.leaves(school(), noor());

        assertThat(location(family().device.open(home(school()))))
                .isEqualTo("/leerling/" + school().brin());
        assertThat(family().sees("/thuis")).doesNotContain("Noor");
        assertThat(letters.print(school(), sem().id(), 1)).isNotEmpty();
    }

    @Test
    void knownAndUnknownGetTheSameAnswer() throws Exception {
        family().comesInWith(letter(noor()));
        family().device.submit("/thuis/uit");
        var stranger = new Household(mvc, outbox);

        assertThat(comparable(family().signsIn("een verkeerd wachtwoord"), family()))
                .isEqualTo(comparable(stranger.signsIn("een verkeerd wachtwoord"), stranger));
        assertThat(comparable(forgets(family()), family()))
                .isEqualTo(comparable(forgets(stranger), stranger));
        var second = letter(sem());
        assertThat(comparable(family().fillsIn(second), family()))
                .isEqualTo(comparable(stranger.fillsIn(second), stranger));
        assertThat(mail(family())).isEqualTo(mail(stranger));
    }

    @Test
    void tenWrongPasswordsAreEnough() throws Exception {
        family().comesInWith(letter(noor()));
        family().device.submit("/thuis/uit");
        for (int guess = 0; guess < 10; guess++) {
            assertThat(family().signsIn("een verkeerd wachtwoord").getStatus()).isEqualTo(422);
        }

        assertThat(family().signsIn().getStatus()).isEqualTo(429);
        clock.passes(Duration.ofHours(1).plusSeconds(1));
        assertThat(family().signsIn().getStatus()).isEqualTo(303);
    }

    @Test
    void aForgottenPasswordIsChosenAnewOnce() throws Exception {
        family().comesInWith(letter(noor()));
        parents.sendReset(family().email);
        var link = family().lastLink("/thuis/nieuw-wachtwoord/");
        var elsewhere = new Household(mvc, outbox);

        var answer = elsewhere.device.submit(link, "password", "sneeuw en hagel in mei");

        assertThat(location(answer)).isEqualTo(home(school()));
        assertThat(elsewhere.device.submit(link, "password", "sneeuw en hagel in mei").getStatus())
                .isEqualTo(404);
        assertThat(location(family().device.open("/thuis/gezin"))).isEqualTo("/thuis");
        assertThat(location(family().device.open(home(school()))))
                .isEqualTo("/leerling/" + school().brin());
        assertThat(family().signsIn().getStatus()).isEqualTo(422);
    }

    @Test
    void whoLeavesLeavesNothing(@Autowired @Qualifier("owner") JdbcClient owner) throws Exception {
        family().comesInWith(letter(noor()));
        var before = family().device.cookies();

        assertThat(family().device.submit("/thuis/gezin/weg", "current", "mis").getStatus())
                .isEqualTo(422);
        assertThat(family().device.submit("/thuis/gezin/weg", "current", PASSWORD).getStatus())
                .isEqualTo(200);

        family().device.carries(before);
        assertThat(location(family().device.open("/thuis/gezin"))).isEqualTo("/thuis");
        assertThat(location(family().device.open(home(school()))))
                .isEqualTo("/leerling/" + school().brin());
        for (var table : List.of("family.parent", "family.mail_link")) {
            assertThat(found(owner, table, family().email)).as(table).isZero();
        }
        assertThat(letters.print(school(), noor().id(), 1)).hasSize(1);
    }

    @Test
    void keepsNoSecretInTheDatabaseOrTheTrail(@Autowired @Qualifier("owner") JdbcClient owner)
            throws Exception {
        var letter = letter(noor());
        family().comesInWith(letter);
        var link = family().lastLink("/thuis/bevestig/");
        var secret = link.substring(link.lastIndexOf('/') + 1);

        for (var text : List.of(secret, PASSWORD, family().email, letter.code().secret())) {
            assertThat(found(owner, "audit.entry", text)).isZero();
            assertThat(found(owner, "audit.global_entry", text)).isZero();
        }
        assertThat(found(owner, "family.letter", letter.code().secret())).isZero();
        assertThat(found(owner, "family.mail_link", secret)).isZero();
    }

    @Test
    void theAddressOfTheHubLeadsHome() throws Exception {
        assertThat(location(family().device.open("/login/thuisgebruiker"))).isEqualTo("/thuis");
    }

    /** Noor, of whom Sem is the brother. */
    private Child twoChildren() throws Exception {
        family().comesInWith(letter(noor()));
        family().addsWith(letter(sem()));
        return children.list(parent(family())).stream()
                .filter(it -> it.pupil().id().equals(noor().id()))
                .findFirst()
                .orElseThrow();
    }

    private ParentWay wayOf(Household household, PupilToday pupil) {
        return children.list(parent(household)).stream()
                .filter(it -> it.pupil().id().equals(pupil.id()))
                .map(Child::way)
                .findFirst()
                .orElseThrow();
    }

    private UUID parent(Household household) {
        return parents.findByEmail(household.email).orElseThrow().id();
    }

    private PrintedLetter letter(PupilToday pupil) {
        return letters.printMissing(school(), List.of(pupil.id())).getFirst();
    }

    /** The pictures a page shows, from the first to the last. */
    private static List<String> things(String page) {
        return Pattern.compile("<li class=\"slot\">.*?#([a-z-]+)\"", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    private static MockHttpServletResponse forgets(Household household) throws Exception {
        return household.device.submit("/thuis/vergeten", "email", household.email);
    }

    private static String comparable(MockHttpServletResponse answer, Household household)
            throws Exception {
        return answer.getStatus()
                + answer.getContentAsString()
                        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                        .replace(household.email, "");
    }

    private String mail(Household household) {
        return outbox.list().stream()
                .filter(it -> it.recipient().equals(household.email))
                .findFirst()
                .orElseThrow()
                .body()
                .replaceAll("/bevestig/\\S+", "");
    }

    private static int found(JdbcClient owner, String table, String text) {
        return owner.sql("select count(*) from " + table + " as line where line::text like :text")
                .param("text", "%" + text + "%")
                .query(Integer.class)
                .single();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = IntStream.range(0, times).mapToObj(_ -> threads.submit(work)).toList();
            var answers = Stream.<T>builder();
            for (var it : started) {
                answers.add(it.get());
            }
            return answers.build().collect(Collectors.toList());
        }
    }

    private School school() {
        return requireNonNull(school);
    }

    private Group egels() {
        return requireNonNull(egels);
    }

    private Household family() {
        return requireNonNull(family);
    }

    private PupilToday noor() {
        return egels().first();
    }

    private PupilToday sem() {
        return egels().pupils().get(1);
    }
}
